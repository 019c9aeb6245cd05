// How long answering takes, by a scripted reader, who reads everything that is seen, and what comes again
// on a later page (labels of a scale, buttons, the title) once: 200 words a minute; 5 seconds for a
// rating, 20 for a pick, 60 for a comment. The first page states it.
import { expect, test } from './test.js';

/** What a page shows. */
const seen = (page) =>
  page.evaluate(() => {
    const texts = new Set();
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement;
      const place = around.getBoundingClientRect();
      const shown = around.checkVisibility({ visibilityProperty: true }) && place.width > 1 && place.height > 1;
      if (shown && walker.currentNode.data.trim()) texts.add(walker.currentNode.data.trim());
    }
    return [...texts];
  });

const words = (texts) => texts.join(' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

for (const language of ['en', 'de', 'fr', 'es']) {
  test(`twelve minutes are enough in ${language}`, async ({ page, site }) => {
    const { buyers } = await site.wave('compatibility-and-trust', 7, 5);
    const [address, fragment] = buyers[0].split('#');
    await page.goto(`${address}?lang=${language}#${fragment}`);
    const next = page.locator('nav.steps button').last();
    await expect(next).toBeVisible();
    await expect(page.locator('#draft-kept')).toBeVisible();
    const pages = [await seen(page)];
    while (await next.isVisible()) {
      const before = await page.evaluate(() => history.state?.step);
      await next.click();
      await page.waitForFunction((before) => history.state?.step !== before, before);
      pages.push(await seen(page));
    }
    const known = new Set();
    const read = pages.map((page) => words(page.filter((text) => !known.has(text) && known.add(text))));
    const count = (what) => page.locator(what).count();
    const asked = { ratings: await count('.rating'), picks: await count('.pick'), comments: await count('textarea') };
    expect(asked).toEqual({ ratings: 56, picks: 2, comments: 3 });
    const seconds = asked.ratings * 5 + asked.picks * 20 + asked.comments * 60 + (read.reduce((a, b) => a + b) / 200) * 60;
    console.log(`${language}: ${read.join(' + ')} words, ${Math.round(seconds)} s`);
    expect(seconds).toBeLessThanOrEqual(12 * 60);
    expect(pages[0].join(' ')).toMatch(/\b12\b/);
  });
}
