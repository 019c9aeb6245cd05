// Whatever is lost on the way, and wherever: one ballot counts, once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closed, fill, receipt, send } from './answering.js';
import { expect, test } from './test.js';

test.skip(({ viewport }) => viewport.width < 1000, 'the width does not matter');

/** Loses a request, or its answer, once. */
async function lose(page, what, when) {
  let lost = false;
  await page.route(`**/${what}`, async (route) => {
    if (lost) return route.continue();
    lost = true;
    if (when === 'answer') await route.fetch();
    await route.abort();
  });
}

const ways = {
  'try again': async (page) => {
    await page.getByRole('button', { name: 'Try again' }).click();
    return page;
  },
  'reload and open the link again': async (page, link) => {
    await page.reload();
    await page.goto('about:blank');
    await page.goto(link);
    return page;
  },
  'lose the page and open the link anew': async (page, link) => {
    const context = page.context();
    await page.close();
    const fresh = await context.newPage();
    await fresh.goto(link);
    return fresh;
  },
};

test('a lost request or answer ends in one counted ballot', async ({ browser, site }) => {
  const { wave, buyers } = await site.wave('small', 12, 5);
  const receipts = [];
  const links = [...buyers];
  for (const what of ['issue', 'ballot']) {
    for (const when of ['request', 'answer']) {
      for (const [name, way] of Object.entries(ways)) {
        const link = links.pop();
        const context = await browser.newContext();
        const page = await context.newPage();
        await lose(page, what, when);
        await page.goto(link);
        await fill(page, links.length);
        await send(page);
        await expect(page.getByRole('heading', { level: 1 }), `${what} ${when}`).toHaveText('Your answers are not counted yet');
        const resumed = await way(page, link);
        receipts.push(await receipt(resumed));
        // Opened once more, it shows the same receipt.
        await resumed.goto('about:blank');
        await resumed.goto(link);
        expect(await receipt(resumed), `${what} ${when}, ${name}`).toBe(receipts.at(-1));
        await context.close();
      }
    }
  }
  expect(links).toEqual([]);
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ invited: 12, issued: 12, counted: 12, invalid: 0 });
  expect(panels[0].ballots.map(({ id }) => id)).toEqual(receipts.sort());
});

test('two tabs that send at once count once', async ({ context, site }) => {
  const { wave, buyers } = await site.wave('small', 5, 5);
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  for (const [number, tab] of tabs.entries()) {
    await tab.goto(buyers[0]);
    await fill(tab, number);
  }
  await Promise.all(tabs.map(send));
  const receipts = await Promise.all(tabs.map(receipt));
  expect(receipts[0]).toBe(receipts[1]);
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ issued: 1, counted: 1 });
});

test('a browser that is killed goes on where it was', async ({ browserName, playwright, site, launchOptions }) => {
  const { wave, buyers } = await site.wave('small', 5, 5);
  const profile = await mkdtemp(join(tmpdir(), 'rapport-profile-'));
  try {
    for (const [at, [what, when]] of [['issue', 'request'], ['issue', 'answer'], ['ballot', 'request'], ['ballot', 'answer']].entries()) {
      const start = () => playwright[browserName].launchPersistentContext(profile, { ...launchOptions, headless: true });
      const context = await start();
      const page = await context.newPage();
      let arrived;
      const reached = new Promise((resolve) => (arrived = resolve));
      await page.route(`**/${what}`, async (route) => {
        if (when === 'answer') await route.fetch();
        arrived();
      });
      await page.goto(buyers[at]);
      await fill(page, at);
      await send(page);
      await reached;
      const gone = new Promise((resolve) => context.once('close', resolve));
      const session = await context.newCDPSession(page);
      void session.send('Browser.crash').catch(() => {});
      await gone;

      const again = await start();
      const resumed = await again.newPage();
      await resumed.goto(buyers[at]);
      await receipt(resumed);
      await again.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ issued: 4, counted: 4 });
});

test('a ballot that was signed in time is cast after closing time', async ({ page, site }) => {
  const { wave, buyers } = await site.wave('small', 5, 5);
  await lose(page, 'ballot', 'request');
  await page.goto(buyers[0]);
  await fill(page);
  await send(page);
  await expect(page.getByText('The connection was lost.')).toBeVisible();
  await site.now('2027-02-19T12:00:00Z');
  await page.goto('about:blank');
  await page.goto(buyers[0]);
  await receipt(page);
  await page.goto('about:blank');
  await page.goto(buyers[1]);
  await expect(page.getByText('Only those already on their way are still accepted')).toBeVisible();
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ issued: 1, counted: 1 });
});
