import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** What a page can be made into at any time, and what it has to be made with. */
type Changed = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion'>;
type Made = Pick<BrowserContextOptions, 'baseURL' | 'javaScriptEnabled' | 'hasTouch' | 'permissions'>;

/** What tests hear of a page; what Playwright itself listens to stays. */
const HEARD = ['console', 'pageerror', 'request', 'requestfinished', 'requestfailed', 'response'];

/** A page of the site with nothing on it. */
const EMPTY = '/robots.txt';

/**
 * One page that is kept from test to test, each of which finds it as if it were new: empty, with nothing stored, no route
 * changed, in its own window and media. A process of its own and its first scripts are more than half of what a page costs.
 *
 * A test that fails takes it along, as Playwright takes the worker.
 */
export class KeptPage {
  private page: Page | null = null;
  private kind = '';

  constructor(private readonly browser: Browser) {}

  /** Hands the page to a test; a new one, where it needs what a page is only made with. */
  async handOver({ viewport, colorScheme = null, reducedMotion = null }: Changed, made: Made): Promise<Page> {
    const kind = JSON.stringify(made);
    if (!this.page || this.page.isClosed() || this.kind !== kind) {
      await this.close();
      this.page = await this.newPage(made);
      this.kind = kind;
    }
    const page = this.page;
    const context = page.context();
    for (const other of context.pages()) if (other !== page) await other.close();
    await Promise.all([context.unrouteAll(), page.unrouteAll(), context.setOffline(false)]);
    for (const heard of HEARD) page.removeAllListeners(heard);
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, forcedColors: null, contrast: null, colorScheme, reducedMotion });
    await page.mouse.move(0, 0);
    await page.goto(EMPTY);
    if (made.javaScriptEnabled !== false)
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    await context.clearCookies();
    return page;
  }

  async close(): Promise<void> {
    await this.page?.context().close();
    this.page = null;
  }

  private async newPage(made: Made): Promise<Page> {
    const context = await this.browser.newContext(made);
    const page = await context.newPage();
    const refuse = () => {
      throw new Error(
        'This page is kept for other tests, and this could not be undone: use a page of your own',
      );
    };
    page.addInitScript = refuse;
    context.addInitScript = refuse;
    page.clock.install = refuse;
    return page;
  }
}
