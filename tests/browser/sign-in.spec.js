import { expect, test } from './test.js';

test('a facilitator sets a password from the printed link and signs in', async ({ person, site }) => {
  const link = await site.facilitator('ines@consult.example', 'Ines Vogel');
  await person.open(link);
  await person.look('password');
  await person.type('New password', 'correct horse battery');
  await person.type('The same again', 'correct horse batteri');
  await person.follow(person.button('Set the password'));
  await expect(person.page.getByRole('alert')).toContainText('differ');
  await person.look('password-differs');
  await person.type('New password', 'correct horse battery');
  await person.type('The same again', 'correct horse battery');
  await person.follow(person.button('Set the password'));
  await person.look('sign-in');
  await person.type('E-mail address', 'ines@consult.example');
  await person.type('Password', 'wrong horse battery');
  await person.follow(person.button('Sign in'));
  await person.look('sign-in-wrong');
  await person.type('E-mail address', 'ines@consult.example');
  await person.type('Password', 'correct horse battery');
  await person.follow(person.button('Sign in'));
  await expect(person.page.getByRole('heading', { level: 1 })).toHaveText('Your relationships');
  await person.look('relationships-none');
  await person.follow(person.button('Sign out'));
});

test('a forgotten password is replaced by a mailed link', async ({ person, site }) => {
  await site.facilitator('ines@consult.example', 'Ines Vogel');
  await person.open('/');
  await person.follow(person.link('Forgotten your password?'));
  await person.look('forgotten');
  await person.type('E-mail address', 'ines@consult.example');
  await person.follow(person.button('Mail me a link'));
  await person.look('forgotten-sent');
  const mail = await site.mailTo('ines@consult.example');
  await person.open(mail.link);
  await person.type('New password', 'correct horse battery');
  await person.type('The same again', 'correct horse battery');
  await person.follow(person.button('Set the password'));
  await expect(person.page.getByRole('status')).toContainText('password is set');
});
