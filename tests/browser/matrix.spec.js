// The questionnaire in every language, on a phone and on a desk, with and without script, light and dark.
import { findings, listen } from './looks.js';
import { foreign, sayings } from './measures.js';
import { expect, test } from './shared.js';
import { STATES, open } from './states.js';

test.skip(({ viewport }) => viewport.width < 1000, 'both widths are in each test');

const WIDTHS = [{ width: 390, height: 844 }, { width: 1200, height: 900 }];
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'pl', 'zh', 'ar'];

for (const language of LANGUAGES) {
  for (const script of [true, false]) {
    test(`${language}, ${script ? 'with' : 'without'} script: nothing to find in any state, width and colour`, async ({ browser, wave }) => {
      for (const state of STATES.filter((state) => state.main && (state.script ?? true) === script)) {
        let heard;
        const prepare = (page) => (heard = listen(page, wave.address));
        const page = await open(browser, state, wave.link(), { language, prepare, viewport: WIDTHS[0] });
        for (const viewport of WIDTHS) {
          await page.setViewportSize(viewport);
          expect.soft(await findings(page, heard), `${state.name} at ${viewport.width} px`).toEqual([]);
        }
        const html = page.locator('html');
        await expect.soft(html).toHaveAttribute('lang', language);
        await expect.soft(html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
        const inEnglish = language === 'en' ? [] : await english(browser, state, wave);
        expect.soft(foreign(await sayings(page), inEnglish, language), state.name).toEqual([]);
        await page.context().close();
      }
    });
  }
}

const read = new Map();

/** What a state says in English. */
async function english(browser, state, wave) {
  if (!read.has(state.name)) {
    const page = await open(browser, state, wave.link());
    read.set(state.name, await sayings(page));
    await page.context().close();
  }
  return read.get(state.name);
}
