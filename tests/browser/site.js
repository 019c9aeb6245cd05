// A server of one's own for each test: started by `site.rs`, with mail in a folder, and a clock
// that is set instead of waited for.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readMail } from './mail.js';

const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../target', import.meta.url));
const server = process.env.RAPPORT_BROWSER_SITE ?? join(target, 'debug/examples/browser-site');

/** Where an example of ours was built. */
export const example = (name) => join(target, 'debug/examples', name);

/** Where a program of ours was built. */
export const program = (name) => join(target, 'debug', name);

export class Site {
  #process;
  #lines;
  #folder;
  #seen = new Set();

  /** Starts a server on a folder of its own. */
  static async open() {
    if (!existsSync(server)) {
      throw new Error(`${server} is missing; run: cargo build --example browser-site`);
    }
    const site = new Site();
    site.#folder = await mkdtemp(join(tmpdir(), 'rapport-browser-'));
    await site.#start();
    return site;
  }

  async #start() {
    const port = this.address ? [new URL(this.address).port] : [];
    this.#process = spawn(server, [this.#folder, ...port], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    this.address = await this.#line();
  }

  async #stop() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin.end();
    this.#process.kill('SIGKILL');
    await ended;
  }

  /** Runs a command of the program beside the server. */
  async #run(...words) {
    const env = { ...process.env, RAPPORT_DATA: join(this.#folder, 'data'), RAPPORT_KEYS: join(this.#folder, 'keys') };
    await promisify(execFile)(program('rapport'), words, { env });
  }

  /** Writes a backup. */
  async backup() {
    await this.#run('backup', join(this.#folder, 'backups'));
  }

  /** Stops the server, puts the one backup back, and starts it again; the clock has to be set anew. */
  async restore() {
    const folder = join(this.#folder, 'backups');
    const [file] = await readdir(folder);
    await this.#stop();
    await this.#run('restore', join(folder, file), '--replace');
    await this.#start();
  }

  async #line() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('the server ended');
    return value;
  }

  async #tell(words) {
    this.#process.stdin.write(`${words}\n`);
    const answer = await this.#line();
    if (!answer.startsWith('ok')) throw new Error(`${words}: ${answer}`);
    return answer.slice(3);
  }

  /** Sets the clock. */
  async now(moment) {
    await this.#tell(`now ${moment}`);
  }

  /** Stops the making of readouts, or lets it go on. */
  async hold(held) {
    await this.#tell(held ? 'hold' : 'go');
  }

  /** Lets the worker do all that is due. */
  async work() {
    await this.#tell('work');
  }

  /** Adds a facilitator, as the command does; the printed link with which a password is set. */
  async facilitator(email, name) {
    return this.#tell(`facilitator ${email} ${name}`);
  }

  /** Launches a wave that opens now; `{wave, buyers, suppliers}` with the links of the people. */
  async wave(definition, buyers, suppliers) {
    const wave = await this.#tell(`wave ${definition} ${buyers} ${suppliers}`);
    const mails = (await this.mail()).sort((a, b) => a.to.localeCompare(b.to));
    const links = (party) => mails.filter(({ to }) => to.startsWith(`${party}-`)).map(({ link }) => link);
    return { wave, buyers: links('buyer'), suppliers: links('supplier') };
  }

  /** Releases a closed wave with all its comments; the release. */
  async release(wave) {
    return JSON.parse(await this.#tell(`release ${wave}`));
  }

  /** Random answers with the ballots that `rapport` makes of them. */
  async packed(count) {
    return JSON.parse(await this.#tell(`packed ${count}`));
  }

  /** Mails that arrived since this was last asked, as `{to, subject, text, link}`. */
  async mail() {
    await this.work();
    const folder = join(this.#folder, 'mail');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.eml') && !this.#seen.has(name));
    files.forEach((name) => this.#seen.add(name));
    const mails = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    return mails.map(readMail);
  }

  /** The one new mail to an address. */
  async mailTo(address) {
    const found = (await this.mail()).filter((mail) => mail.to === address);
    if (found.length !== 1) throw new Error(`${found.length} mails to ${address}`);
    return found[0];
  }

  /** Stops the server and deletes its folder. */
  async close() {
    await this.#stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
