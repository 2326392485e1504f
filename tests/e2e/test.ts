import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './drivers/AtlasPage';

type Fixtures = {
  atlas: AtlasPage;
  /** What any page or frame of the test did that its policy forbids; a test that has it done on purpose takes it back. */
  violations: string[];
};

/**
 * No page or frame of any test may do what its policy forbids. A test of the dashboard gets it as a reader meets it, and at its
 * end that page must have had nothing to complain of at all, and have asked nobody but its own origin.
 */
export const test = base.extend<Fixtures>({
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      context.on('console', (message) => {
        if (/content security policy|permissions policy/i.test(message.text()))
          violations.push(message.text());
      });
      await use(violations);
      expect(violations, 'violations of the policy').toEqual([]);
    },
    { auto: true },
  ],
  atlas: async ({ page, baseURL }, use) => {
    const atlas = new AtlasPage(page);
    await use(atlas);
    expectNoComplaints(atlas, `${baseURL}`);
  },
});

/** The page had nothing to complain of, and asked nobody but its own origin. */
export function expectNoComplaints(atlas: AtlasPage, origin: string): void {
  expect(atlas.complaints, 'errors, warnings and failed requests').toEqual([]);
  const elsewhere = atlas.requests.filter(
    (url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:'),
  );
  expect(elsewhere, 'requests off the origin').toEqual([]);
}

export { expect };
