// report.html as people get it: one file, opened from a disk, without a network.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { example } from './site.js';
import { findings, listen, look } from './looks.js';

const samples = ['troubled', 'few', 'nothing', 'third_year', 'names', 'scripts'].flatMap((name) => [name, `${name}-de`]);
let folder;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-readouts-'));
  execFileSync(example('readouts'), [join(folder, 'made'), ...samples], { stdio: 'ignore' });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = async (page, sample) => {
  const address = pathToFileURL(join(folder, 'made', sample)).href;
  const heard = listen(page, address);
  await page.goto(`${address}/report.html`);
  return heard;
};

for (const sample of samples) {
  test(`${sample}: nothing for axe to find, nothing to scroll sideways, nothing asked for`, async ({ page }) => {
    const heard = await open(page, sample);
    await look(page, `readout-${sample}`, heard);
  });
}

test('a facet is followed through charts and tables, by keyboard, and a screen reader hears it', async ({ page }) => {
  const heard = await open(page, 'troubled');
  const choice = page.getByLabel('Follow a facet');
  await choice.focus();
  await choice.selectOption('Equity');
  await expect(page.getByRole('status')).toHaveText(/^Equity: highlighted in \d+ charts and \d+ tables\.$/);
  const [charts, tables] = (await page.getByRole('status').textContent()).match(/\d+/g).map(Number);
  expect(charts).toBeGreaterThan(3);
  expect(tables).toBeGreaterThan(3);
  const row = page.locator('tr.followed').first();
  await expect(row.locator('th')).toHaveText('Equity');
  expect(await page.locator('figure svg .dimmed').count()).toBeGreaterThan(20);
  const label = page.locator('figure svg text.followed', { hasText: /^Equity$/ }).first();
  await expect(label).toHaveCount(1);
  expect(await findings(page, heard)).toEqual([]);
  await choice.selectOption('');
  await expect(page.locator('.dimmed, .followed')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('All facets are shown alike.');
});

test('all tables open and close with one key', async ({ page }) => {
  await open(page, 'troubled');
  const button = page.getByRole('button', { name: 'Show all tables' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main details:not([open])')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hide all tables' }).press('Enter');
  await expect(page.locator('main details[open]')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page is complete, and shows no tool that needs it', async ({ page }) => {
    await open(page, 'troubled');
    await expect(page.locator('#tools')).toBeHidden();
    await page.locator('main details summary').first().click();
    await expect(page.locator('main details table').first()).toBeVisible();
  });
});

test('colours of one’s own keep the charts and mark the row', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const heard = await open(page, 'troubled');
  await page.getByLabel('Follow a facet').selectOption('Equity');
  await page.getByRole('button', { name: 'Show all tables' }).click();
  await expect(page.locator('tr.followed').first()).toBeVisible();
  expect(heard).toEqual([]);
});
