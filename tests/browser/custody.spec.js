// Joint custody in real browsers: three people make closing codes, two of them close. The server
// opens with keys that it derives from the codes, so that it closes shows that browser and server
// derive the same.
import { Person } from './person.js';
import { expect, test } from './test.js';

const EMAIL = 'ines@consult.example';
const PASSWORD = 'correct horse battery';

async function elsewhere(browser, site, viewport) {
  const context = await browser.newContext({ viewport });
  return new Person(await context.newPage(), site);
}

async function signIn(ines) {
  await ines.open('/console');
  await ines.type('E-mail address', EMAIL);
  await ines.type('Password', PASSWORD);
  await ines.follow(ines.button('Sign in'));
}

async function prepareJointly(ines) {
  await ines.follow(ines.link('Add a relationship'));
  await ines.type('Name', 'Nordwerk and Halden');
  const side = (name, label) => ines.page.getByRole('group', { name }).getByLabel(label, { exact: true });
  for (const [party, name, person, address] of [
    ['Buyer', 'Nordwerk', 'Ana Berg', 'ana@nordwerk.example'],
    ['Supplier', 'Halden', 'Jon Lie', 'jon@halden.example'],
  ]) {
    await ines.type(side(party, 'Organisation'), name);
    await ines.type(side(party, 'Name of the representative'), person);
    await ines.type(side(party, 'E-mail address of the representative'), address);
  }
  await ines.follow(ines.button('Add the relationship'));
  await ines.follow(ines.link('Prepare a wave'));
  await ines.type('Label', '2027');
  await ines.typeTime('Opens', '2027-03-01T09:00');
  await ines.typeTime('Closes', '2027-03-19T17:00');
  await ines.type('Time zone', 'Europe/Berlin');
  await ines.choose(ines.page.getByLabel('Two of three people together'));
  await ines.look('wave-new-joint');
  await ines.follow(ines.button('Prepare the wave'));
  for (const name of ['Nordwerk', 'Halden']) {
    await ines.follow(ines.link(`Enter the roster ${name}`));
    const lines = Array.from({ length: 6 }, (_, n) => `Person ${n},p${n}@${name.toLowerCase()}.example,`);
    await ines.type('Paste the list', ['name,email,locale', ...lines].join('\n'));
    await ines.follow(ines.button('Save the roster'));
  }
}

/** Makes a closing code on the page that is open; what the person wrote down. */
async function makeCode(person, name) {
  const { page } = person;
  const press = async (button) => {
    await person.reach(person.button(button));
    await person.press('Enter');
  };
  const requests = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  await person.look(`${name}-code`);
  await press('Show me a code');
  const shown = page.locator('#code');
  await expect(shown.locator('span')).toHaveCount(7);
  const code = (await shown.locator('span').allTextContents()).join(' ');
  await person.look(`${name}-code-shown`);
  await press('I have it: hide the code');
  await expect(shown).toBeEmpty();
  const field = page.getByLabel('Closing code', { exact: true });
  await expect(field).toBeFocused();
  // A slip in the third group.
  const groups = code.split(' ');
  const slip = groups.with(2, groups[2] === '7777' ? '8888' : '7777').join(' ');
  await person.type(field, slip);
  await person.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Group 3 differs');
  await person.look(`${name}-code-wrong`);
  await person.type(field, code.toUpperCase().replaceAll(' ', '-'));
  await Promise.all([page.waitForEvent('load'), person.press('Enter')]);
  await expect(page.getByRole('status')).toContainText('Your closing code is set up');
  await person.look(`${name}-code-kept`);
  const plain = code.replaceAll(' ', '');
  for (const sent of requests) {
    for (const form of [plain, code, code.replaceAll(' ', '-'), encodeURIComponent(code)]) {
      expect(sent.toLowerCase()).not.toContain(form.toLowerCase());
    }
  }
  expect(requests.some((sent) => /public=B[\w-]{86}/.test(sent)), 'only the public half is sent').toBe(true);
  expect((await page.content()).replaceAll(/[\s-]/g, '')).not.toContain(plain);
  return code;
}

test('three make closing codes, two close', async ({ browser, person: ines, site, viewport }) => {
  const codes = {};
  let wave;

  await test.step('a joint wave is prepared', async () => {
    await ines.open(await site.facilitator(EMAIL, 'Ines Vogel'));
    await ines.type('New password', PASSWORD);
    await ines.type('The same again', PASSWORD);
    await ines.follow(ines.button('Set the password'));
    await signIn(ines);
    await prepareJointly(ines);
    wave = ines.page.url();
    await ines.look('wave-draft-joint');
  });

  await test.step('the facilitator makes a code', async () => {
    await ines.open((await site.mailTo(EMAIL)).link);
    codes.ines = await makeCode(ines, 'facilitator');
    await ines.follow(ines.link('Nordwerk and Halden · 2027'));
  });

  await test.step('both representatives make theirs', async () => {
    for (const [key, name, address] of [['ana', 'Nordwerk', 'ana@nordwerk.example'], ['jon', 'Halden', 'jon@halden.example']]) {
      await ines.follow(ines.button(`Ask to confirm ${name}`));
      const person = await elsewhere(browser, site, viewport);
      const mail = await site.mailTo(address);
      expect(mail.text).toContain('make your closing code');
      await person.open(mail.link);
      await person.look(`${key}-link`);
      await person.follow(person.button('Confirm this list'));
      await person.follow(person.link('Make my closing code'));
      codes[key] = await makeCode(person, key);
      await person.page.context().close();
    }
    expect(new Set(Object.values(codes)).size).toBe(3);
  });

  await test.step('a page without script says what it needs', async () => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false, storageState: await ines.page.context().storageState() });
    const page = await context.newPage();
    await page.goto(`${wave.split('?')[0]}/closing-code`);
    await expect(page.getByText('it needs JavaScript')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await context.close();
  });

  await test.step('launch', async () => {
    await ines.open(wave.split('?')[0]);
    await ines.look('wave-draft-joint-ready');
    await ines.follow(ines.link('Check and launch'));
    await ines.look('launch-joint');
    await ines.tick('I have checked the terms');
    await ines.follow(ines.button('Launch'));
    await site.mail();
  });

  await test.step('the worker does not close; it asks', async () => {
    await site.now('2027-03-20T16:05:00Z');
    await site.work();
    // Nobody answered: postponed by a week, once.
    await site.now('2027-03-27T16:05:00Z');
    await signIn(ines);
    await ines.open(wave.split('?')[0]);
    await expect(ines.page.getByText('answers still sealed')).toBeVisible();
    await ines.look('wave-due-joint');
  });

  await test.step('two close on one screen', async () => {
    const ana = await elsewhere(browser, site, viewport);
    const mail = await site.mailTo('ana@nordwerk.example');
    expect(mail.subject).toContain('Please close together');
    await ana.open(mail.link);
    await ana.look('close');
    const first = ana.page.getByLabel('Closing code of one holder');
    const second = ana.page.getByLabel('Closing code of another holder');
    await ana.type(first, codes.ana);
    await ana.type(second, codes.jon.replace(/.$/, (last) => (last === '7' ? '8' : '7')));
    await ana.press('Enter');
    await expect(second).toHaveAttribute('aria-invalid', /.*/);
    await expect(second).toBeFocused();
    await expect(ana.page.locator('.error:visible')).toHaveText('This code is mistyped. Please compare it with what was written down.');
    await ana.look('close-mistyped');
    await ana.type(second, codes.ana);
    await ana.follow(ana.button('Open, count and destroy'));
    await expect(ana.page.getByRole('alert').first()).toContainText("the same holder's");
    await expect(first).toBeEmpty();
    await ana.look('close-same');
    await ana.type(first, codes.ana);
    await ana.type(second, codes.jon.toUpperCase());
    await ana.follow(ana.button('Open, count and destroy'));
    await expect(ana.page.getByRole('status')).toContainText('opened and counted, and the keys destroyed');
    await ana.look('closed-by-link');
    await ana.page.context().close();
  });

  await test.step('the desk says so', async () => {
    await ines.page.reload();
    await expect(ines.page.getByText('you can throw yours away')).toBeVisible();
    await ines.look('wave-closed-joint');
  });
});
