import { listen, findings } from './looks.js';
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
