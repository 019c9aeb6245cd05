// Somebody reads the terms, saves a sealed ballot, hands it in, and later finds the receipt: at a
// keyboard, and on every page nothing to find for axe.
import { closed, fill, receipt, send, toTheEnd } from './answering.js';
import { expect, test } from './test.js';

test('from the terms to the receipt on the list', async ({ person, page, site }) => {
  const { wave, buyers } = await site.wave('small', 6, 5);
  await person.open(buyers[0]);
  await expect(page.locator('#draft-kept')).toBeVisible();
  await person.look('questionnaire-with-script');
  await person.follow(person.link('The terms, and what is stored'));
  await person.look('terms');
  await person.follow(person.link('What is stored about me'));
  await person.look('stored');
  await person.open(`/w/${wave}/bulletin`);
  await person.look('bulletin-later');
  await person.open(`/w/${wave}/drop`);
  await person.look('drop');

  // One saves the ballot first.
  await page.goto(buyers[0]);
  await fill(page);
  await toTheEnd(page);
  await person.reach(page.getByText('Send later, or from another network'));
  await person.press('Enter');
  await person.look('questionnaire-later');
  const content = String(await person.download(person.button('Seal my answers and save the file')));
  await person.look('saved');
  await person.follow(person.link('Hand in a sealed ballot'));
  await person.chooseFile('The file of your sealed ballot', 'other.json', '{}');
  await person.follow(person.button('Hand it in'));
  await person.look('drop-unreadable');
  await person.chooseFile('The file of your sealed ballot', 'sealed-ballot.json', content);
  await person.follow(person.button('Hand it in'));
  await person.look('drop-done');
  const handedIn = await receipt(page);

  // Others send theirs; one loses the connection.
  for (const [number, link] of buyers.slice(1).entries()) {
    await page.goto('about:blank');
    await page.goto(link);
    await fill(page, number);
    if (number === 0) await page.route('**/ballot', (route) => route.abort());
    await send(page);
    if (number === 0) {
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      person.heard.length = 0;
      await person.look('waiting');
      await page.unroute('**/ballot');
      await person.reach(person.button('Try again'));
      await person.press('Enter');
    }
    await receipt(page);
    if (number === 0) await person.look('counted');
  }
  await page.goto(buyers[1].split('#')[0]);
  await send(page);
  await person.look('problems');

  await closed(site, wave);
  await person.open(`/w/${wave}/bulletin`);
  await person.type(page.locator('#receipt'), handedIn);
  await person.reach(person.button('Look for it'));
  await person.press('Enter');
  await expect(page.getByRole('status')).toHaveText('It is on the list: this ballot was counted.');
  expect(page.url(), 'the receipt was not sent').not.toContain(handedIn);
  await person.look('bulletin');
  await person.type(page.locator('#receipt'), '0'.repeat(64));
  await person.press('Enter');
  await expect(page.getByRole('status')).toContainText('It is not on the list.');
});
