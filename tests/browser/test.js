// Playwright's test with a server of one's own, and people at keyboards.
import { test as base } from '@playwright/test';
import { Person } from './person.js';
import { Site } from './site.js';

export { expect } from '@playwright/test';

export const test = base.extend({
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  /** Whoever sits at the first screen. */
  person: async ({ page, site }, use) => {
    await use(new Person(page, site));
  },
});
