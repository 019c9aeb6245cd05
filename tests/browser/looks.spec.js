import { listen, findings } from './looks.js';
import { cutTexts, foreign, looseErrors, movements, sayings, smallTargets, stops } from './measures.js';
import { expect, test } from './test.js';

test('a page with faults is found out', async ({ page, site }) => {
  await page.route('**/faulty', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src *" },
      body: `<!doctype html><title></title><p style="color: #999; width: 2000px">Faint and wide</p>
        <img src="http://127.0.0.1:9/other.png"><script>1</script>`,
    }),
  );
  const heard = listen(page, site.address);
  await page.goto(`${site.address}/faulty`);
  const found = (await findings(page, heard)).join('\n');
  for (const fault of ['no title', 'color-contrast', 'image-alt', 'html-has-lang', 'scrolls sideways', 'asked for http://127.0.0.1:9', 'Content Security Policy']) {
    expect(found).toContain(fault);
  }
});

test('what cannot be pressed, read or reached is found out', async ({ page, site }) => {
  await page.route('**/faulty', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
      body: `<!doctype html><html lang="zh"><title>共同合作</title><style>
          button { width: 20px; height: 20px; padding: 0; white-space: nowrap; outline: none !important }
          .cut { width: 60px; overflow: hidden; white-space: nowrap }
          p { margin: 0 }
          .over { position: relative; top: -1em }
          .bar { position: fixed; inset: 0 0 auto; height: 90px; background: white }
          #slow { transition: color 2s }
        </style>
        <button>A long word</button><div class="cut">Words that are cut at the end</div><p>Below is a sentence</p><p class="over">Above is a sentence</p>
        <p id="slow">慢 Unknown localization here</p><p class="error" id="loose">错误</p><div class="bar"></div>`,
    }),
  );
  await page.goto(`${site.address}/faulty`);
  const found = [
    ...(await smallTargets(page)),
    ...(await cutTexts(page)),
    ...(await movements(page)),
    ...(await stops(page)),
    ...(await looseErrors(page)),
    ...foreign(await sayings(page), ['Below is a sentence'], 'zh'),
  ].join('\n');
  for (const fault of [
    '20 × 20 px: <button>',
    'cut: Words that are cut',
    'outside its box: A long word',
    'over each other: Above is a sentence / Below is a sentence',
    'moves: <p id="slow">',
    'stop not marked: <button>',
    'stop not uncovered: <button>',
    'leads nowhere: <p class="error" id="loose">',
    'in English: Below is a sentence',
    'in another script: Above is a sentence',
    'not translated: 慢 Unknown localization here',
  ]) {
    expect(found).toContain(fault);
  }
});
