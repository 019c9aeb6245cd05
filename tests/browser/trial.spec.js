// What the README promises a newcomer: `rapport demo --own`, and from there only what the pages and
// the terminal say, to a released readout of one's own two-party roster.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Person } from './person.js';
import { program } from './site.js';
import { expect, test as base } from './test.js';

/** A terminal in which the demo runs. */
class Terminal {
  constructor(folder) {
    this.lines = [];
    this.told = 0;
    this.process = spawn(program('rapport'), ['demo', '--own', '--data', join(folder, 'demo'), '--log', 'error'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      this.lines.push(line.trim());
      this.heard?.();
    });
  }

  /** Waits for a line that was not read before; returns it with the one after it. */
  async says(words) {
    for (;;) {
      const at = this.lines.findIndex((line, n) => n >= this.told && words.test(line));
      if (at >= 0 && (this.lines.length > at + 1 || !/^Mail|^Open/.test(this.lines[at]))) {
        this.told = at + 1;
        return [this.lines[at], this.lines[at + 1]];
      }
      await new Promise((resolve) => (this.heard = resolve));
    }
  }

  enter() {
    this.process.stdin.write('\n');
  }
}

const test = base.extend({
  terminal: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-trial-'));
    const terminal = new Terminal(folder);
    await use(terminal);
    terminal.process.kill();
    await rm(folder, { recursive: true, force: true });
  },
});

const roster = (domain, count) => Array.from({ length: count }, (_, n) => `Person ${n + 1}\tp${n + 1}@${domain}`).join('\n');

test('from the README to a released readout', async ({ page, browser, terminal }, info) => {
  test.skip(info.project.name !== 'wide', 'once is enough');
  test.skip(!existsSync(program('rapport')), 'the program is not built');
  const began = performance.now();
  const took = [];
  const lap = (what) => took.push(`${what} ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const [, link] = await terminal.says(/choose a password/);
  const ines = new Person(page, { address: new URL(link).origin });
  const signIn = async () => {
    await ines.type('E-mail address', 'facilitator@demo.example');
    await ines.type('Password', 'correct horse battery');
    await ines.follow(ines.button('Sign in'));
  };
  await ines.open(link);
  await ines.type('New password', 'correct horse battery');
  await ines.type('The same again', 'correct horse battery');
  await ines.follow(ines.button('Set the password'));
  await signIn();
  lap('signed in');

  await ines.follow(ines.link('Add a relationship'));
  await ines.type('Name', 'Nordwerk and Halden');
  for (const [side, name, address] of [['Buyer', 'Nordwerk', 'ana@nordwerk.example'], ['Supplier', 'Halden', 'jon@halden.example']]) {
    const field = (label) => page.getByRole('group', { name: side }).getByLabel(label, { exact: true });
    await ines.type(field('Organisation'), name);
    await ines.type(field('Name of the representative'), `${name}’s representative`);
    await ines.type(field('E-mail address of the representative'), address);
  }
  await ines.follow(ines.button('Add the relationship'));
  await ines.follow(ines.link('Prepare a wave'));
  await ines.type('Time zone', 'Europe/Berlin');
  await ines.follow(ines.button('Prepare the wave'));
  for (const [name, domain, count] of [['Nordwerk', 'nordwerk.example', 12], ['Halden', 'halden.example', 14]]) {
    await ines.follow(ines.link(`Enter the roster ${name}`));
    await ines.type('Paste the list', roster(domain, count));
    await ines.follow(ines.button('Save the roster'));
  }
  lap('rosters in');

  for (const [name, address] of [['Nordwerk', 'ana@nordwerk.example'], ['Halden', 'jon@halden.example']]) {
    await ines.follow(ines.button(`Ask to confirm ${name}`));
    const [, confirm] = await terminal.says(new RegExp(`^Mail to .*${address}`));
    const representative = new Person(await browser.newPage(), ines.site);
    await representative.open(confirm);
    await representative.follow(representative.button('Confirm this list'));
    await expect(representative.page.getByRole('status')).toContainText('confirmed');
    ines.pages += representative.pages;
    ines.keys += representative.keys;
    await representative.page.close();
  }
  await ines.follow(ines.link('Check and launch'));
  await ines.tick('I have checked');
  await ines.follow(ines.button('Launch'));
  lap('launched');

  await terminal.says(/Enter for its opening time/);
  terminal.enter();
  await terminal.says(/let most people answer/);
  terminal.enter();
  await terminal.says(/2\d people answered/);
  await terminal.says(/Enter for the end/);
  terminal.enter();
  await terminal.says(/When you have launched a wave/);
  lap('answered and closed');

  await ines.open('/console');
  await signIn();
  await ines.follow(page.locator('.waves a').first());
  await ines.follow(ines.link('Read the comments'));
  for (const comment of await page.getByRole('radio', { name: 'Show as written' }).all()) await ines.choose(comment);
  await ines.follow(ines.button('Save'));
  await ines.follow(ines.link('Check and release'));
  await ines.tick('I have read the comments');
  await ines.follow(ines.button('Release to both sides'));
  const pdf = await ines.download(ines.link('Report (PDF)'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  lap('readout in hand');
  expect(ines.heard).toEqual([]);
  console.log(`A newcomer's way: ${ines.pages} pages, ${ines.keys} keys; ${took.join(', ')}`);
});
