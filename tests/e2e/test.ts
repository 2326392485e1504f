import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './drivers/AtlasPage';

/**
 * Each test gets the dashboard, and at its end the page must have had nothing to complain of, and have asked
 * nobody but its own origin.
 */
export const test = base.extend<{ atlas: AtlasPage }>({
  atlas: async ({ page, baseURL }, use) => {
    const atlas = new AtlasPage(page);
    await use(atlas);
    expect(atlas.complaints, 'errors, warnings and failed requests').toEqual([]);
    const elsewhere = atlas.requests.filter(
      (url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:') && !url.startsWith('blob:'),
    );
    expect(elsewhere, 'requests off the origin').toEqual([]);
  },
});

export { expect };
