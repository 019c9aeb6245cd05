// `rapport definition preview`: the pages as respondents see them, divided by the script; nothing leaves
// the browser, and nothing stays in it.
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { program } from './site.js';

const shipped = (name) => fileURLToPath(new URL(`../../survey-definitions/${name}.json`, import.meta.url));

/** A preview of a copy of a shipped definition, for as long as the work takes. */
const previewing = async (name, work) => {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-preview-'));
  const file = join(folder, 'own.json');
  await copyFile(shipped(name), file);
  const running = spawn(program('rapport'), ['definition', 'preview', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const { value } = await createInterface({ input: running.stdout })[Symbol.asyncIterator]().next();
    await work(value.replace(/\/$/, ''), file);
  } finally {
    running.kill();
    await rm(folder, { recursive: true });
  }
};

const next = (page) => page.locator('nav.steps button:not(.second)');

for (const [name, party, language, pages] of [
  ['collaboration-readiness', 'buyer', 'fr', 7],
  ['relationship-health', 'supplier', 'de', 8],
]) {
  test(`${name} is walked page by page to a send button that does nothing`, async ({ page }) => {
    await previewing(name, async (address) => {
      await page.goto(`${address}/${party}/${language}`);
      const asked = [];
      // The icon may come late.
      page.on('request', (request) => /\/static\/icon-/.test(request.url()) || asked.push(request.url()));
      await next(page).click();
      await page.locator('.scale:visible label').first().click();
      for (let at = 1; at < pages; at += 1) {
        await expect(page.locator('progress')).toHaveJSProperty('value', at);
        const comment = page.locator('textarea:visible').first();
        if (await comment.count()) {
          await comment.fill('Hallo');
          await expect(page.locator('.left:visible').first()).not.toBeEmpty();
        }
        await next(page).click();
      }
      await expect(page.locator('#review li').first()).toBeVisible();
      await expect(page.locator('section.send > button')).toBeDisabled();
      await expect(page.locator('form')).toHaveCount(0);
      expect(asked, 'nothing is asked of the server').toEqual([]);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        document.cookie,
      ]);
      expect(kept, 'nothing is kept').toEqual([0, 0, 0, '']);
    });
  });
}

test('a reload shows what the author changed', async ({ page }) => {
  await previewing('alliance-pulse', async (address, file) => {
    await page.goto(`${address}/buyer/en`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alliance pulse');
    const written = await readFile(file, 'utf8');
    await writeFile(file, written.replace('"Alliance pulse"', '"Our alliance"'));
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our alliance');
    await writeFile(file, written.replace('"format": 1', '"format": 7'));
    await page.reload();
    await expect(page.locator('main li code')).toHaveText('/format');
  });
});
