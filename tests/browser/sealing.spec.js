// Answers that leave the browser sealed: what is sent, and that it counts.
import { createHash } from 'node:crypto';
import { closed, fill, posts, receipt, send, shelf, toTheEnd } from './answering.js';
import { Site } from './site.js';
import { expect, test } from './test.js';

test.skip(({ viewport }) => viewport.width < 1000, 'the width does not matter');

test('a whole wave sealed in browsers is counted like one without script', async ({ browser }) => {
  const releases = [];
  for (const javaScriptEnabled of [true, false]) {
    const site = await Site.open();
    const { wave, buyers, suppliers } = await site.wave('small', 10, 10);
    const receipts = [];
    for (const links of [buyers, suppliers]) {
      for (const [number, link] of links.entries()) {
        const context = await browser.newContext();
        const page = await context.newPage();
        const sent = posts(page);
        if (!javaScriptEnabled) await page.route('**/*.js', (route) => route.abort());
        await page.goto(link);
        await fill(page, number);
        if (!javaScriptEnabled) await page.locator('#code').fill(link.split(/[#.]/).at(-2));
        await send(page);
        receipts.push(await receipt(page));
        if (javaScriptEnabled) {
          expect(sent.map(({ path }) => path)).toEqual(['/s/PANEL/issue', '/s/PANEL/ballot']);
          const [issue, ballot] = sent.map(({ body }) => JSON.parse(body));
          expect(Object.keys(issue)).toEqual(['code', 'blinded']);
          expect(Object.keys(ballot)).toEqual(['sealed', 'prefix', 'signature']);
          const digest = createHash('sha256').update(Buffer.from(ballot.sealed, 'base64url')).digest('hex');
          expect(digest).toBe(receipts.at(-1));
          for (const { headers } of sent) {
            expect(headers.cookie).toBeUndefined();
            expect(JSON.stringify(headers)).not.toContain(issue.code);
          }
        }
        await context.close();
      }
    }
    const bulletin = await closed(site, wave);
    for (const panel of bulletin.panels) {
      expect(panel).toMatchObject({ invited: 10, issued: 10, counted: 10, invalid: 0 });
    }
    const listed = bulletin.panels.flatMap((panel) => panel.ballots.map(({ id }) => id));
    expect(listed.sort()).toEqual(receipts.sort());
    const release = await site.release(wave);
    releases.push(release);
    await site.close();
  }
  expect(releases[0]).toEqual(releases[1]);
  expect(JSON.stringify(releases[0])).toContain('Opinion 3.');
});

test('the promise is said for the way answers go', async ({ browser, site }) => {
  const { buyers } = await site.wave('small', 5, 5);
  const sentence = 'In this mode the server sees your code and your answers together for a moment.';
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(buyers[0]);
    await expect(page.getByText(sentence)).toBeVisible({ visible: !javaScriptEnabled });
    if (javaScriptEnabled) await toTheEnd(page);
    await expect(page.getByText('Send later, or from another network')).toBeVisible({ visible: javaScriptEnabled });
    await page.close();
  }
});

test('the code leaves the address bar, also where a gateway wrote %23', async ({ browser, site }) => {
  const { buyers } = await site.wave('small', 5, 5);
  for (const link of [buyers[0], buyers[1].replace('#', '%23'), buyers[2].replace('#', '%2523')]) {
    const page = await browser.newPage();
    await page.goto(link);
    const code = link.split('.').at(-2).slice(-20);
    await expect(page.locator('#code')).toHaveValue(code);
    expect(page.url()).toBe(buyers[0].split('#')[0]);
    await expect(page.locator('#typed-code')).toBeHidden();
    await fill(page);
    await send(page);
    await receipt(page);
    await page.close();
  }
});

test('terms other than the link’s are not sealed to', async ({ browser, site }) => {
  const { buyers } = await site.wave('small', 5, 5);
  const other = buyers[0].replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const changed = {
    'a lower threshold': (text) => text.replace('"k":5', '"k":1'),
    'one blank more': (text) => `${text} `,
    'swapped keys': (text) => {
      const manifest = JSON.parse(text);
      const [first, second] = manifest.panels;
      [first.opening_key, second.opening_key] = [second.opening_key, first.opening_key];
      return JSON.stringify(manifest);
    },
  };
  for (const [name, change] of [...Object.entries(changed), ['another link', (text) => text]]) {
    const page = await browser.newPage();
    const sent = posts(page);
    await page.route('**/manifest.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
    await page.goto(name === 'another link' ? other : buyers[0]);
    await expect(page.locator('#other-terms'), name).toBeVisible();
    await fill(page);
    await send(page);
    await expect(page.getByRole('alert'), name).toContainText('does not carry the terms your link was made for');
    expect(sent, name).toEqual([]);
    await page.close();
  }
});

test('a typed code seals too, and the page says what it could not compare', async ({ page, site }) => {
  const { buyers } = await site.wave('small', 5, 5);
  const [address, secret] = buyers[0].split('#');
  const [code, fingerprint] = secret.split('.');
  await page.goto(address);
  await page.locator('#code').fill(code.toUpperCase().replace(/(.{5})/g, '$1-'));
  await page.locator('#code').blur();
  await expect(page.locator('#typed-code')).toContainText(fingerprint);
  await fill(page);
  await send(page);
  await receipt(page);
});

test('where storage is blocked it works, and warns', async ({ page, site }) => {
  const { wave, buyers } = await site.wave('small', 5, 5);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  let lost = true;
  await page.route('**/issue', async (route) => {
    await route.fetch();
    await (lost ? route.abort() : route.continue());
    lost = false;
  });
  await page.goto(buyers[0]);
  await expect(page.locator('#nothing-kept')).toBeVisible();
  await expect(page.locator('#draft-kept')).toBeHidden();
  await fill(page);
  await send(page);
  await expect(page.getByText('They are sealed, but this browser keeps nothing')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await receipt(page);
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ issued: 1, counted: 1 });
});

test('a draft is kept unreadable, put back by the code alone, and gone once it is sent', async ({ context, site }) => {
  const { wave, buyers } = await site.wave('small', 5, 5);
  const first = await context.newPage();
  await first.goto(buyers[0]);
  await fill(first, 3, 'A canary in the comment.');
  await expect.poll(async () => (await shelf(first)).length).toBe(1);
  await first.close();

  const other = await context.newPage();
  await other.goto(buyers[1]);
  await expect(other.locator('#draft-kept')).toBeVisible();
  expect(await other.locator('textarea').inputValue()).toBe('');
  await other.close();

  const page = await context.newPage();
  await page.goto(buyers[0].split('#')[0]);
  expect(await page.locator('textarea').inputValue(), 'not without the code').toBe('');
  await page.goto('about:blank');
  await page.goto(buyers[0]);
  await expect(page.locator('#draft-restored')).toBeVisible();
  expect(await page.locator('textarea').inputValue()).toBe('A canary in the comment.');
  expect(await page.locator('input[type=radio]:checked').count()).toBe(6);
  const code = buyers[0].split(/[#.]/).at(-2);
  for (const row of await shelf(page)) {
    expect(JSON.stringify(row)).not.toContain('canary');
    expect(JSON.stringify(row)).not.toContain(code);
  }
  await send(page);
  await receipt(page);
  const kept = await shelf(page);
  expect(kept.length, 'the sealed ballot, no draft').toBe(1);

  // What is over is forgotten.
  await closed(site, wave);
  await page.goto('about:blank');
  await page.goto(buyers[0]);
  await expect.poll(async () => (await shelf(page)).length).toBe(0);
});

test('what is in the way is said at its place, and nothing is sent', async ({ page, site }) => {
  const { buyers } = await site.wave('small', 5, 5);
  const sent = posts(page);
  await page.goto(buyers[0].split('#')[0]);
  await send(page);
  await expect(page.locator('#code')).toBeFocused();
  await expect(page.locator('#code-error')).toHaveText('Please enter the access code from your invitation.');
  await expect(page.locator('#code')).toHaveAttribute('aria-invalid', 'true');
  const problems = page.getByRole('alert');
  // Another link in the same tab begins anew; a tab of its own waits for nothing.
  await page.goto('about:blank');
  await page.goto(buyers[0]);
  await fill(page, 0, 'ü'.repeat(3000));
  await send(page);
  await expect(problems.getByRole('listitem')).toHaveText([/This comment is too long by about \d+ letters; there is room for \d+/]);
  await expect(page.locator('textarea')).toHaveAttribute('aria-describedby', /c0-error/);
  expect(await page.title()).toMatch(/^Not counted:/);
  expect(sent).toEqual([]);
  await problems.getByRole('link').click();
  await page.locator('textarea').fill('Short.');
  await send(page);
  await receipt(page);
  expect(sent.length).toBe(2);
});

test('a wrong code is said at the code, and the right one then counts', async ({ page, site }) => {
  const { buyers } = await site.wave('small', 5, 5);
  await page.goto(buyers[0].split('#')[0]);
  const code = page.locator('#code');
  await code.fill('abcde-fghjk-mnpqr-stvwx');
  await fill(page);
  await send(page);
  await page.getByRole('alert').getByRole('link', { name: 'This code does not belong to this survey' }).click();
  await code.fill(buyers[0].split(/[#.]/).at(-2));
  await code.blur();
  await send(page);
  await receipt(page);
});

test('a code that was used without script is told so', async ({ page, browser, site }) => {
  const { buyers } = await site.wave('small', 5, 5);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(buyers[0]);
  await plain.locator('#code').fill(buyers[0].split(/[#.]/).at(-2));
  for (const name of ['r0', 'r1', 'r2', 'r3', 'r4', 'r5']) await plain.locator(`[name=${name}]`).first().check();
  await send(plain);
  await receipt(plain);
  await page.goto(buyers[0]);
  await fill(page);
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This code was used before');
});
