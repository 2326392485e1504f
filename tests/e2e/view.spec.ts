import { PALETTES } from '../../geo/palette';
import { sceneOf } from '../fixtures/shipped';
import { expect, test } from './test';

test('the atlas opens with its records, a sentence that counts them, and a live map', async ({
  own: atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  await expect(page).toHaveTitle('Entente: security partnerships, and the journeys that made them');
  await expect(atlas.summary).toHaveText(sceneOf('').summary);
  await expect(atlas.rows).toHaveCount(sceneOf('').rows.length);
  const before = await atlas.bytesReceived();
  await atlas.mapDrawn();
  // The live map with all that it draws: its script, its worker, the ground and the letters on it.
  const mapBytes = (await atlas.bytesReceived()) - before;
  expect(mapBytes).toBeGreaterThan(400_000);
  expect(mapBytes).toBeLessThan(900_000);
  await expect(page.getByText('Borders as in Natural Earth; no position is taken')).toBeVisible();
  // Of the basemap came what this view shows, in parts of one file that is kept for ever, and no more than 250 KB.
  expect(atlas.tileAnswers.length).toBeGreaterThan(1);
  for (const { status, caching } of atlas.tileAnswers)
    expect([status, caching]).toEqual([206, 'public, max-age=31536000, immutable']);
  const bytes = atlas.tileAnswers.reduce((sum, answer) => sum + answer.bytes, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(250_000);
});

test('where the basemap does not arrive, lines and marks are there all the same', async ({ atlas, page }) => {
  await page.route('**/*.pmtiles', (route) => route.abort());
  await atlas.open('/?partner=IN&kind=security-and-defence-partnership&theme=light');
  await atlas.mapDrawn();
  expect((await atlas.pixelsOf(PALETTES.light.tie)).length).toBeGreaterThan(200);
  await expect(atlas.mark(/India: seat at New Delhi/)).toBeVisible();
  // The browser says so, and nothing else is wrong.
  expect(atlas.complaints.filter((complaint) => !complaint.includes('net::ERR_FAILED'))).toEqual([]);
  atlas.complaints.length = 0;
});

/** The x of each pixel. */
function columns(pixels: number[]): number[] {
  return pixels.filter((_, index) => index % 2 === 0);
}

test('a partnership is painted on the map from one seat to the other', async ({ atlas, page }) => {
  // So high that no country's name, which lies over the arcs, covers a whole stretch of this one.
  await page.setViewportSize({ width: 1440, height: 1012 });
  await atlas.open('/?partner=IN&kind=security-and-defence-partnership');
  await atlas.mapDrawn();
  const painted = columns(await atlas.pixelsOf(PALETTES.light.tie));
  const brussels = await atlas.mark(/European Union: seat at Brussels/).boundingBox();
  const delhi = await atlas.mark(/India: seat at New Delhi/).boundingBox();
  if (!brussels || !delhi) throw new Error('The seats are not on the map');
  // In every stretch of 16 px between the two seats there is some of the arc.
  for (let x = brussels.x + 40; x < delhi.x - 16; x += 16)
    expect(
      painted.some((column) => column >= x && column < x + 16),
      `the arc from ${x} px on`,
    ).toBe(true);
  expect(painted.filter((x) => x < brussels.x - 20 || x > delhi.x + 40)).toEqual([]);
});

test('the countries of a pick are tinted, also when the graphics were lost and are back', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await atlas.open('/?pick=eu-japan-sdp&theme=light');
  await atlas.mapDrawn();
  // Not much darker than the sea: nothing but the tint comes as near as this.
  const members = async () => (await atlas.pixelsOf(PALETTES.light.members, 8)).length / 2;
  const before = await members();
  expect(before).toBeGreaterThan(2000);
  await atlas.loseGraphics();
  await expect.poll(members).toBe(before);
});

test('a visit is painted over the Pacific, dashed, in the colour of visits', async ({ atlas }) => {
  await atlas.open('/?pick=albanese-fiji-seattle-kananaskis-2025-06&show=visits&partner=FJ');
  await atlas.mapDrawn();
  const painted = columns(await atlas.pixelsOf(PALETTES.light.visit));
  const nadi = await atlas.mark(/^Nadi/).boundingBox();
  const seattle = await atlas.mark(/^Seattle/).boundingBox();
  if (!nadi || !seattle) throw new Error('The stops are not on the map');
  expect(nadi.x, 'Fiji lies to the left of Seattle: the leg takes the Pacific').toBeLessThan(seattle.x);
  const stretches = [];
  for (let x = nadi.x + 30; x < seattle.x - 30; x += 24)
    stretches.push(painted.filter((column) => column >= x && column < x + 24).length);
  expect(stretches.length).toBeGreaterThan(5);
  expect(stretches.every((count) => count > 0)).toBe(true);
});

test('nothing jumps while the page loads', async ({ own: atlas }) => {
  const { page } = atlas;
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Element | null }[];
        };
        if (shift.hadRecentInput) continue;
        const nodes = shift.sources.map(({ node }) => node?.parentElement?.innerHTML.slice(0, 200));
        (window as unknown as { shifts: string[] }).shifts.push(`${shift.value}: ${nodes.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await atlas.open('/?pick=eu-japan-sdp');
  await atlas.mapDrawn();
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
});

test('the map turns from the globe to the flat map and back, and the link says so', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open('/?partner=GH');
  await atlas.mapDrawn();
  await page.getByRole('link', { name: 'Flat' }).click();
  await expect(page).toHaveURL(/projection=mercator/);
  await atlas.mapDrawn();
  // On the flat map the sea reaches the corner of the canvas; around the globe the page shows.
  expect(await atlas.countPixels(PALETTES.light.sea)).toBeGreaterThan(100_000);
  await page.getByRole('link', { name: 'Globe' }).click();
  await expect(page).not.toHaveURL(/projection/);
});

test('the theme of the link is there from the first byte, and the button changes it', async ({
  atlas,
  page,
}) => {
  const html = await (await page.request.get('/?theme=dark')).text();
  expect(html).toContain('data-theme="dark"');
  await atlas.open('/?theme=dark');
  await page.getByRole('link', { name: 'Light colours' }).click();
  await expect(page).toHaveURL(/theme=light/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('every answer that is a page carries the strict policy', async ({ page }) => {
  for (const path of ['/', '/nowhere', '/favicon.ico']) {
    const policy = (await page.request.get(path)).headers()['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/);
    expect(policy, path).not.toContain('unsafe');
  }
});

test('without WebGL the page says so, and filter, table and card work', async ({ own: atlas }) => {
  const { page } = atlas;
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  });
  await atlas.open();
  await expect(page.getByText('the live map could not be shown')).toBeVisible();
  await atlas.filterBy('Ghana');
  // The drawing follows the filter.
  const drawing = page.locator('img[src*="partner=GH"]');
  await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(829);
  await atlas.openRecord('EU–Ghana Security and Defence Partnership');
});

test('when the records cannot be fetched the page says so, and links open pages', async ({ page }) => {
  await page.route('**/data/atlas/*', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByText('The records could not be loaded')).toBeVisible();
  await page.getByRole('link', { name: 'EU–Ghana Security and Defence Partnership' }).click();
  await expect(page.getByRole('article')).toContainText('Accra');
});
