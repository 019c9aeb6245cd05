// What holds on every page, whoever reads it: nothing for axe to find, nothing to scroll sideways,
// nothing the page may not load, and no other host asked for anything.
import axe from 'axe-core';
import { expect } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const shots = process.env.RAPPORT_BROWSER_SHOTS;

/** Notes what goes wrong in a page while it is used. */
export function listen(page, address) {
  const heard = [];
  page.on('console', (message) => {
    // A page that says "not found" or "look here again" is an answer, not a fault.
    const answer = /the server responded with a status of 4\d\d/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !answer) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data|blob|about):/.test(url)) heard.push(`asked for ${url}`);
  });
  return heard;
}

/** What axe finds; in the dark, colours only. */
async function axeFindings(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = [];
  for (const [colorScheme, runOnly] of [['dark', { type: 'rule', values: ['color-contrast'] }], ['light', { type: 'tag', values: RULES }]]) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(
      (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
      runOnly,
    );
    found.push(...violations.map((rule) => `axe, ${colorScheme}: ${rule.id}: ${rule.nodes.map((node) => `${node.target} (${node.failureSummary})`).join('; ')}`));
  }
  return found;
}

/** What is wrong with a page as it stands, in both colour schemes. Where script is off, axe is too. */
export async function findings(page, heard, script = true) {
  const found = [...heard];
  if ((await page.title()) === '') found.push('no title');
  if (script) {
    found.push(...(await axeFindings(page)));
  }
  found.push(...(await sideways(page)));
  return found;
}

/** Whether there is something to scroll sideways. */
export async function sideways(page) {
  const [wanted, given] = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth, root.clientWidth];
  });
  return wanted > given ? [`scrolls sideways: ${wanted} px in ${given} px`] : [];
}

/** Looks at a page; keeps a picture of it when asked to. */
export async function look(page, name, heard, script) {
  expect.soft(await findings(page, heard, script), name).toEqual([]);
  if (shots) {
    const width = page.viewportSize().width;
    mkdirSync(join(shots, String(width)), { recursive: true });
    await page.screenshot({ path: join(shots, String(width), `${name}.png`), fullPage: true });
  }
}
