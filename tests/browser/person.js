// Somebody at a keyboard. Nothing here uses the mouse: what cannot be reached with Tab does not
// exist, and every stop on the way must be visible.
import { expect } from '@playwright/test';
import { listen, look } from './looks.js';

const FARTHEST = 700;

export class Person {
  #chooser;

  constructor(page, site, { script = true } = {}) {
    this.page = page;
    this.script = script;
    // Heard from the start: the browser must know before the key is pressed.
    page.on('filechooser', (chooser) => this.#chooser?.(chooser));
    this.site = site;
    this.heard = listen(page, site.address);
    /** Keys pressed and pages opened. */
    this.keys = 0;
    this.pages = 0;
  }

  /** Opens an address typed or taken from a mail. */
  async open(address) {
    this.pages += 1;
    await this.page.goto(address.startsWith('/') ? this.site.address + address : address);
  }

  /** Looks at the page that is open; every page and state a test comes by is looked at. */
  async look(name) {
    await look(this.page, name, this.heard, this.script);
  }

  async press(key) {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Walks with Tab to an element. Every stop must be seen, with its mark of focus. */
  async reach(element, key = 'Tab') {
    const wanted = await element.elementHandle({ timeout: 30_000 });
    for (let stop = 0; stop < FARTHEST; stop += 1) {
      const found = await wanted.evaluate((wanted) => {
        const here = document.activeElement;
        if (here === wanted) return 'here';
        // One stop serves a whole group of radio buttons.
        const group = (radio) => radio.type === 'radio' && radio.name;
        return group(wanted) && here.name === wanted.name && here.form === wanted.form ? 'group' : '';
      });
      if (found) {
        await this.#isSeen();
        return found;
      }
      await this.press(key);
    }
    throw new Error(`cannot be reached with ${key}: ${element}`);
  }

  async #isSeen() {
    const seen = await this.page.evaluate(() => {
      const here = document.activeElement;
      const box = here.getBoundingClientRect();
      const marked = (element) => {
        const style = getComputedStyle(element);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      };
      const label = here.closest('label');
      return {
        marked: marked(here) || (label !== null && marked(label)),
        inside: box.bottom > 0 && box.top < innerHeight && box.width > 0,
        what: here.outerHTML.slice(0, 120),
      };
    });
    expect.soft(seen, 'focus can be seen').toMatchObject({ marked: true, inside: true });
  }

  /** Follows a link or presses a button that leads to another page. */
  async follow(element) {
    await this.reach(element);
    this.pages += 1;
    await Promise.all([this.page.waitForEvent('load'), this.press('Enter')]);
  }

  link(name) {
    return this.page.getByRole('link', { name }).first();
  }

  button(name) {
    return this.page.getByRole('button', { name }).first();
  }

  field(name) {
    return typeof name === 'string' ? this.page.getByLabel(name).first() : name;
  }

  /** Types into a field, in place of what stands there. */
  async type(field, text) {
    await this.reach(this.field(field));
    await this.press('ControlOrMeta+a');
    this.keys += text.length;
    await this.page.keyboard.insertText(text);
  }

  /** Types a time `2027-03-01T09:00` into its field, part by part as the field asks for them (in American order). */
  async typeTime(name, text) {
    const field = this.field(name);
    await this.reach(field);
    const [year, month, day, hour, minute] = text.split(/[-T:]/);
    const noon = Number(hour) < 12 ? 'AM' : 'PM';
    const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
    await this.page.keyboard.type(month + day + year);
    await this.press('ArrowRight');
    await this.page.keyboard.type(twelve + minute + noon);
    this.keys += 14;
    await expect(field).toHaveValue(text);
  }

  /** Ticks a box. */
  async tick(name) {
    await this.reach(this.page.getByRole('checkbox', { name }).first());
    await this.press('Space');
  }

  /** Chooses a radio button; inside a group one walks with arrows. */
  async choose(element) {
    if ((await this.reach(element)) === 'here') {
      await this.press('Space');
    }
    for (let step = 0; step < 20 && !(await element.isChecked()); step += 1) await this.press('ArrowDown');
    await expect(element).toBeChecked();
  }

  /** Chooses a file. */
  async chooseFile(field, name, text) {
    await this.reach(this.field(field));
    const chosen = new Promise((resolve) => (this.#chooser = resolve));
    await this.press('Enter');
    await (await chosen).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  }

  /** Downloads what a link leads to; its bytes. */
  async download(element) {
    await this.reach(element);
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press('Enter')]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}
