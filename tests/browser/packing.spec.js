// The browser makes the very bytes that the server makes.
import { bring } from './script.js';
import { expect, test } from './test.js';

test.skip(({ viewport }) => viewport.width < 1000, 'the width does not matter');

test('answers become the same ballots in the browser and on the server', async ({ page, site }) => {
  const { layout, cases } = await site.packed(400);
  await page.goto(`${site.address}/health`);
  await bring(page);
  const made = await page.evaluate(
    ({ layout, cases }) =>
      cases.map(({ answers }) => {
        const { faults, pack } = parts.packing;
        return faults(layout, answers).length > 0 ? null : parts.bytes.hex(pack(layout, answers));
      }),
    { layout, cases },
  );
  expect(made).toEqual(cases.map(({ ballot }) => ballot));
  expect(cases.filter(({ ballot }) => ballot === null).length, 'some comments are too long').toBeGreaterThan(10);
  expect(new Set(cases.map(({ ballot }) => ballot)).size).toBeGreaterThan(200);
});

test('what is over-long or unknown is refused with its place, never cut', async ({ page, site }) => {
  await page.goto(`${site.address}/health`);
  await bring(page);
  const faults = (text) =>
    page.evaluate((text) => {
      const layout = { ratings: [5], picks: [[1, 3]], comments: [4] };
      return parts.packing.faults(layout, { ratings: [0], picks: [[0, 2]], comments: [{ text, verbatim: false }] });
    }, text);
  const picks = { field: 'p0', kind: 'picks', chosen: 2, limit: 1 };
  expect(await faults(' äö \r\n')).toEqual([picks]);
  expect(await faults('äöü')).toEqual([picks, { field: 'c0', kind: 'too-long', over: 2, room: 4 }]);
  expect(await faults('\u{e01f0}')).toEqual([picks, { field: 'c0', kind: 'letters' }]);
  expect(await faults('\u{1f600}')).toEqual([picks]);
});

test('a link is read however it was typed or mangled', async ({ page, site }) => {
  await page.goto(`${site.address}/health`);
  await bring(page);
  const code = 'abcdefgh1jk1mn0p2345';
  const fingerprint = 'q9w1dfwf077ymga183f5vbh24e';
  for (const [typed, expected] of [
    ['abcde-fghij klmno-P2345', { code }],
    ['ABCDE FGHIJ KLMN0-P2345', { code }],
    [`https://survey.example/s/00#${code}.${fingerprint}`, { code, fingerprint }],
    [`/s/00%23${code}.${fingerprint.toUpperCase()}`, { code, fingerprint }],
    [`/s/00%2523${code}.${fingerprint}`, { code, fingerprint }],
    [`${code}.${fingerprint.slice(1)}`, { code, fingerprint: '?' }],
    [`<https://survey.example/s/00#${code}.${fingerprint}>`, { code, fingerprint }],
    [`(https://survey.example/s/00#${code}.${fingerprint}).`, { code, fingerprint }],
    [`https://survey.example/s/00#${code}.${fingerprint}%3E`, { code, fingerprint }],
    [`> https://survey.example/s/00#${code}.${fingerprint.slice(0, 9)}=\r\n> ${fingerprint.slice(9)}"`, { code, fingerprint }],
    [`\u200b${code.slice(0, 7)}\u00ad${code.slice(7)},`, { code }],
    [`<${code}>.`, { code }],
    ['#questions', null],
    ['', null],
  ]) {
    const read = await page.evaluate((typed) => parts.link.readLink(typed) ?? null, typed);
    expect(read, typed).toEqual(expected);
  }
});
