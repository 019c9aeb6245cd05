// One served wave for many tests: each takes links of its own, so none sees another.
import { test as base } from './test.js';
import { Site } from './site.js';

export { expect } from '@playwright/test';

export const test = base.extend({
  /** A wave in every language that is open; `link()` gives a link nobody has used. */
  wave: [
    async ({}, use) => {
      const site = await Site.open();
      const { buyers } = await site.wave('in-eight-languages', 250, 5);
      await use({ site, address: site.address, link: () => buyers.pop() });
      await site.close();
    },
    { scope: 'worker' },
  ],
});
