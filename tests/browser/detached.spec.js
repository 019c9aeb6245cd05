// A sealed ballot that is saved, and handed in later from elsewhere.
import { readFile } from 'node:fs/promises';
import { closed, fill, posts, receipt, toTheEnd } from './answering.js';
import { expect, test } from './test.js';

test.skip(({ viewport }) => viewport.width < 1000, 'the width does not matter');

async function saved(page, link) {
  await page.goto(link);
  await fill(page);
  await toTheEnd(page);
  await page.getByText('Send later, or from another network').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Seal my answers and save the file' }).click(),
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your sealed ballot is saved');
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

const file = (content, name = 'sealed-ballot.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

async function handIn(page, address, content) {
  await page.goto(address);
  await page.getByLabel('The file of your sealed ballot').setInputFiles(file(content));
  await page.getByRole('button', { name: 'Hand it in' }).click();
}

test('a saved ballot is handed in from another browser, with and without script', async ({ browser, page, site }) => {
  const { wave, buyers } = await site.wave('small', 6, 5);
  const sent = posts(page);
  const { name, content } = await saved(page, buyers[0]);
  expect(sent.map(({ path }) => path)).toEqual(['/s/PANEL/issue']);
  expect(name).toMatch(/^sealed-ballot-[0-9a-f]{8}\.json$/);
  const ballot = JSON.parse(content);
  expect(Object.keys(ballot)).toEqual(['format', 'panel', 'sealed', 'prefix', 'signature']);
  expect(String(content)).not.toContain(buyers[0].split(/[#.]/).at(-2));
  const shown = await page.locator('main:not([hidden]) .address').textContent();
  expect(shown).toBe(`${site.address}/w/${wave}/drop`);

  // Opening the link again casts nothing by itself.
  await page.goto('about:blank');
  await page.goto(buyers[0]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your sealed ballot is saved');
  expect(sent.length).toBe(1);

  const receipts = [];
  for (const javaScriptEnabled of [false, true]) {
    const elsewhere = await browser.newPage({ javaScriptEnabled });
    await handIn(elsewhere, shown, content);
    await expect(elsewhere.getByText('Your ballot has arrived.')).toBeVisible();
    receipts.push(await receipt(elsewhere));
    await elsewhere.close();
  }
  // And once more, from where it was sealed.
  await page.getByRole('button', { name: 'Send it from here after all' }).click();
  receipts.push(await receipt(page));
  expect(new Set(receipts).size).toBe(1);
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ issued: 1, counted: 1 });
  await page.goto(`${site.address}/w/${wave}/drop`);
  await expect(page.getByText('It is too late to hand one in.')).toBeVisible();
});

test('a file that is not a ballot of this survey is not taken', async ({ page, browser, site }) => {
  const { wave, buyers } = await site.wave('small', 5, 5);
  const { content } = await saved(page, buyers[0]);
  const ballot = JSON.parse(content);
  const other = await browser.newPage({ javaScriptEnabled: false });
  const drop = `${site.address}/w/${wave}/drop`;
  const another = (text) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
  const changed = (change) => JSON.stringify({ ...ballot, ...change });
  for (const [given, words] of [
    ['', 'This is not the file of a sealed ballot'],
    ['{}', 'This is not the file of a sealed ballot'],
    [changed({ name: 'Kim' }), 'This is not the file of a sealed ballot'],
    [changed({ format: 2 }), 'This is not the file of a sealed ballot'],
    [changed({ signature: ballot.signature.slice(4) }), 'This is not the file of a sealed ballot'],
    [changed({ panel: '0'.repeat(32) }), 'This ballot belongs to another survey'],
    [changed({ prefix: another(ballot.prefix) }), "does not carry the survey's signature"],
    [changed({ sealed: another(ballot.sealed) }), "does not carry the survey's signature"],
  ]) {
    await handIn(other, drop, given);
    await expect(other.getByRole('alert')).toContainText(words);
  }
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ issued: 1, counted: 0 });
});
