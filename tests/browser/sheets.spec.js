// Pictures of every state, for `scripts/contact-sheet`: nothing is tested here.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './shared.js';
import { open, state } from './states.js';

const folder = process.env.RAPPORT_SHEETS;
test.skip(({ viewport }) => !folder || viewport.width < 1000, 'only for scripts/contact-sheet');

const DESK = { viewport: { width: 1200, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };
const SMALL = { viewport: { width: 320, height: 640 } };
const ZOOMED = { viewport: { width: 320, height: 256 } };
const PAGES = ['first', 'ratings', 'agreement', 'picks', 'comments', 'review', 'receipt'];

/** The sheets: which states, in which browser, in which language. */
const SHEETS = {
  'desktop-english': [PAGES, DESK, 'en'],
  'desktop-english-further': [['draft-restored', 'code-missing', 'problems', 'problems-at-picks', 'nothing-kept', 'early', 'waiting', 'saved'], DESK, 'en'],
  'desktop-without-script': [['long', 'long-problems', 'long-thanks', 'long-again'], DESK, 'en'],
  'desktop-chinese-dark': [['first', 'ratings', 'comments', 'receipt'], { ...DESK, colorScheme: 'dark' }, 'zh'],
  'desktop-forced-colours': [['ratings', 'picks', 'comments', 'problems'], { ...DESK, forcedColors: 'active' }, 'en'],
  'phone-arabic': [[...PAGES, 'problems-at-picks'], PHONE, 'ar'],
  'phone-french-without-script': [['long', 'long-thanks', 'long-again'], PHONE, 'fr'],
  'phone-german-dark': [PAGES, { ...PHONE, colorScheme: 'dark' }, 'de'],
  'narrow-german': [['ratings-blank', 'agreement', 'picks', 'review', 'problems', 'closed'], SMALL, 'de'],
  'zoomed-spanish': [['ratings-blank', 'agreement', 'comments'], ZOOMED, 'es'],
};

for (const [name, [states, how, language]] of Object.entries(SHEETS)) {
  test(name, async ({ browser, wave }) => {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [number, one] of states.map(state).entries()) {
      if (one.moment) await wave.site.now(one.moment);
      const page = await open(browser, one, wave.link(), { ...how, language });
      await page.screenshot({ path: join(folder, name, `${number + 1}-${one.name}.png`), fullPage: true });
      await page.context().close();
      if (one.moment) await wave.site.now('2027-02-01T08:00:00Z');
    }
  });
}
