// A representative's whole way: from a mailed link, to read, confirm, and later fetch documents.
import { answer } from './answers.js';
import { Desk } from './desk.js';
import { expect, test } from './test.js';

test('the whole way', async ({ person: ana, site }) => {
  const desk = await Desk.of(site);
  const wave = await desk.draft(5, 6);
  await desk.send(`/console/waves/${wave}/representative/buyer`, {});
  const first = await site.mailTo('ana@nordwerk.example');
  await ana.open(first.link);
  await ana.look('representative-draft');
  await ana.follow(ana.link('Read the questionnaire'));
  await ana.look('representative-questionnaire');
  await ana.page.goBack();
  // The list changes while it is being read: then it is not confirmed unread.
  await desk.send(`/console/waves/${wave}/rosters/buyer`, {
    text: Array.from({ length: 7 }, (_, n) => `New ${n},new${n}@buyer.example`).join('\n'),
  });
  await ana.follow(ana.button('Confirm this list'));
  await expect(ana.page.getByRole('alert')).toBeVisible();
  await ana.look('representative-list-changed');
  await ana.follow(ana.button('Confirm this list'));
  await expect(ana.page.getByRole('status')).toContainText('The list is confirmed');
  await ana.look('representative-confirmed');

  await desk.send(`/console/waves/${wave}/launch`, { sure: '1' });
  await site.now('2027-03-01T08:00:00Z');
  await ana.page.reload();
  await ana.look('representative-open');
  const invited = (await site.mail()).filter((mail) => mail.link?.includes('/s/'));
  await Promise.all(invited.map((mail, n) => answer(mail.link, n)));

  // The worker closes by itself.
  await site.now('2027-03-20T17:00:00Z');
  await site.work();
  await ana.page.reload();
  await ana.look('representative-closed');
  const later = await Desk.signIn(site);
  await later.send(`/console/waves/${wave}/release`, { sure: '1' });
  const second = await site.mailTo('ana@nordwerk.example');
  await ana.open(second.link);
  await ana.look('representative-released');
  await ana.follow(ana.link('See and fetch all documents'));
  await expect(ana.page.getByRole('status')).toContainText('All documents are ready');
  await ana.look('representative-readout');
  await ana.follow(ana.page.locator('.back a'));
  const pdf = await ana.download(ana.link('Report (PDF)'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  await later.send(`/console/waves/${wave}/representative/buyer/revoke`, {});
  await ana.open(second.link);
  await ana.look('representative-link-gone');
});
