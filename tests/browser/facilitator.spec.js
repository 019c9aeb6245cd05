// A facilitator's whole way, from the printed link to next year's wave, with the representatives
// and the people who are asked.
import { readFile } from 'node:fs/promises';
import { answer } from './answers.js';
import { Person } from './person.js';
import { expect, test } from './test.js';

const EMAIL = 'ines@consult.example';
const PASSWORD = 'correct horse battery';

/** A PNG of 120 by 40 pixels. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAAAsUlEQVR42u3aKRaAMAxAQS7C9TDcX4NDIFgKaRuYvOgvRqYdFlNlBgSgQZueocd5Ot4Oy8mgTyGKUeLKyaBvQdxCiSvngy62OBWJKyeDfghxgBJXBg06XnknElfOB/26xSYSVwYNuq5y9IIG/SHlatagQYMGDRo0aNCgQYMGDRq0W4ejEmj3aNA/gfZm6BXcdwPQbbmblFNCL/7eVYMuQOmknBL6IkqH5ZTQPx/QoL81K4oECjT4gZLtAAAAAElFTkSuQmCC';

/** Twelve or fourteen people, as a spreadsheet has them. */
function people(side, count) {
  return Array.from({ length: count }, (_, n) => `Person ${n + 1},p${String(n + 1).padStart(2, '0')}@${side}.example,`);
}

async function signIn(ines) {
  await ines.open('/console');
  await ines.type('E-mail address', EMAIL);
  await ines.type('Password', PASSWORD);
  await ines.follow(ines.button('Sign in'));
}

/** Says what the page tells was done. */
async function told(person, words) {
  await expect(person.page.getByRole('status')).toContainText(words);
}

async function elsewhere(browser, site, viewport) {
  const context = await browser.newContext({ viewport });
  return new Person(await context.newPage(), site);
}

test('the whole way', async ({ browser, person: ines, site, viewport }) => {
  await test.step('set a password and sign in', async () => {
    await ines.open(await site.facilitator(EMAIL, 'Ines Vogel'));
    await ines.type('New password', PASSWORD);
    await ines.type('The same again', PASSWORD);
    await ines.follow(ines.button('Set the password'));
    await ines.type('E-mail address', EMAIL);
    await ines.type('Password', PASSWORD);
    await ines.follow(ines.button('Sign in'));
    await ines.look('relationships-none');
  });

  await test.step('add the relationship', async () => {
    await ines.follow(ines.link('Add a relationship'));
    await ines.look('relationship-new');
    await ines.type('Name', 'Nordwerk and Halden Logistics');
    const side = (name, label) => ines.page.getByRole('group', { name }).getByLabel(label, { exact: true });
    await ines.type(side('Buyer', 'Organisation'), 'Nordwerk');
    await ines.type(side('Buyer', 'Name of the representative'), 'Ana Berg');
    await ines.type(side('Buyer', 'E-mail address of the representative'), 'ana@@nordwerk.example');
    await ines.type(side('Supplier', 'Organisation'), 'Halden Logistics');
    await ines.type(side('Supplier', 'Name of the representative'), 'Jon Lie');
    await ines.type(side('Supplier', 'E-mail address of the representative'), 'jon@halden.example');
    await ines.press('Enter');
    expect(await ines.page.locator(':invalid[type=email]').count(), 'the browser refuses an address with two @').toBe(1);
    await ines.type(side('Buyer', 'E-mail address of the representative'), 'ana@nordwerk.example');
    await ines.follow(ines.button('Add the relationship'));
    await ines.look('relationship');
  });

  await test.step('choose how readouts look', async () => {
    await ines.follow(ines.link('Change how readouts look'));
    await ines.look('branding');
    await ines.chooseFile('Logo', 'logo.png', Buffer.from(LOGO, 'base64'));
    await ines.type('Colour', '#ffff00');
    await ines.follow(ines.button('Save'));
    await expect(ines.page.getByRole('alert')).toContainText('choose a darker one');
    await ines.look('branding-problem');
    await ines.chooseFile('Logo', 'logo.png', Buffer.from(LOGO, 'base64'));
    await ines.type('Colour', '#1d6b66');
    await ines.type('Words on the cover', 'For the workshop of both teams on 4 May.');
    await ines.follow(ines.button('Save'));
    await told(ines, 'Readouts look like this');
    await expect(ines.page.getByRole('img', { name: 'The logo' })).toHaveJSProperty('naturalWidth', 120);
    await ines.look('relationship-branded');
    await ines.follow(ines.link('Change how readouts look'));
    await ines.look('branding-again');
    await ines.follow(ines.link('Back'));
  });

  await test.step('prepare the wave', async () => {
    await ines.follow(ines.link('Prepare a wave'));
    await ines.look('wave-new');
    await ines.type('Label', '2027');
    await ines.typeTime('Opens', '2027-03-01T09:00');
    await ines.typeTime('Closes', '2027-03-19T17:00');
    await ines.type('Time zone', 'Europe/Berlim');
    await ines.follow(ines.button('Prepare the wave'));
    await expect(ines.page.getByRole('alert')).toContainText('time zone is not known');
    await ines.look('wave-new-problem');
    await ines.type('Time zone', 'Europe/Berlin');
    const own = await readFile(new URL('../it/support/small.json', import.meta.url), 'utf8');
    await ines.chooseFile('Or a definition of your own', 'own.json', own.replace('"format": 1', '"format": 7').replace('"version": "', '"version": "x'));
    await ines.follow(ines.button('Prepare the wave'));
    await expect(ines.page.locator('.faults')).toContainText('/format');
    await expect(ines.page.locator('.faults')).toContainText('/version');
    await ines.look('wave-new-faults');
    await ines.chooseFile('Or a definition of your own', 'own.json', own);
    await ines.follow(ines.button('Prepare the wave'));
    await expect(ines.page.getByText('Working together')).toBeVisible();
    await ines.look('wave-draft-empty');
  });

  await test.step('change the terms: another questionnaire, and a note', async () => {
    await ines.follow(ines.link('Change the terms'));
    await ines.look('wave-edit');
    await ines.reach(ines.page.getByLabel('What is asked'));
    await ines.page.keyboard.type('Compatibility and trust (');
    await expect(ines.page.getByLabel('What is asked').locator('option:checked')).toContainText('Compatibility and trust (');
    await ines.type('Your note in every mail', 'We talk about the results on 4 May, both teams together.');
    await ines.follow(ines.button('Save the terms'));
    await told(ines, 'The terms are saved');
    await expect(ines.page.getByText('Compatibility and trust')).toBeVisible();
  });

  await test.step('the buyer\'s roster, pasted', async () => {
    await ines.follow(ines.link('Enter the roster Nordwerk'));
    await ines.look('roster-empty');
    const lines = ['name,email,locale', ...people('nordwerk', 12)];
    await ines.type('Paste the list', [...lines, 'Nobody,nobody at nordwerk,en', 'Person 1,p01@nordwerk.example,'].join('\n'));
    await ines.follow(ines.button('Save the roster'));
    await expect(ines.page.getByRole('alert')).toContainText('2 lines cannot be used');
    await expect(ines.page.locator('.faults')).toContainText('nobody at nordwerk');
    await ines.look('roster-bad');
    await ines.type('Paste the list', lines.join('\n'));
    await ines.follow(ines.button('Save the roster'));
    await told(ines, 'The roster is saved');
  });

  await test.step('the supplier\'s roster, uploaded', async () => {
    await ines.follow(ines.link('Enter the roster Halden Logistics'));
    const lines = ['name;email;locale', ...people('halden', 14).map((line) => line.replaceAll(',', ';'))];
    await ines.chooseFile('Or choose a file', 'halden.csv', [...lines, 'Ana;ana-at-halden;en'].join('\r\n'));
    await ines.follow(ines.button('Save the roster'));
    await expect(ines.page.locator('.faults')).toContainText('ana-at-halden');
    await ines.look('roster-bad-file');
    await ines.chooseFile('Or choose a file', 'halden.csv', lines.join('\r\n'));
    await ines.follow(ines.button('Save the roster'));
    await told(ines, 'The roster is saved');
    await ines.look('wave-draft');
  });

  await test.step('look at the questionnaire and the mails, and have one sent', async () => {
    await ines.follow(ines.link('Questionnaire Nordwerk'));
    await ines.look('preview-questionnaire');
    await ines.page.goBack();
    await ines.follow(ines.link('Mails Halden Logistics'));
    await ines.look('preview-mails');
    await ines.follow(ines.button('Send me a test mail'));
    await told(ines, 'A test mail is on its way to you');
    expect((await site.mailTo(EMAIL)).text).toContain('Halden Logistics');
  });

  await test.step('both representatives confirm their lists', async () => {
    for (const [name, address] of [['Nordwerk', 'ana@nordwerk.example'], ['Halden Logistics', 'jon@halden.example']]) {
      await ines.follow(ines.button(`Ask to confirm ${name}`));
      const mail = await site.mailTo(address);
      const representative = await elsewhere(browser, site, viewport);
      await representative.open(mail.link);
      await representative.look('representative-draft');
      await representative.follow(representative.button('Confirm this list'));
      await told(representative, 'The list is confirmed');
      await representative.look('representative-confirmed');
      await representative.page.context().close();
    }
    await ines.page.reload();
    await expect(ines.page.getByText('Confirmed by the representative')).toHaveCount(2);
    await ines.look('wave-confirmed');
  });

  await test.step('launch', async () => {
    await ines.follow(ines.link('Check and launch'));
    await ines.look('launch');
    await ines.reach(ines.button('Launch'));
    await ines.press('Enter');
    await expect(ines.page.getByRole('heading', { level: 1 })).toHaveText('Launch the wave');
    await ines.reach(ines.page.getByRole('checkbox'), 'Shift+Tab');
    await ines.press('Space');
    await ines.follow(ines.button('Launch'));
    await told(ines, 'Launched');
    await ines.look('wave-launched');
  });

  let invited;
  await test.step('everybody is invited at opening time, and most answer', async () => {
    await site.now('2027-03-01T08:00:00Z');
    invited = (await site.mail()).filter((mail) => mail.link?.includes('/s/'));
    expect(invited).toHaveLength(26);
    for (const mail of invited) expect(mail.text).toContain('on 4 May, both teams together');
    const answering = invited.filter((mail) => !/p1[24]@/.test(mail.to));
    await Promise.all(
      answering.map((mail, n) => answer(mail.link, n, /p0[13]@/.test(mail.to) ? `They answer late (${mail.to.slice(0, 3)})` : '')),
    );
  });

  await test.step('measure, remind, send one again, correct an address, postpone', async () => {
    await signIn(ines);
    await ines.look('relationships');
    await ines.follow(ines.link('2027'));
    await ines.look('wave-open');
    await ines.follow(ines.button('Measure participation'));
    await expect(ines.page.getByText('Enough answers to release')).toHaveCount(2);
    await ines.look('wave-measured');
    await ines.follow(ines.link('Remind'));
    await ines.look('remind');
    await ines.tick('Send the reminders now');
    await ines.follow(ines.button('Remind'));
    await told(ines, 'Reminders go out');
    expect((await site.mail()).map((mail) => mail.to).sort()).toEqual([
      'p12@halden.example', 'p12@nordwerk.example', 'p14@halden.example',
    ]);
    await ines.follow(ines.link('Send one again, or correct an address'));
    await ines.look('people');
    await ines.follow(ines.button('Send again p02@nordwerk.example'));
    await told(ines, 'goes out again');
    expect((await site.mailTo('p02@nordwerk.example')).link).toBe(invited.find((mail) => mail.to === 'p02@nordwerk.example').link);
    await ines.look('people-resent');
    if (!ines.page.url().includes('/people')) await ines.follow(ines.link('Send one again, or correct an address'));
    await ines.follow(ines.link('Correct the address p12@nordwerk.example'));
    await ines.look('correct');
    await ines.type('Correct address', 'p02@nordwerk.example');
    await ines.follow(ines.button('Correct and send again'));
    await expect(ines.page.getByRole('alert')).toContainText('invited already');
    await ines.look('correct-problem');
    await ines.type('Correct address', 'p99@nordwerk.example');
    await ines.follow(ines.button('Correct and send again'));
    await told(ines, 'corrected');
    expect((await site.mail()).map((mail) => mail.to).sort()).toEqual(['p12@nordwerk.example', 'p99@nordwerk.example']);
    if (ines.page.url().includes('/people')) await ines.follow(ines.page.locator('.back a'));
    await ines.follow(ines.link('Postpone closing'));
    await ines.look('postpone');
    const later = ines.page.getByLabel('New closing time');
    await ines.reach(later);
    await ines.press('ArrowRight');
    await ines.press('ArrowUp');
    await expect(later).toHaveValue('2027-03-27T17:00');
    await ines.follow(ines.button('Postpone'));
    await told(ines, 'postponed');
    await ines.look('wave-postponed');
    await ines.follow(ines.link('See the roster Nordwerk'));
    await ines.look('roster-fixed');
  });

  await test.step('close', async () => {
    await site.now('2027-03-27T18:00:00Z');
    await signIn(ines);
    await ines.follow(ines.link('2027'));
    await ines.look('wave-late');
    await site.now('2027-03-28T18:00:00Z');
    await signIn(ines);
    await ines.follow(ines.link('2027'));
    await ines.look('wave-due');
    await ines.follow(ines.link('Close the wave'));
    await ines.look('close');
    await ines.tick('Close the wave now');
    await ines.follow(ines.button('Close'));
    await told(ines, 'The keys are destroyed');
    await ines.look('wave-closed');
  });

  await test.step('read the comments and decide on each', async () => {
    await ines.follow(ines.link('Read the comments'));
    await ines.look('comments');
    const cards = ines.page.getByRole('group');
    await expect(cards).toHaveCount(4);
    await ines.choose(cards.nth(0).getByRole('radio', { name: 'Show these words instead' }));
    await ines.type(cards.nth(0).getByRole('textbox'), 'Answers come late');
    await ines.choose(cards.nth(1).getByRole('radio', { name: 'Do not show' }));
    await ines.reach(cards.nth(0).getByLabel('Filed under'));
    await ines.press('ArrowDown');
    await ines.look('comments-reword');
    await ines.follow(ines.button('Save'));
    await told(ines, '2 comments are left');
    await ines.look('comments-saved');
    for (const n of [2, 3]) await ines.choose(cards.nth(n).getByRole('radio', { name: 'Show as written' }));
    await ines.follow(ines.button('Save'));
    await told(ines, 'All comments are decided on');
  });

  await test.step('release, and download the readout', async () => {
    await ines.follow(ines.link('Check and release'));
    await ines.look('release');
    await ines.tick('I have read the comments');
    await ines.follow(ines.button('Release to both sides'));
    await told(ines, 'Released');
    await ines.look('wave-released');
    const pdf = await ines.download(ines.link('Report (PDF)'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await ines.follow(ines.link('See and fetch all documents'));
    await expect(ines.page.getByRole('status')).toContainText('All documents are ready');
    await expect(ines.page.getByRole('img').first()).toHaveJSProperty('complete', true);
    await ines.look('readout');
    const figures = JSON.parse(await ines.download(ines.link('release.json')));
    expect(JSON.stringify(figures)).toContain('Answers come late');
    expect(figures.comments.some((comment) => comment.theme === 'delivery')).toBe(true);
    const all = await ines.download(ines.link('All documents in one file'));
    expect(all.subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('another language and paper, while documents are made', async () => {
    await site.hold(true);
    // The page stands still to be looked at; that it comes back is tried below.
    const still = async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      expect(headers.refresh).toContain('2; url=/console/waves/');
      delete headers.refresh;
      await route.fulfill({ response, headers });
    };
    await ines.page.route('**/readout?*', still);
    await ines.reach(ines.page.getByLabel('Language', { exact: true }));
    await ines.press('ArrowUp');
    await ines.reach(ines.page.getByLabel('Paper'));
    await ines.press('ArrowDown');
    await ines.follow(ines.button('Show this'));
    await told(ines, 'documents are ready');
    await ines.look('readout-making');
    await ines.page.unroute('**/readout?*', still);
    await ines.page.reload();
    await told(ines, '0 of');
    await site.hold(false);
    await told(ines, 'All documents are ready');
    await expect(ines.page.getByLabel('Language', { exact: true })).toHaveValue('de');
    await expect(ines.page.getByLabel('Paper')).toHaveValue('letter');
    await ines.look('readout-de-letter');
    await ines.follow(ines.page.locator('.back a'));
  });

  await test.step('record what was agreed on', async () => {
    await ines.follow(ines.link('Record what was agreed on'));
    await ines.look('agreements-none');
    await ines.type('What will be done', 'Bad news is told on the same day, by telephone, even when the cause is not clear yet.');
    await ines.reach(ines.page.getByLabel('What it is about'));
    await ines.press('ArrowDown');
    await ines.type('Owner at Nordwerk', 'Ana Berg');
    await ines.type('Owner at Halden Logistics', ' ');
    await ines.reach(ines.page.getByLabel('By when'));
    await ines.page.keyboard.type('06302027');
    await ines.follow(ines.button('Record the action'));
    await expect(ines.page.getByRole('alert')).toContainText('The owner at Halden Logistics must have 1 to 100 characters');
    await ines.look('agreements-problem');
    await ines.type('Owner at Halden Logistics', 'Jon Lie');
    await ines.follow(ines.button('Record the action'));
    await told(ines, 'The action is recorded');
    await ines.look('agreements');
    await ines.follow(ines.link('Change the action'));
    await ines.look('action');
    await ines.type('What will be done', 'Bad news is told on the same day.');
    await ines.follow(ines.button('Save'));
    await told(ines, 'The action is changed');
    await ines.follow(ines.page.locator('.back a'));
    await ines.look('wave-agreed');
  });

  await test.step('the representatives read the same documents', async () => {
    const mails = await site.mail();
    const jon = await elsewhere(browser, site, viewport);
    await jon.open(mails.find((mail) => mail.to === 'jon@halden.example').link);
    await expect(jon.page.getByText('Jon Lie')).toBeVisible();
    await jon.look('representative-agreed');
    const pdf = await jon.download(jon.link('Report (PDF)'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await jon.page.context().close();
  });

  await test.step('prepare next year\'s wave', async () => {
    await ines.follow(ines.link('Prepare next year\'s wave'));
    await ines.look('wave-next');
    await ines.follow(ines.button('Prepare the wave'));
    await told(ines, 'Its rosters are copies');
    await expect(ines.page.getByText('14 people')).toBeVisible();
    await ines.look('wave-followed');
    await ines.follow(ines.link('Say what became of them'));
    await ines.reach(ines.page.getByLabel('What became of it'));
    await ines.press('ArrowDown');
    await ines.type('A sentence about it', 'Kept since June.');
    await ines.follow(ines.button('Note it'));
    await told(ines, 'Noted');
    await ines.look('agreements-outcome');
    await ines.follow(ines.page.locator('.back a'));
    await ines.follow(ines.page.locator('.back a'));
    await ines.look('relationship-two-waves');
  });
  test.info().annotations.push({ type: 'way', description: `${ines.pages} pages, ${ines.keys} keys` });
});
