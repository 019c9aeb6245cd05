// What the first page weighs on the wire, and how soon it is there over a slow connection. Figures go to
// docs/performance.md; bytes are held, times are not.
import { expect, test } from './shared.js';
import { inLanguage } from './states.js';

test.skip(({ viewport }) => viewport.width < 1000, 'the width does not matter');

const MOST = 60_000;

/** What a page fetches: `{url, bytes, cached}`, headers included. */
async function fetched(page, load) {
  const session = await page.context().newCDPSession(page);
  const requests = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => requests.set(requestId, { url: new URL(response.url).pathname, cached: response.fromDiskCache ?? false }));
  session.on('Network.requestServedFromCache', ({ requestId }) => requests.set(requestId, { ...requests.get(requestId), cached: true }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => Object.assign(requests.get(requestId) ?? {}, { bytes: encodedDataLength }));
  await session.send('Network.enable');
  await load();
  await page.waitForLoadState('networkidle');
  await session.detach();
  return [...requests.values()];
}

/** The wave's links, and a wave of the default instrument in its languages. */
async function linkOf(wave, standard, language) {
  return inLanguage(['en', 'de', 'fr', 'es'].includes(language) ? standard.buyers[0] : wave.link(), language);
}

test('the first page weighs at most 60 kB in every language, and less the second time', async ({ browser, wave }) => {
  const standard = await wave.site.wave('compatibility-and-trust', 5, 5);
  const figures = [];
  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'pl', 'zh', 'ar']) {
    const link = await linkOf(wave, standard, language);
    const context = await browser.newContext();
    const page = await context.newPage();
    const first = await fetched(page, () => page.goto(link));
    // The icon, which a browser without a window does not ask for.
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    const shown = Buffer.byteLength(await (await fetch(wave.address + icon)).text()) + 600;
    const bytes = (name) => first.filter(({ url }) => name.test(url)).reduce((sum, one) => sum + one.bytes, 0);
    const all = bytes(/./) + shown;
    figures.push(`${language}: ${all} (page ${bytes(/^\/s\//)}, style ${bytes(/css/)}, script ${bytes(/js$/)}, terms ${bytes(/json/)}, icon ${shown})`);
    expect.soft(all, language).toBeLessThanOrEqual(MOST);
    await page.goto('about:blank');
    const second = await fetched(page, () => page.goto(link));
    for (const one of second.filter(({ url }) => url.startsWith('/static/'))) expect.soft(one.cached, one.url).toBe(true);
    figures.push(`    again: ${second.filter(({ cached }) => !cached).reduce((sum, one) => sum + one.bytes, 0)}`);
    await context.close();
  }
  console.log(`bytes of the first visit, headers included:\n${figures.join('\n')}`);
});

test('times over a slow connection, printed', async ({ browser, wave }) => {
  const standard = await wave.site.wave('compatibility-and-trust', 5, 5);
  const figures = [];
  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'pl', 'zh', 'ar']) {
    const link = await linkOf(wave, standard, language);
    const times = [];
    for (let visit = 0; visit < 3; visit += 1) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
      await page.addInitScript(() => {
        // From when on the first choice is there to be made.
        new MutationObserver((_, watch) => {
          if (!document.querySelector('input[type=radio]')) return;
          window.choice = performance.now();
          watch.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(link, { waitUntil: 'load' });
      await page.locator('nav.steps').waitFor();
      times.push(
        await page.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation');
          const [paint] = performance.getEntriesByName('first-contentful-paint');
          return [paint.startTime, Math.max(window.choice, paint.startTime), navigation.domContentLoadedEventEnd].map(Math.round);
        }),
      );
      await context.close();
    }
    const middle = (at) => times.map((one) => one[at]).sort((a, b) => a - b)[1];
    figures.push(`${language}: words ${middle(0)}, answerable ${middle(1)}, script done ${middle(2)}`);
  }
  console.log(`milliseconds at 400 kbit/s and 400 ms, the middle one of three visits:\n${figures.join('\n')}`);
});
