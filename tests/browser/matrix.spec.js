// The questionnaire in every language, on a phone and on a desk, with and without script, light and dark.
import { foreign, sayings } from './measures.js';
import { lookEverywhere } from './everywhere.js';
import { expect, test } from './shared.js';
import { STATES, open, state } from './states.js';

test.skip(({ viewport }) => viewport.width < 1000, 'every width is in each test');

for (const language of ['en', 'de', 'fr', 'es', 'pt', 'pl', 'zh', 'ar']) {
  for (const script of [true, false]) {
    test(`${language}, ${script ? 'with' : 'without'} script: all is well in every state, size and colour`, async ({ browser, wave }) => {
      const inEnglish = language === 'en' ? [] : await english(browser, wave);
      for (const state of STATES.filter((state) => state.main && (state.script ?? true) === script)) {
        await lookEverywhere(browser, wave, state, {
          language,
          async further(page) {
            const html = page.locator('html');
            await expect.soft(html).toHaveAttribute('lang', language);
            await expect.soft(html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
            expect.soft(foreign(await sayings(page), inEnglish, language), state.name).toEqual([]);
          },
        });
      }
    });
  }
}

let said;

/** What the pages say in English. The first one holds every sentence of the script. */
async function english(browser, wave) {
  if (!said) {
    said = [];
    for (const name of ['first', 'long-problems', 'long-thanks']) {
      const page = await open(browser, state(name), wave.link());
      said.push(...(await sayings(page)));
      await page.context().close();
    }
  }
  return said;
}
