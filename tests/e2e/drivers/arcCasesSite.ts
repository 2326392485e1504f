import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Projection } from '../../../geo/view';
import { arcCases } from '../../fixtures/arcCases';
import { dataOf } from '../../fixtures/dataOf';
import { test as base, expectNoComplaints } from '../test';
import { AtlasPage } from './AtlasPage';
import type { Where } from './paintedLines';
import { serving } from './serve';

/** The window in which lines are read pixel by pixel. */
export const WINDOW = { width: 1440, height: 900 };

/** On a server whose data are lines that are hard to draw, in a window as large as a reader's. */
export const test = base.extend<{ walked: AtlasPage }, { origin: string; shared: AtlasPage }>({
  origin: [
    async ({ playwright }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-arcs-'));
      const request = await playwright.request.newContext();
      try {
        for (const [name, content] of Object.entries(dataOf(arcCases)))
          writeFileSync(join(folder, name), content as Uint8Array);
        await serving(folder, request, use);
      } finally {
        await request.dispose();
        rmSync(folder, { recursive: true });
      }
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
  shared: [
    async ({ browser, origin }, use) => {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: WINDOW,
        reducedMotion: 'reduce',
      });
      await use(new AtlasPage(await context.newPage()));
      await context.close();
    },
    { scope: 'worker' },
  ],
  // A page that goes from test to test as a reader goes from view to view: its map is made but once. A test that fails
  // takes it along, as Playwright takes the worker.
  walked: async ({ shared, origin }, use) => {
    await shared.page.mouse.move(0, 0);
    await use(shared);
    expectNoComplaints(shared, origin);
  },
});

/** The view of the records that a search finds, from a camera. */
function linkTo(q: string, projection: Projection, where: Where): string {
  const { zoom, latitude, longitude, bearing = 0, pitch = 0 } = where;
  const map = [zoom, latitude, longitude, bearing, pitch].join('/');
  return `/?q=${q}&projection=${projection}&theme=light&map=${map}`;
}

/** Sees the map on the records that a search finds, from a camera, and waits until it is drawn. */
export function see(atlas: AtlasPage, q: string, projection: Projection, where: Where): Promise<void> {
  return seeLink(atlas, linkTo(q, projection, where));
}

/** The same by a link, on a page that may have been opened on other records before, or on the same ones. */
export async function seeLink(atlas: AtlasPage, link: string): Promise<void> {
  const { page } = atlas;
  if (!atlas.isOpen) {
    await page.goto(link);
    return atlas.mapDrawn();
  }
  const before = new URL(page.url());
  const to = new URL(link, before);
  const q = to.searchParams.get('q') ?? '';
  // The same lines from another camera are no new drawing that could be waited for: it goes by way of others.
  if ((before.searchParams.get('q') ?? '') === q) {
    const others = new URL(to);
    others.searchParams.set('q', q === 'African' ? 'Short' : 'African');
    others.searchParams.delete('pick');
    await atlas.walk(others.href);
  }
  await atlas.walk(to.href);
}
