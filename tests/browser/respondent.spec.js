// A respondent's whole way, from the mailed link to the receipt.
import { receipt } from './answering.js';
import { Desk } from './desk.js';
import { Person } from './person.js';
import { expect, test } from './test.js';

/** Answers everything a page asks, from top to bottom. */
async function answerAll(person) {
  const { page } = person;
  const groups = await page.locator('input[type=radio][value="1"]:visible').all();
  expect(groups.length).toBeGreaterThan(10);
  for (const [n, radio] of groups.entries()) {
    await person.reach(radio);
    if (n % 9 !== 8) await person.press('Space');
    for (let step = 0; step < n % 5; step += 1) await person.press('ArrowDown');
  }
  await person.reach(page.locator('textarea:visible').first(), 'Shift+Tab');
  await page.keyboard.insertText('The weekly call solves things before they become letters.');
  await person.reach(page.getByRole('checkbox', { name: /show/i }).first());
  await person.press('Space');
}

test('with script, the link fills in the code and answers leave sealed', async ({ person, site }) => {
  const [mail] = await (await Desk.of(site)).invitations();
  await person.open(mail.link);
  await expect(person.page).not.toHaveURL(/#/);
  await person.look('questionnaire');
  await answerAll(person);
  await person.look('questionnaire-answered');
  await person.reach(person.button('Send'));
  await person.press('Enter');
  expect(await receipt(person.page)).toMatch(/^[0-9a-f]{64}$/);
  await person.look('thanks-sealed');
});

for (const script of [false, true]) {
  const why = script ? 'where script never arrives' : 'without script';
  test(`${why}, everything is one form`, async ({ browser, site, viewport }) => {
    const [mail] = await (await Desk.of(site)).invitations();
    const context = await browser.newContext({ javaScriptEnabled: script, viewport });
    await context.route('**/*.js', (route) => route.abort());
    const person = new Person(await context.newPage(), site, { script });
    await person.open(mail.link);
    person.heard.length = 0;
    await person.look('form');
    if (script) return;
    await answerAll(person);
    await person.type(person.page.locator('#code'), 'abcd efgh');
    await person.follow(person.button('Send'));
    await person.look('form-wrong-code');
    const code = /#([a-z0-9]{20})/i.exec(mail.link)[1];
    await person.type(person.page.locator('#code'), code.match(/.{4}/g).join(' '));
    await person.follow(person.button('Send'));
    await expect(person.page.locator('#receipt')).toBeVisible();
    await person.look('form-thanks');
    await person.page.goto('about:blank');
    await person.open(mail.link);
    await person.type(person.page.locator('#code'), code);
    await person.follow(person.button('Send'));
    await person.look('form-again');
  });
}

test('before opening, after closing, with a link cut off, and without more mail', async ({ person, site }) => {
  const desk = await Desk.of(site);
  const [mail] = await desk.invitations();
  const page = mail.link.split('#')[0];
  const stop = /https?:\/\/\S+\/n\/\S+/.exec(mail.text)[0];
  await person.open(stop);
  await person.look('no-more-mail');
  await person.follow(person.page.getByRole('button').first());
  await person.look('no-more-mail-done');
  await person.open(`${stop.slice(0, -6)}aaaaaa`);
  await person.look('no-more-mail-unknown');
  await person.open(page.slice(0, -4));
  await person.look('link-cut-off');
  await site.now('2027-02-28T08:00:00Z');
  await person.open(page);
  await person.look('not-yet-open');
  await site.now('2027-03-19T17:00:00Z');
  await person.open(page);
  await person.look('late');
  await site.now('2027-03-21T17:00:00Z');
  await person.open(page);
  await person.look('over');
  await person.open('/nowhere');
  await person.look('nowhere');
});
