// Prepares what a test is not about, over HTTP: a relationship, a wave, its rosters, its launch.

const EMAIL = 'ines@consult.example';
const PASSWORD = 'correct horse battery';

export class Desk {
  #cookie = '';
  #token = '';

  constructor(site) {
    this.site = site;
  }

  async #send(path, fields) {
    const body = new URLSearchParams({ ...fields, ...(this.#token && { token: this.#token }) });
    const sent = await fetch(new URL(path, this.site.address), {
      method: fields ? 'POST' : 'GET',
      body: fields ? body : undefined,
      headers: { cookie: this.#cookie },
      redirect: 'manual',
    });
    if (sent.status >= 400) throw new Error(`${path}: ${sent.status}`);
    return sent;
  }

  /** The desk of a new facilitator. */
  static async of(site) {
    await new Desk(site).#send(await site.facilitator(EMAIL, 'Ines Vogel'), { password: PASSWORD, again: PASSWORD });
    return Desk.signIn(site);
  }

  /** The desk once more: sessions last twelve hours. */
  static async signIn(site) {
    const desk = new Desk(site);
    const welcome = await desk.#send('/console/sign-in', { email: EMAIL, password: PASSWORD });
    desk.#cookie = welcome.headers.get('set-cookie').split(';')[0];
    const page = await (await desk.#send('/console')).text();
    desk.#token = /name="token" value="([^"]+)"/.exec(page)[1];
    return desk;
  }

  /** Sends a form; the last part of where it leads. */
  async send(path, fields) {
    const sent = await this.#send(path, fields);
    return (sent.headers.get('location') ?? '').split('/').pop().split('?')[0];
  }

  /** A draft from 1 to 19 March 2027 with rosters of these sizes; its identifier. */
  async draft(buyers = 5, suppliers = 5) {
    const relationship = await this.send('/console/relationships/new', {
      name: 'Nordwerk and Halden',
      'buyer-name': 'Nordwerk',
      'buyer-representative': 'Ana Berg',
      'buyer-email': 'ana@nordwerk.example',
      'supplier-name': 'Halden',
      'supplier-representative': 'Jon Lie',
      'supplier-email': 'jon@halden.example',
    });
    const wave = await this.send(`/console/relationships/${relationship}/waves/new`, {
      label: '2027',
      opens: '2027-03-01T09:00',
      closes: '2027-03-19T17:00',
      zone: 'Europe/Berlin',
      period: '',
      k: '',
    });
    for (const [party, count] of [['buyer', buyers], ['supplier', suppliers]]) {
      const lines = Array.from({ length: count }, (_, n) => `Person ${n + 1},p${n + 1}@${party}.example,`);
      await this.send(`/console/waves/${wave}/rosters/${party}`, { text: ['name,email,locale', ...lines].join('\n') });
    }
    return wave;
  }

  /** A launched wave; its invitations, once it is open. */
  async invitations(buyers, suppliers) {
    const wave = await this.draft(buyers, suppliers);
    await this.send(`/console/waves/${wave}/launch`, { sure: '1' });
    await this.site.now('2027-03-01T08:00:00Z');
    return (await this.site.mail()).filter((mail) => mail.link?.includes('/s/'));
  }
}
