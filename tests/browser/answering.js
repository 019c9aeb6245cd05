// Respondents whose browser seals: what they enter, and what leaves the browser.

/** Fills the questionnaire in a way of one's own: another number, other answers. */
export async function fill(page, number = 0, comment = '') {
  await page.evaluate(
    ([number, comment]) => {
      const form = document.querySelector('form#questions');
      const groups = new Map();
      for (const radio of form.querySelectorAll('input[type=radio]')) {
        groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio]);
      }
      [...groups.values()].forEach((points, slot) => {
        points[(number * 7 + slot * slot) % (points.length - 1)].checked = true;
      });
      form.querySelectorAll('input[type=checkbox][name="p0"]')[number % 2].checked = true;
      const words = form.querySelector('textarea');
      words.value = comment || `Opinion ${number}.`;
      form.querySelector('input[name="s0"]').checked = true;
      words.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [number, comment],
  );
}

/** Goes on, page by page, to the one that sends. */
export async function toTheEnd(page) {
  const next = page.locator('nav.steps button').last();
  while (await next.isVisible()) {
    const before = await page.evaluate(() => history.state?.step);
    await next.click();
    await page.waitForFunction((before) => history.state?.step !== before || document.querySelector('#problems, #code-error'), before);
    if ((await page.evaluate(() => history.state?.step)) === before) return;
  }
}

export async function send(page) {
  await toTheEnd(page);
  const button = page.getByRole('button', { name: 'Send my answers' });
  if (await button.isVisible()) await button.click();
}

/** The receipt on the page of thanks. */
export async function receipt(page) {
  const shown = page.locator('main:not([hidden]) .receipt');
  await shown.waitFor();
  return shown.textContent();
}

/** Notes every request that is not a plain reading one, as `{path, body, headers}`. */
export function posts(page) {
  const sent = [];
  page.on('request', (request) => {
    if (request.method() === 'GET') return;
    const { pathname } = new URL(request.url());
    sent.push({ path: pathname.replace(/[0-9a-f]{32}/, 'PANEL'), body: request.postData() ?? '', headers: request.headers() });
  });
  return sent;
}

/** The wave is over and closed, with few answers after it postponed itself; its bulletin. */
export async function closed(site, wave) {
  for (const day of ['2027-02-21', '2027-02-28']) {
    await site.now(`${day}T08:00:00Z`);
    await site.work();
  }
  const answer = await fetch(`${site.address}/w/${wave}/bulletin.json`);
  if (!answer.ok) throw new Error(`no bulletin: ${answer.status}`);
  return answer.json();
}

/** What this browser keeps, as text. */
export const shelf = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('rapport', 1);
        open.onsuccess = () => {
          const all = open.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => {
            const text = (bytes) => Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
            resolve(all.result.map((row) => ({ ...row, sealed: text(row.sealed), nonce: text(row.nonce) })));
          };
        };
      }),
  );
