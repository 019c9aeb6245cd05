// What stands between a mailed link and a counted ballot: scanners, rewritten links, windows that keep
// nothing, scripts that are blocked or fail. Each way ends in a receipt, or in words on what to do.
import { createServer } from 'node:http';
import { closed, fill, posts, receipt, toTheEnd } from './answering.js';
import { expect, test } from './shared.js';

test.skip(({ viewport }) => viewport.width < 1000, 'the width does not matter');

const codeOf = (link) => link.split('#')[1].split('.')[0];
const press = (page) => page.locator('form button[type=submit]').click();

/** Answers with script, to the receipt. */
async function answer(page, number = 1) {
  await fill(page, number);
  await toTheEnd(page);
  await press(page);
  return receipt(page);
}

/** Answers on the long page, to the receipt. */
async function answerPlainly(page, link) {
  await expect(page.locator('.part:visible')).toHaveCount(4);
  await expect(page.locator('#without-script')).toBeVisible();
  await fill(page, 1);
  await page.locator('#code').fill(codeOf(link));
  await press(page);
  return receipt(page);
}

async function visitor(browser, options) {
  const context = await browser.newContext(options);
  return context.newPage();
}

test('scanners that open a link, with script and without, change nothing', async ({ browser, site }) => {
  const { wave, buyers } = await site.wave('small', 6, 5);
  const [link] = buyers;
  const [address, secret] = link.split('#');
  for (let time = 0; time < 20; time += 1) {
    for (const method of ['GET', 'HEAD']) {
      for (const read of [address, `${address}%23${secret}`, `${address}?utm_source=mail`]) {
        const answer = await fetch(read, { method });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    }
  }
  const scanner = await visitor(browser);
  const sent = posts(scanner);
  await scanner.goto(link);
  await expect(scanner.locator('#code')).toHaveValue(codeOf(link));
  await scanner.waitForLoadState('networkidle');
  // It also opens every link of the page.
  for (const one of await scanner.locator('a[href^="/"], a[href^="?"]').evaluateAll((all) => all.map((one) => one.href))) {
    await scanner.goto(one);
  }
  await scanner.context().close();
  expect(sent).toEqual([]);

  const page = await visitor(browser);
  await page.goto(link);
  await answer(page);
  await page.context().close();
  const { panels } = await closed(site, wave);
  expect(panels[0]).toMatchObject({ issued: 1, counted: 1 });
});

test('a link that was wrapped, marked or spelled otherwise leads to a receipt', async ({ browser, wave }) => {
  const redirector = createServer((request, response) => {
    const to = new URL(request.url, 'http://wrapper.example').searchParams.get('to');
    response.writeHead(302, { location: to }).end();
  });
  await new Promise((resolve) => redirector.listen(0, '127.0.0.1', resolve));
  const wrapper = `http://127.0.0.1:${redirector.address().port}/?to=`;
  const ways = {
    'wrapped whole': (link) => wrapper + encodeURIComponent(link),
    'wrapped, its secret part behind the wrapper': (link) => `${wrapper}${encodeURIComponent(link.split('#')[0])}#${link.split('#')[1]}`,
    'marked before the secret part': (link) => link.replace('#', '?utm_source=mail&lang=de&utm_medium=x#'),
    'marked behind the secret part': (link) => `${link}?utm_source=mail`,
    'marked with an ampersand': (link) => `${link}&utm_source=mail`,
    'marked and encoded': (link) => `${link.replace('#', '%23')}?utm_source=mail`,
    'its host in capitals': (link) => link.replace('http://localhost', 'HTTP://LOCALHOST'),
    'its secret part in capitals': (link) => link.replace(/#.*/, (secret) => secret.toUpperCase()),
  };
  for (const [name, way] of Object.entries(ways)) {
    const link = wave.link();
    const page = await visitor(browser);
    await page.goto(way(link));
    await expect(page.locator('#code'), name).toHaveValue(codeOf(link));
    expect(page.url(), name).not.toContain(codeOf(link));
    expect(page.url(), name).not.toContain('utm');
    await expect(page.locator('html'), name).toHaveAttribute('lang', name.includes('before') ? 'de' : 'en');
    // What the link says of its terms is still compared.
    await expect(page.locator('#other-terms, #typed-code').filter({ visible: true }), name).toHaveCount(0);
    await page.reload();
    await expect(page.locator('html'), name).toHaveAttribute('lang', name.includes('before') ? 'de' : 'en');
    await page.goto('about:blank');
    await page.goto(way(link));
    await answer(page);
    await page.context().close();
  }
  // A wrapper that drops the secret part: the page asks for the code, and says where it is.
  const link = wave.link();
  const page = await visitor(browser);
  await page.goto(wrapper + encodeURIComponent(link.split('#')[0]));
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.locator('#code-error')).toHaveText('Please enter the access code from your invitation.');
  await page.locator('#code').fill(codeOf(link));
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.locator('#progress')).toBeVisible();
  await answer(page);
  await page.context().close();
  redirector.close();
});

test('a private window that was closed forgets the draft, and the link begins anew', async ({ browser, wave }) => {
  const link = wave.link();
  const first = await visitor(browser);
  await first.goto(link);
  await fill(first, 3, 'Written in a private window.');
  await toTheEnd(first);
  await first.context().close();
  const again = await visitor(browser);
  await again.goto(link);
  await expect(again.getByRole('button', { name: 'Begin' })).toBeVisible();
  expect(await again.locator('#c0').inputValue()).toBe('');
  await answer(again);
  await again.context().close();
});

const blocked = {
  'indexedDB may not be touched': () => Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('blocked', 'SecurityError'); } }),
  'indexedDB does not open': () => (IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'InvalidStateError'); }),
  'indexedDB never answers': () => (IDBFactory.prototype.open = () => ({})),
  'indexedDB is full': () => (IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }),
  'no storage at all': () => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
    }
  },
};

for (const [name, block] of Object.entries(blocked)) {
  test(`${name}: a receipt all the same`, async ({ browser, wave }) => {
    const page = await visitor(browser);
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.addInitScript(block);
    await page.goto(wave.link());
    if (!name.includes('full')) await expect(page.locator('#nothing-kept')).toBeVisible();
    await answer(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
}

const missing = {
  'forbidden by a proxy': (route) => route.fulfill({ status: 403, contentType: 'text/html', body: '<p>Blocked by policy' }),
  'cut off in the middle': async (route) => {
    const response = await route.fetch();
    const whole = await response.text();
    await route.fulfill({ response, body: whole.slice(0, whole.length / 2) });
  },
  'of a browser too old for it': (route) => route.fulfill({ contentType: 'text/javascript', body: 'let a = 1 ?? = 2;' }),
};

for (const [name, serve] of Object.entries(missing)) {
  test(`a script ${name}: the long page leads to a receipt`, async ({ browser, wave }) => {
    const link = wave.link();
    const page = await visitor(browser);
    await page.route('**/*.js', serve);
    await page.goto(link);
    await answerPlainly(page, link);
    await page.context().close();
  });
}

test('a script that arrives only with the page that names a problem seals under the code entered before', async ({ browser, wave }) => {
  const link = wave.link();
  const page = await visitor(browser);
  const sent = posts(page);
  let forbidden = true;
  await page.route('**/*.js', (route) => (forbidden ? route.abort() : route.continue()));
  await page.goto(link);
  await fill(page, 1, 'x'.repeat(5000));
  await page.locator('#code').fill(codeOf(link).replace(/(.{5})/g, '$1-'));
  await page.locator('textarea').first().evaluate((field) => field.removeAttribute('maxlength'));
  forbidden = false;
  await press(page);
  await expect(page.locator('#problems li')).toHaveCount(1);
  await expect(page.locator('#code')).toHaveValue(codeOf(link));
  await page.locator('textarea').first().fill('Shorter.');
  await press(page);
  await receipt(page);
  expect(sent.map(({ path }) => path)).toEqual(['/s/PANEL', '/s/PANEL/issue', '/s/PANEL/ballot']);
  await page.context().close();
});

test('a browser that cannot seal sends the form, a page at a time, and says so', async ({ browser, wave }) => {
  const link = wave.link();
  const page = await visitor(browser);
  await page.addInitScript(() => delete Object.getPrototypeOf(crypto).subtle);
  const sent = posts(page);
  await page.goto(link);
  await expect(page.locator('#without-script')).toBeVisible();
  await fill(page, 1);
  await toTheEnd(page);
  await press(page);
  await receipt(page);
  expect(sent.map(({ path }) => path)).toEqual(['/s/PANEL']);
  await page.context().close();
});

test('where cryptography fails, the page says what to do, and sends nothing', async ({ browser, wave }) => {
  for (const [broken, at] of [['deriveKey', '#code-error'], ['verify', '#problems, main.message'], ['encrypt', '#problems, main.message']]) {
    const link = wave.link();
    const page = await visitor(browser);
    await page.addInitScript((broken) => (SubtleCrypto.prototype[broken] = async () => { throw new DOMException('broken', 'OperationError'); }), broken);
    await page.goto(link);
    await fill(page, 1);
    await toTheEnd(page);
    if (broken !== 'deriveKey') await press(page);
    await expect(page.locator(at).filter({ visible: true }), broken).toContainText(/try again|again/i);
    await expect(page.locator('.receipt'), broken).toHaveCount(0);
    await page.context().close();
    // Another browser is not kept from answering, unless the code was used: then it is told so.
    const other = await visitor(browser);
    await other.goto(link);
    await fill(other, 1);
    await toTheEnd(other);
    await press(other);
    await expect(other.locator('main:not([hidden]).message h1')).toHaveText(/Thank you|This code was used before/);
    await other.context().close();
  }
});

test('a proxy that swallows what is sent is not mistaken for the survey', async ({ browser, wave }) => {
  for (const [status, words] of [[403, 'another browser'], [502, 'cannot store'], [200, 'connection was lost']]) {
    const page = await visitor(browser);
    let swallowed = true;
    await page.route('**/issue', (route) =>
      swallowed ? route.fulfill({ status, contentType: 'text/html', body: '<h1>Proxy</h1>' }) : route.continue(),
    );
    await page.goto(wave.link());
    await fill(page, 1);
    await toTheEnd(page);
    await press(page);
    await expect(page.getByRole('heading', { level: 1 }), String(status)).toHaveText('Your answers are not counted yet');
    await expect.soft(page.locator('main:not([hidden]) .lead'), String(status)).toContainText(words);
    swallowed = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await receipt(page);
    await page.context().close();
  }
});
