// Every state a respondent's pages can be in, and how somebody gets there: for whatever must hold in
// all of them. Nothing here reads a word, so each works in every language.
import { fill, receipt, shelf } from './answering.js';

/** Stops scripts in what a page loads next, as a browser's setting does; what allows them again. */
export async function withoutScripts(page) {
  const session = await page.context().newCDPSession(page);
  const set = (value) => session.send('Emulation.setScriptExecutionDisabled', { value });
  await set(true);
  return () => set(false);
}

/** A link in another language. */
export const inLanguage = (link, language) => {
  const [page, secret] = link.split('#');
  return `${page.split('?')[0]}?lang=${language}${secret ? `#${secret}` : ''}`;
};

const withoutCode = (link) => link.split('#')[0];
const codeOf = (link) => link.split('#')[1].split('.')[0];

/** To the page with this number. */
export async function to(page, number) {
  for (;;) {
    const at = await page.evaluate(() => history.state?.step ?? 0);
    if (at === number) return;
    await page.locator('nav.steps button').last().click();
    await page.waitForFunction((at) => history.state?.step !== at, at);
  }
}

const press = (page) => page.locator('form button[type=submit]').click();
const LAST = 5;

async function filledTo(page, link, number, comment) {
  await page.goto(link);
  await fill(page, 2, comment);
  await to(page, number);
}

/** Too many picks, and a comment that is too long. */
const spoil = (page) =>
  page.evaluate(() => {
    for (const box of document.querySelectorAll('input[name="p0"]')) box.checked = true;
    document.querySelector('#c0').value = 'é'.repeat(400);
  });

async function lose(page, what) {
  await page.route(`**/${what}`, (route) => route.abort());
}

async function blockStorage(page) {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
}

/** Answers without script. */
async function plain(page, link, code = codeOf(link)) {
  await page.goto(link);
  await fill(page, 3);
  await page.locator('#code').fill(code);
  await press(page);
}

/** Fills in everything, and sends it. */
async function send(page, link) {
  await filledTo(page, link, LAST);
  await press(page);
}

/** Sends sealed answers from another browser, so that the code is used. */
async function sealElsewhere(page, link) {
  const context = await page.context().browser().newContext();
  const other = await context.newPage();
  await send(other, link);
  await receipt(other);
  await context.close();
}

const restored = async (page) => page.locator('#draft-restored').waitFor();
const view = (page) => page.locator('main.message h1').waitFor();
const problems = (page) => page.locator('#problems').waitFor();

/** Name, whether script runs, the way there. `main`: one of those that are looked at in every language. */
export const STATES = [
  { name: 'first', main: true, go: (page, link) => page.goto(link) },
  { name: 'ratings', main: true, go: (page, link) => filledTo(page, link, 1) },
  { name: 'ratings-blank', go: async (page, link) => (await page.goto(link), to(page, 1)) },
  { name: 'agreement', main: true, go: (page, link) => filledTo(page, link, 2) },
  {
    name: 'picks',
    main: true,
    async go(page, link) {
      await filledTo(page, link, 3);
      await page.locator('.pick summary').click();
    },
  },
  {
    name: 'comments',
    main: true,
    async go(page, link) {
      await filledTo(page, link, 4, 'They answer late.');
      await page.locator('#c1').fill('é'.repeat(230));
    },
  },
  {
    name: 'review',
    main: true,
    async go(page, link) {
      await filledTo(page, link, LAST);
      await page.locator('#later summary').click();
    },
  },
  {
    name: 'receipt',
    main: true,
    async go(page, link) {
      await send(page, link);
      await receipt(page);
    },
  },
  { name: 'long', main: true, script: false, go: (page, link) => page.goto(link) },
  {
    name: 'long-problems',
    main: true,
    script: false,
    async go(page, link) {
      await page.goto(link);
      await fill(page, 1);
      await spoil(page);
      await page.locator('#code').fill('abcde-fghjk-mnpqr-stvwx');
      await press(page);
      await problems(page);
    },
  },
  { name: 'long-thanks', main: true, script: false, go: async (page, link) => (await plain(page, link), receipt(page)) },
  {
    name: 'long-blanks',
    script: false,
    async go(page, link) {
      await page.goto(link);
      await page.locator('#code').fill(codeOf(link));
      await press(page);
      await problems(page);
    },
  },
  { name: 'long-wrong-code', script: false, go: async (page, link) => (await plain(page, link, 'abcdefghjkmnpqrstvwx'), problems(page)) },
  {
    name: 'long-again',
    script: false,
    async go(page, link) {
      await plain(page, link);
      await receipt(page);
      await page.goto('about:blank');
      await plain(page, link);
      await view(page);
    },
  },
  {
    name: 'long-sealed-elsewhere',
    script: false,
    async go(page, link) {
      await sealElsewhere(page, link);
      await plain(page, link);
      await view(page);
    },
  },
  {
    name: 'draft-restored',
    async go(page, link) {
      await filledTo(page, link, 2);
      while ((await shelf(page)).length === 0);
      await page.goto('about:blank');
      await page.goto(link);
      await restored(page);
    },
  },
  {
    name: 'code-missing',
    async go(page, link) {
      await page.goto(withoutCode(link));
      await page.locator('nav.steps button').last().click();
      await page.locator('#code-error').waitFor();
    },
  },
  {
    name: 'code-typed',
    async go(page, link) {
      await page.goto(withoutCode(link));
      await page.locator('#code').fill(codeOf(link));
      await page.locator('#code').blur();
      await page.locator('#typed-code').waitFor();
    },
  },
  {
    name: 'code-wrong',
    async go(page, link) {
      await page.goto(withoutCode(link));
      await page.locator('#code').fill('abcdefghjkmnpqrstvwx');
      await page.locator('#code').blur();
      await fill(page, 2);
      await to(page, LAST);
      await press(page);
      await problems(page);
    },
  },
  {
    name: 'problems',
    async go(page, link) {
      await page.goto(link);
      await spoil(page);
      await to(page, LAST);
      await press(page);
      await problems(page);
    },
  },
  {
    name: 'problems-at-picks',
    async go(page, link) {
      await filledTo(page, link, LAST);
      await spoil(page);
      await press(page);
      await page.locator('#problems a').first().click();
      await page.waitForFunction(() => history.state?.step === 3);
    },
  },
  {
    name: 'problems-at-comments',
    async go(page, link) {
      await filledTo(page, link, LAST);
      await spoil(page);
      await press(page);
      await page.locator('#problems a').last().click();
      await page.waitForFunction(() => history.state?.step === 4);
    },
  },
  {
    name: 'blanks',
    async go(page, link) {
      await page.goto(link);
      await to(page, LAST);
      await press(page);
      await problems(page);
    },
  },
  {
    name: 'other-terms',
    async go(page, link) {
      await page.goto(link.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
      await page.locator('#other-terms').waitFor();
    },
  },
  {
    name: 'nothing-kept',
    async go(page, link) {
      await blockStorage(page);
      await page.goto(link);
      await page.locator('#nothing-kept').waitFor();
    },
  },
  {
    name: 'sending',
    async go(page, link) {
      await page.route('**/issue', () => {});
      await send(page, link);
      await page.locator('#sending').waitFor();
    },
  },
  {
    name: 'waiting',
    async go(page, link) {
      await lose(page, 'ballot');
      await send(page, link);
      await view(page);
    },
  },
  {
    name: 'waiting-nothing-kept',
    async go(page, link) {
      await blockStorage(page);
      await lose(page, 'issue');
      await send(page, link);
      await view(page);
    },
  },
  {
    name: 'saved',
    async go(page, link) {
      await filledTo(page, link, LAST);
      await page.locator('#later summary').click();
      await page.locator('#save-later').click();
      await view(page);
    },
  },
  {
    name: 'used',
    async go(page, link) {
      await sealElsewhere(page, link);
      await send(page, link);
      await view(page);
    },
  },
  { name: 'unknown', script: false, go: (page, link) => page.goto(withoutCode(link).replace(/\/s\/.{6}/, '/s/000000')) },
];

/** The states that depend on the time, with the time (of a wave that opens on 1 February 2027). */
export const TIMES = [
  { name: 'early', moment: '2027-01-30T08:00:00Z' },
  { name: 'late', moment: '2027-02-19T12:00:00Z' },
  { name: 'closed', moment: '2027-02-28T08:00:00Z' },
].map((time) => ({ ...time, go: (page, link) => page.goto(link) }));

export const state = (name) => [...STATES, ...TIMES].find((one) => one.name === name);

/** A page in this state, in a browser of its own; `how` goes to `browser.newContext`. */
export async function open(browser, { script = true, go }, link, { language = 'en', prepare, ...how } = {}) {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', ...how });
  const page = await context.newPage();
  prepare?.(page);
  const allow = script ? undefined : await withoutScripts(page);
  await go(page, inLanguage(link, language));
  // For what looks at the page: it was loaded without, and stays so.
  await allow?.();
  return page;
}
