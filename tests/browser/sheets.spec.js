// Pictures of every state, for `scripts/contact-sheet`: nothing is tested here.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './shared.js';
import { STATES, TIMES, open, state } from './states.js';

const folder = process.env.RAPPORT_SHEETS;
test.skip(({ viewport }) => !folder || viewport.width < 1000, 'only for scripts/contact-sheet');

const DESK = { viewport: { width: 1200, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };
const SMALL = { viewport: { width: 320, height: 640 } };
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 2 };
const PAGES = ['first', 'ratings', 'agreement', 'picks', 'comments', 'review', 'receipt'];
const named = (names) => names.map(state);

/** The sheets: which states, in which browser. */
const SHEETS = {
  'desktop-english': [named(PAGES), DESK, 'en'],
  'desktop-english-further': [STATES.filter(({ name, main, script }) => !main && script !== false && name !== 'unknown'), DESK, 'en'],
  'desktop-without-script': [named(['long', 'long-problems', 'long-thanks', 'long-blanks', 'long-again', 'long-sealed-elsewhere', 'unknown']), DESK, 'en'],
  'desktop-times': [TIMES, DESK, 'en'],
  'desktop-chinese-dark': [named(PAGES), { ...DESK, colorScheme: 'dark' }, 'zh'],
  'desktop-arabic': [named(PAGES), DESK, 'ar'],
  'desktop-forced-colours': [named(['first', 'ratings', 'picks', 'comments', 'review', 'problems', 'receipt']), { ...DESK, forcedColors: 'active' }, 'en'],
  'phone-german-dark': [named(PAGES), { ...PHONE, colorScheme: 'dark' }, 'de'],
  'phone-arabic': [named([...PAGES, 'problems-at-picks']), PHONE, 'ar'],
  'phone-french-without-script': [named(['long', 'long-problems', 'long-thanks']), PHONE, 'fr'],
  'phone-polish': [named([...PAGES, 'waiting', 'saved']), PHONE, 'pl'],
  'narrow-german': [named([...PAGES, 'problems', 'blanks', 'draft-restored']), SMALL, 'de'],
  'narrow-spanish': [named(['first', 'ratings-blank', 'ratings', 'agreement', 'picks']), SMALL, 'es'],
  'zoomed-portuguese': [named(PAGES), ZOOMED, 'pt'],
};

for (const [name, [states, how, language]] of Object.entries(SHEETS)) {
  test(name, async ({ browser, wave }) => {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [number, one] of states.entries()) {
      if (TIMES.includes(one)) await wave.site.now(one.moment);
      const page = await open(browser, one, wave.link(), { ...how, language });
      await page.screenshot({ path: join(folder, name, `${String(number).padStart(2, '0')}-${one.name}.png`), fullPage: true });
      await page.context().close();
    }
    if (states === TIMES) await wave.site.now('2027-02-01T08:00:00Z');
  });
}
