// The questionnaire a page at a time: nothing entered is ever lost on the way.
import { receipt, send, toTheEnd } from './answering.js';
import { bring } from './script.js';
import { expect, test } from './test.js';

const at = (page, number) => expect(page.locator('#progress')).toHaveText(`${number} of 8`);
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Opens a link and goes to the first page of questions. */
async function begun(page, link) {
  await page.goto(link);
  await button(page, 'Begin').click();
  await at(page, 1);
}

test('a draft comes back on the page where it was left', async ({ context, site }) => {
  const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
  const page = await context.newPage();
  await begun(page, buyers[0]);
  await page.locator('#r3').check();
  await button(page, 'Next').click();
  await at(page, 2);
  await page.locator('#r20').check();
  await page.waitForTimeout(800);
  await page.close();
  const again = await context.newPage();
  await again.goto(buyers[0]);
  await button(again, 'Go on where you stopped').click();
  await at(again, 2);
  await expect(again.locator('#r20')).toBeChecked();
  await button(again, 'Back').click();
  await expect(again.locator('#r3')).toBeChecked();
  // Somebody else's link finds nothing of it.
  await again.goto('about:blank');
  await again.goto(buyers[1]);
  await expect(button(again, 'Begin')).toBeVisible();
  await expect(again.locator('#r3')).not.toBeChecked();
});

test('without a code nobody gets past the first page, and is told why', async ({ page, site }) => {
  const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
  await page.goto(buyers[0].split('#')[0]);
  await button(page, 'Begin').click();
  await expect(page.locator('#code')).toBeFocused();
  await expect(page.locator('#code-error')).toHaveText('Please enter the access code from your invitation.');
  await expect(page.locator('#code')).toHaveAttribute('aria-describedby', /code-error/);
  await page.keyboard.insertText(buyers[0].split('#')[1].split('.')[0]);
  // Enter goes on, and sends nothing.
  await page.keyboard.press('Enter');
  await at(page, 1);
  await expect(page.locator('#problems, #code-error')).toHaveCount(0);
});

test('a slow press right after the code was entered is not lost', async ({ page, site }) => {
  const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
  const [address, secret] = buyers[0].split('#');
  await page.goto(address);
  await page.locator('#code').fill(secret.split('.')[0]);
  // The page must not move under the finger: it would come up beside the button.
  await button(page, 'Begin').click({ delay: 400 });
  await at(page, 1);
});

test('a code that was spoilt after it was read is not taken for the one before', async ({ page, site }) => {
  const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
  const [address, secret] = buyers[0].split('#');
  const [code] = secret.split('.');
  await page.goto(address);
  await page.locator('#code').pressSequentially(`${code}x`);
  await page.keyboard.press('Enter');
  await expect(page.locator('#code-error')).toHaveText('This code does not belong to this survey. Please compare it with your invitation.');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await at(page, 1);
});

test('a whole link typed letter by letter is compared with the terms', async ({ page, site }) => {
  const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
  const [address, secret] = buyers[0].split('#');
  await page.goto(address);
  await page.locator('#code').pressSequentially(secret.replace('.', ' . '));
  await expect(page.locator('#code')).toHaveValue(secret.split('.')[0]);
  await expect(page.locator('#typed-code, #other-terms').filter({ visible: true })).toHaveCount(0);
  await page.locator('#code').fill(`${secret.slice(0, -1)}`);
  await page.locator('#code').blur();
  await expect(page.locator('#other-terms')).toBeVisible();
});

test('a double click turns one page, and answers nothing on it', async ({ page, site }) => {
  const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(buyers[0]);
  // Quick and slow ones: what is under the pointer may be another page by then.
  for (const [number, name, pause] of [[1, 'Begin', 0], [2, 'Next', 0], [3, 'Next', 150], [4, 'Next', 150]]) {
    await button(page, name).scrollIntoViewIfNeeded();
    const { x, y, width, height } = await button(page, name).boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.up();
    if (pause) await at(page, number);
    await page.waitForTimeout(pause);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await at(page, number);
    await expect(page.locator('input:checked')).toHaveCount(0);
  }
  await page.goBack();
  await at(page, 3);
});

test('what is in the way leads to its page', async ({ page, site }) => {
  const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
  await begun(page, buyers[0]);
  for (const box of await page.locator('input[name="p0"]').all()) await box.evaluate((box) => (box.checked = true));
  await page.locator('#c1').evaluate((field) => (field.value = 'é'.repeat(400)));
  await send(page);
  await expect(page.locator('#problems li')).toHaveCount(3);
  await page.locator('#problems a').nth(1).click();
  await at(page, 6);
  await expect(page.locator('#p0')).toBeFocused();
  await toTheEnd(page);
  await page.getByRole('link', { name: /Which behaviour damages/ }).click();
  await at(page, 7);
  await expect(page.locator('#c1')).toBeFocused();
  await page.locator('#c1').fill('Short.');
  await expect(page.locator('#cl1')).toHaveText(/^Room for about 594/);
  await button(page, 'Back').click();
  for (const box of await page.locator('input[name="p0"]').all()) await box.uncheck();
  await send(page);
  await receipt(page);
});

test('another language keeps what was entered, and no request that sends names it', async ({ browser, site }) => {
  const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
  const context = await browser.newContext({ locale: 'fr-CA' });
  const page = await context.newPage();
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request));
  await page.goto(buyers[0]);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.locator('#r5').check();
  await page.goBack();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveURL(/\?lang=de$/);
  await expect(page.locator('#r5')).toBeChecked();
  await toTheEnd(page);
  const press = () => page.locator('form button[type=submit]').click();
  await press();
  await press();
  await receipt(page);
  expect(sent.length).toBe(2);
  for (const request of sent) {
    expect(await request.allHeaders()).toMatchObject({ 'accept-language': '*' });
    expect(request.url()).not.toContain('lang');
    expect(request.headers().referer ?? '').toBe('');
  }
  await context.close();
});

test('stems change places among themselves, and every first place is as likely', async ({ page, site }) => {
  await page.goto(site.address);
  await bring(page);
  const firsts = await page.evaluate(() => {
    const firsts = {};
    for (let visit = 0; visit < 600; visit += 1) {
      const main = document.createElement('main');
      main.innerHTML = '<section data-shuffle><h2></h2><p class="stem">a</p><hr><p class="stem">b</p><p class="stem">c</p></section><section><p class="stem">d</p><p class="stem">e</p></section>';
      globalThis.parts.shuffle.shuffle(main);
      const shape = [...main.querySelectorAll('*')].map((one) => one.localName).join();
      const letters = main.textContent;
      if (shape !== 'section,h2,p,hr,p,p,section,p,p' || [...letters].slice(0, 3).sort().join('') !== 'abc' || !letters.endsWith('de')) throw new Error(`${shape} ${letters}`);
      firsts[letters[0]] = (firsts[letters[0]] ?? 0) + 1;
    }
    return firsts;
  });
  // A third of 600 each; five deviations of the binomial either way.
  for (const letter of 'abc') expect(Math.abs(firsts[letter] - 200)).toBeLessThan(58);
});
