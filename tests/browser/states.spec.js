// Every further state of the respondents' pages. Those that are looked at in every language are in
// `matrix.spec.js`.
import { lookEverywhere } from './everywhere.js';
import { test } from './shared.js';
import { STATES, TIMES } from './states.js';

test.skip(({ viewport }) => viewport.width < 1000, 'every width is in each test');

for (const state of STATES.filter(({ main }) => !main)) {
  test(`${state.name}: all is well in every size and colour`, async ({ browser, wave }) => lookEverywhere(browser, wave, state));
}

test('before opening, late and after closing: all is well in every size and colour', async ({ browser, wave }) => {
  for (const time of TIMES) {
    await wave.site.now(time.moment);
    await lookEverywhere(browser, wave, time);
  }
  await wave.site.now('2027-02-01T08:00:00Z');
});
