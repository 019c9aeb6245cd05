// Every further state of the respondents' pages: nothing for axe to find, errors tied to their fields.
// Those that are looked at in every language are in `matrix.spec.js`.
import { findings, listen } from './looks.js';
import { looseErrors } from './measures.js';
import { expect, test } from './shared.js';
import { STATES, TIMES, open } from './states.js';

test.skip(({ viewport }) => viewport.width < 1000, 'both widths are in each test');

async function look(browser, wave, state) {
  let heard;
  const prepare = (page) => (heard = listen(page, wave.address));
  const page = await open(browser, state, wave.link(), { prepare, viewport: { width: 390, height: 844 } });
  // A lost connection is what some of the states are about.
  const others = heard.filter((words) => !/ERR_FAILED/.test(words));
  for (const viewport of [{ width: 390, height: 844 }, { width: 1200, height: 900 }]) {
    await page.setViewportSize(viewport);
    expect.soft(await findings(page, others), `${state.name} at ${viewport.width} px`).toEqual([]);
  }
  expect.soft(await looseErrors(page), state.name).toEqual([]);
  await page.context().close();
}

for (const state of STATES.filter(({ main }) => !main)) {
  test(`${state.name}: nothing to find`, async ({ browser, wave }) => look(browser, wave, state));
}

test('before opening, late and after closing: nothing to find', async ({ browser, wave }) => {
  for (const time of TIMES) {
    await wave.site.now(time.moment);
    await look(browser, wave, time);
  }
  await wave.site.now('2027-02-01T08:00:00Z');
});
