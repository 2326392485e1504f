import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { AtlasPage } from './drivers/AtlasPage';
import { KeptPage } from './drivers/KeptPage';

type Fixtures = {
  /** The dashboard on the page, which is kept from test to test (see `KeptPage`). */
  atlas: AtlasPage;
  /**
   * The dashboard on a page that is new, and the test's own: for tests of what a first visit brings, and for those that hold
   * the page's clock or put a script into it before its own.
   */
  own: AtlasPage;
  /** What any page or frame of the test did that its policy forbids; a test that has it done on purpose takes it back. */
  violations: string[];
};

/**
 * No page or frame of any test may do what its policy forbids. A test of the dashboard gets it as a reader meets it, and at its
 * end that page must have had nothing to complain of at all, and have asked nobody but its own origin.
 */
export const test = base.extend<Fixtures, { kept: KeptPage }>({
  kept: [
    async ({ browser }, use) => {
      const kept = new KeptPage(browser);
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  context: async (
    { kept, baseURL, viewport, colorScheme, contextOptions, javaScriptEnabled, hasTouch, permissions },
    use,
  ) => {
    const { reducedMotion } = contextOptions;
    const made = { baseURL, javaScriptEnabled, hasTouch, permissions };
    const page = await kept.handOver({ viewport, colorScheme, reducedMotion }, made);
    await use(page.context());
  },
  page: async ({ context }, use) => use(context.pages()[0] as Page),
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      const hear = (message: ConsoleMessage) => {
        if (/content security policy|permissions policy/i.test(message.text()))
          violations.push(message.text());
      };
      context.on('console', hear);
      await use(violations);
      context.off('console', hear);
      expect(violations, 'violations of the policy').toEqual([]);
    },
    { auto: true },
  ],
  atlas: async ({ page, baseURL }, use) => {
    const atlas = new AtlasPage(page);
    await use(atlas);
    expectNoComplaints(atlas, `${baseURL}`);
  },
  own: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext();
    const atlas = new AtlasPage(await context.newPage());
    await use(atlas);
    expectNoComplaints(atlas, `${baseURL}`);
    await context.close();
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
