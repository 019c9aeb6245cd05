// A respondent's whole way, from the mailed link to the receipt.
import { closed, fill, posts, receipt, send } from './answering.js';
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

/** Answers what one page of the questionnaire asks. */
async function answerPage(person) {
  const { page } = person;
  const groups = await page.locator('input[type=radio][value="1"]:visible').all();
  for (const [n, radio] of groups.entries()) {
    if (n % 9 === 8) continue;
    await person.reach(radio);
    await person.press('Space');
    for (let step = 0; step < n % 5; step += 1) await person.press('ArrowDown');
  }
  for (const name of ['p0', 'p1']) {
    const option = page.locator(`input[name="${name}"]:visible`).nth(2);
    if ((await option.count()) === 0) continue;
    await person.reach(option);
    await person.press('Space');
  }
  const comment = page.locator('textarea:visible').first();
  if (await comment.count()) {
    await person.reach(comment);
    await page.keyboard.insertText('The weekly call solves things before they become letters.');
    await expect(page.locator('#cl0')).toHaveText(/^Room for about 543 more letters/);
    await person.reach(page.getByRole('checkbox', { name: /show/i }).first());
    await person.press('Space');
  }
}

test('with script, one page follows the other, and answers leave sealed', async ({ person, site }) => {
  const { page } = person;
  const [mail] = await (await Desk.of(site)).invitations();
  await person.open(mail.link);
  await expect(page).not.toHaveURL(/#/);
  await person.look('page-0');
  await person.reach(person.button('Begin'));
  await person.press('Enter');
  for (let number = 1; number < 8; number += 1) {
    await expect(page.locator('#progress')).toHaveText(`${number} of 8`);
    await expect(page.locator('.part:visible h2')).toBeFocused();
    await answerPage(person);
    await person.look(`page-${number}`);
    await person.reach(person.button('Next'));
    await person.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeFocused();
  await expect(page.locator('#review li')).toHaveText([/Keeping faith 15 of 16 rated/, /11 of 12/, /18 of 20/, /5 of 5/, /3 of 3/, /2 chosen/, /1 of 3 written/]);
  await person.look('page-8');
  // Back to a part and on again loses nothing; neither does the browser's own way back.
  await person.reach(person.button('Change: Words and priorities'));
  await person.press('Enter');
  await expect(page.locator('#progress')).toHaveText('6 of 8');
  await page.goBack();
  await expect(page.locator('#progress')).toHaveText('8 of 8');
  await expect(page.locator('#review li').nth(5)).toContainText('2 chosen');
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
    await expect(person.page.locator('.part:visible')).toHaveCount(7);
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

test('after a restore everybody is told, and a ballot that was lost is sent again', async ({ person, site }) => {
  const { wave, buyers } = await site.wave('small', 5, 5);
  await site.backup();
  const { page } = person;
  await person.open(buyers[0]);
  await fill(page);
  await send(page);
  const lost = await receipt(page);
  await site.restore();
  person.heard.length = 0;
  await person.open(buyers[1]);
  await expect(page.locator('#restored')).toContainText('put back to a backup made on');
  await person.look('restored');
  await person.open('about:blank');
  await person.open(buyers[0]);
  expect(await receipt(page)).toBe(lost);
  await person.look('restored-receipt');
  const sent = posts(page);
  await person.reach(person.button('Send'));
  await person.press('Enter');
  await expect.poll(() => sent.map(({ path }) => path)).toEqual(['/s/PANEL/issue', '/s/PANEL/ballot']);
  expect(await receipt(page)).toBe(lost);
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ issued: 1, counted: 1 });
});
