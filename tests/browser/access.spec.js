// Forced colours, and the whole way by keyboard in a page that runs from right to left. What holds in
// every state (400 %, targets, focus, spacing, motion) is in `everywhere.js`.
import { receipt } from './answering.js';
import { sideways } from './looks.js';
import { Person } from './person.js';
import { expect, test } from './shared.js';
import { inLanguage, open, state, to } from './states.js';

test.skip(({ viewport }) => viewport.width < 1000, 'the width does not matter');

/** How a box is drawn. */
const drawn = (locator) =>
  locator.evaluate((box) => {
    const { outlineStyle, outlineWidth, outlineColor, borderColor } = getComputedStyle(box);
    return { outline: outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, borderColor };
  });

test('in forced colours, what is chosen, what has the focus and how far one is can be told', async ({ browser, wave }) => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(browser, state('ratings'), wave.link(), { forcedColors: 'active', colorScheme });
    const scale = page.locator('.scale').first();
    const chosen = scale.locator('label:has(:checked)');
    const other = scale.locator('label:not(:has(:checked))').first();
    expect((await drawn(chosen)).outline).toMatch(/^solid 2px/);
    expect((await drawn(other)).outline).toBe('none');
    // The focus, on what is chosen and on what is not.
    await chosen.locator('input').focus();
    await page.keyboard.press('ArrowRight');
    const focused = scale.locator('label:focus-within');
    expect((await drawn(focused)).outline).toMatch(/^solid 3px/);
    const bar = page.locator('progress');
    const early = await bar.screenshot();
    await to(page, 3);
    const picked = page.locator('.options label:has(:checked)').first();
    expect((await drawn(picked)).outline).toMatch(/^solid 2px/);
    await to(page, 4);
    expect(early.equals(await bar.screenshot())).toBe(false);
    await page.locator('#c0').focus();
    expect((await drawn(page.locator('#c0'))).outline).toMatch(/^solid 3px/);
    await page.context().close();
  }
});

test('from right to left, by keyboard alone, to the receipt', async ({ browser, wave }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const person = new Person(page, wave);
  await person.open(inLanguage(wave.link(), 'ar'));
  const next = page.locator('nav.steps button').last();
  for (let number = 0; number < 5; number += 1) {
    if (number > 0) await expect(page.locator('[data-step]:not([hidden]) h2')).toBeFocused();
    for (const radio of await page.locator('input[type=radio][value="1"]:visible').all()) {
      await person.reach(radio);
      await person.press('Space');
      // To the next point, which stands to the left.
      await person.press('ArrowLeft');
      const [from, at] = await Promise.all([radio, page.locator(':focus')].map((one) => one.boundingBox()));
      expect(await page.locator(':focus').getAttribute('value')).toBe('2');
      expect(at.x).toBeLessThan(from.x);
    }
    for (const field of await page.locator('.pick input:first-child:visible').all()) {
      if ((await field.getAttribute('value')) !== '0') continue;
      await person.reach(field);
      await person.press('Space');
    }
    for (const field of await page.locator('textarea:visible').all()) {
      await person.reach(field);
      await page.keyboard.insertText('They answer late.');
      // Words in another script run their own way.
      expect(await field.evaluate((field) => getComputedStyle(field).direction)).toBe('ltr');
    }
    expect(await sideways(page)).toEqual([]);
    await person.reach(next);
    await person.press('Enter');
    await page.waitForFunction((number) => history.state?.step === number + 1, number);
  }
  await person.reach(page.locator('form button[type=submit]'));
  await person.press('Enter');
  await receipt(page);
  await expect(page.locator('main:not([hidden]) h1')).toBeFocused();
  expect(person.heard).toEqual([]);
  await context.close();
});
