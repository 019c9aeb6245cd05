// What people do that walks from top to bottom do not: two hands, two tabs, two people, ways back.
import { fill, receipt, send, shelf, toTheEnd } from './answering.js';
import { expect, test } from './shared.js';

test.skip(({ viewport }) => viewport.width < 1000, 'the width does not matter');

const at = (page, number) => expect(page.locator('#progress')).toHaveText(`${number} of 5`);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const checked = (page) => page.locator('input:checked').count();

/** Opens a link and goes to the first page of questions. */
async function begun(page, link) {
  await page.goto('about:blank');
  await page.goto(link);
  await button(page, 'Begin').click();
  await at(page, 1);
}

/** Fills everything, to the page that sends, and waits until it is kept. */
async function filled(page, link, number) {
  await begun(page, link);
  await fill(page, number, `Opinion ${number}.`);
  await toTheEnd(page);
  await page.waitForTimeout(600);
  return checked(page);
}

/** Another tab is left for this one. */
const comeBack = (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('a draft fills what is blank when something was entered before the script came', async ({ page, wave }) => {
  const link = wave.link();
  const all = await filled(page, link, 1);
  let arrive;
  const late = new Promise((resolve) => (arrive = resolve));
  await page.route('**/*.js', async (route) => (await late, route.continue()));
  await page.goto('about:blank');
  await page.goto(link, { waitUntil: 'commit' });
  const other = page.locator('input[name="r0"]').last();
  await other.check();
  arrive();
  await button(page, 'Go on where you stopped').click();
  await expect(other).toBeChecked();
  expect(await checked(page)).toBe(all);
});

test('a way back to a page in the middle asks for the code before anything is entered', async ({ page, wave }) => {
  const link = wave.link();
  await begun(page, link);
  for (const number of [2, 3]) {
    await button(page, 'Next').click();
    await at(page, number);
  }
  await page.reload();
  await page.goBack();
  await expect(page.locator('#code')).toBeVisible();
  await expect(page.locator('#progress')).toBeHidden();
});

test('another code on the same page finds its own draft, and keeps the one before', async ({ page, wave }) => {
  const [one, two] = [wave.link(), wave.link()];
  const code = (link) => link.split('#')[1].split('.')[0];
  await filled(page, one, 1);
  await filled(page, two, 2);
  const second = await page.locator('#c0').inputValue();
  await page.goto('about:blank');
  await page.goto(one);
  await expect(page.locator('#c0')).toHaveValue('Opinion 1.');
  await page.locator('#code').fill(code(two));
  await expect(page.locator('#c0')).toHaveValue(second);
  await page.locator('#code').fill(code(one));
  await expect(page.locator('#c0')).toHaveValue('Opinion 1.');
  // A code that has no draft, as a mended one has none, takes along what was entered.
  await page.locator('#code').fill(code(wave.link()));
  await page.waitForTimeout(300);
  await expect(page.locator('#c0')).toHaveValue('Opinion 1.');
});

test('a second tap answers nothing on the next page, and sends nothing', async ({ browser, wave }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(wave.link());
  for (const [number, name] of [[1, 'Begin'], [2, 'Next'], [3, 'Next'], [4, 'Next'], [5, 'Next']]) {
    // Somebody looks at the page first.
    await page.waitForTimeout(800);
    await button(page, name).scrollIntoViewIfNeeded();
    const { x, y, width, height } = await button(page, name).boundingBox();
    for (let tap = 0; tap < 2; tap += 1) await page.touchscreen.tap(x + width / 2, y + height / 2);
    await at(page, number);
    expect(await checked(page)).toBe(0);
    await expect(page.locator('#problems')).toHaveCount(0);
  }
  // A tap that was meant is taken.
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: 'Send my answers' }).tap();
  await expect(page.locator('#problems')).toBeVisible();
  await context.close();
});

test('of two tabs of one link neither loses what the other took, and one sends', async ({ context, wave }) => {
  const link = wave.link();
  const [one, two] = [await context.newPage(), await context.newPage()];
  await begun(one, link);
  await begun(two, link);
  await two.locator('#r2').check();
  await two.waitForTimeout(600);
  await comeBack(one);
  await expect(one.locator('#r2')).toBeChecked();
  await one.locator('#r3').check();
  await one.waitForTimeout(600);
  await comeBack(two);
  await expect(two.locator('#r3')).toBeChecked();
  await fill(two, 1);
  await send(two);
  const sent = await receipt(two);
  await comeBack(one);
  expect(await receipt(one)).toBe(sent);
  expect(await shelf(one)).toHaveLength(1);
});

test('where nothing is kept the browser asks before it leaves, until answers are sent', async ({ page, wave }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('blocked', 'SecurityError'); } }));
  const asked = [];
  page.on('dialog', (dialog) => (asked.push(dialog.type()), dialog.accept()));
  const link = wave.link();
  await page.goto(link);
  await page.reload();
  expect(asked).toEqual([]);
  await page.goto('about:blank');
  await begun(page, link);
  await page.locator('#r2 + span').click();
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await page.goto('about:blank');
  await begun(page, link);
  await fill(page, 1);
  await send(page);
  await receipt(page);
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('typing without a pause is kept', async ({ page, wave }) => {
  await begun(page, wave.link());
  await toTheEnd(page);
  await button(page, 'Back').click();
  await page.locator('#c0').focus();
  await page.waitForTimeout(600);
  const before = await shelf(page);
  const started = Date.now();
  while (Date.now() - started < 1500) await page.keyboard.type('word ', { delay: 40 });
  expect(await shelf(page)).not.toEqual(before);
});

test('once answers are sent, no way back shows them', async ({ page, wave }) => {
  const link = wave.link();
  await begun(page, link);
  await fill(page, 1, 'A secret opinion.');
  await send(page);
  await receipt(page);
  await page.locator('main:not([hidden]) a[href^="/w/"]').first().click();
  await expect(page).toHaveURL(/\/w\//);
  await page.goBack();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('#c0').inputValue()).toBe('');
  expect(await checked(page)).toBe(0);
});

test('Enter on a choice turns no page', async ({ page, wave }) => {
  await begun(page, wave.link());
  await page.locator('#r0').focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await at(page, 1);
});

test('a change leads straight back to where answers are sent', async ({ page, wave }) => {
  await filled(page, wave.link(), 1);
  await page.getByRole('button', { name: /^Change/ }).first().click();
  await at(page, 1);
  await button(page, 'Your answers').click();
  await at(page, 5);
  // The browser's own way back leads through the pages as before.
  await page.goBack();
  await at(page, 1);
  await button(page, 'Next').click();
  await at(page, 2);
  // And who went back to the beginning goes on at the farthest page.
  for (let step = 0; step < 2; step += 1) await button(page, 'Back').click();
  await button(page, 'Go on where you stopped').click();
  await at(page, 5);
});
