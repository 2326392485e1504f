import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { arcCurve, pointAlong } from '../../geo/arcCurve';
import { boxZoom } from '../../geo/boxZoom';
import { projectToBox } from '../../geo/globeView';
import { PALETTES } from '../../geo/palette';
import { scene } from '../../geo/scene';
import type { Position } from '../../geo/schema';
import { DEGREE, toPosition } from '../../geo/sphere';
import { DEFAULT_VIEW, type Projection } from '../../geo/view';
import { arcCases, CITIES, type City, FANNED, TIES } from '../fixtures/arcCases';
import { dataOf } from '../fixtures/dataOf';
import { english } from '../fixtures/shipped';
import { AtlasPage } from './drivers/AtlasPage';
import { serving } from './drivers/serve';

/*
 * The lines on the map, pixel by pixel, on data of their own: each test compares what is painted with the great
 * circle that geo/ computes, projected as MapLibre's documentation says, by code that the map does not run.
 */

let origin: string;
let stop: () => void;
let stopped: Promise<void>;

test.beforeAll(async ({ playwright }) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-arcs-'));
  for (const [name, content] of Object.entries(dataOf(arcCases)))
    writeFileSync(join(folder, name), content as Uint8Array);
  const request = await playwright.request.newContext();
  await new Promise<void>((started, failed) => {
    stopped = serving(folder, request, (at) => {
      origin = at;
      started();
      return new Promise((resolve) => {
        stop = resolve;
      });
    }).finally(() => rmSync(folder, { recursive: true }));
    stopped.catch(failed);
  });
});

test.afterAll(async () => {
  stop();
  await stopped;
});

type Where = Readonly<{
  zoom: number;
  latitude: number;
  longitude: number;
  bearing?: number;
  pitch?: number;
}>;

/** Opens the map on the records that a search finds, from a camera, and waits until it is drawn. */
async function see(page: Page, q: string, projection: Projection, where: Where): Promise<AtlasPage> {
  const atlas = new AtlasPage(page);
  const { zoom, latitude, longitude, bearing = 0, pitch = 0 } = where;
  const map = [zoom, latitude, longitude, bearing, pitch].join('/');
  await page.goto(`${origin}/?q=${q}&projection=${projection}&theme=light&map=${map}`);
  await atlas.mapDrawn();
  return atlas;
}

type Seen = readonly [x: number, y: number];

/** What lies nearer to the edge of the map is left out, of the line and of what is painted alike. */
const MARGIN_PX = 8;

/** Where positions are seen on the page from a camera; `null` where they are hidden, or out of the map. */
async function sightOf(
  page: Page,
  projection: Projection,
  where: Where,
): Promise<(position: Position) => Seen | null> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('The map has no canvas');
  const { latitude, longitude, bearing = 0, pitch = 0 } = where;
  // The room that the page keeps free for its controls: 24 px at the sides, 72 above and 48 below.
  const zoom = boxZoom(where.zoom, box.width - 48, box.height - 120);
  const camera = { zoom, latitude, longitude, bearing, pitch };
  const shifted = ([x, y]: Seen): Seen | null => {
    const at: Seen = [box.x + x, box.y + y + 12];
    const inside =
      at[0] > box.x + MARGIN_PX &&
      at[0] < box.x + box.width - MARGIN_PX &&
      at[1] > box.y + MARGIN_PX &&
      at[1] < box.y + box.height - MARGIN_PX;
    return inside ? at : null;
  };
  if (projection === 'globe')
    return (position) => {
      const at = projectToBox(position, camera, box.width, box.height);
      return at && shifted(at);
    };
  const pxPerRadian = (512 * 2 ** zoom) / (2 * Math.PI);
  const north = (degrees: number) => Math.asinh(Math.tan(degrees * DEGREE));
  return ([lng, lat]) =>
    shifted([
      box.width / 2 + (lng - longitude) * DEGREE * pxPerRadian,
      box.height / 2 - (north(lat) - north(latitude)) * pxPerRadian,
    ]);
}

/** Points of the line between two cities; on the flat map in the world that is `worlds` to the east of the first. */
function lineOf(from: City, to: City, fan = 0, worlds = 0, count = 400): Position[] {
  const curve = arcCurve([...CITIES[from]], [...CITIES[to]], fan);
  if (!curve) throw new Error('no curve');
  let last: number = CITIES[from][0];
  return Array.from({ length: count + 1 }, (_, index) => {
    const [longitude, latitude] = toPosition(pointAlong(curve, index / count));
    last = longitude + 360 * Math.round((last - longitude) / 360);
    return [last + 360 * worlds, latitude];
  });
}

function pairs(pixels: readonly number[]): Seen[] {
  return Array.from({ length: pixels.length / 2 }, (_, index) => [
    pixels[2 * index] ?? 0,
    pixels[2 * index + 1] ?? 0,
  ]);
}

function distance(a: Seen, b: Seen): number {
  return Math.hypot(a[0] + 0.5 - b[0], a[1] + 0.5 - b[1]);
}

/** Every point of the lines that can be seen is painted, and nothing is that lies off them. */
function expectPainted(
  painted: readonly Seen[],
  lines: readonly (readonly (Seen | null)[])[],
  within = 2,
): void {
  const cells = new Map<string, Seen[]>();
  const cell = (value: number) => Math.floor(value / 8);
  for (const pixel of painted) {
    const key = `${cell(pixel[0])} ${cell(pixel[1])}`;
    cells.set(key, [...(cells.get(key) ?? []), pixel]);
  }
  const near = ([x, y]: Seen, by: number) => {
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (const pixel of cells.get(`${cell(x) + i} ${cell(y) + j}`) ?? [])
          if (distance(pixel, [x, y]) <= by) return true;
    return false;
  };
  const seen = lines.flatMap((line) => line.filter((at) => at !== null));
  expect(seen.length, 'points of the line in sight').toBeGreaterThan(20);
  const missing = seen.filter((at) => !near(at, within));
  expect(missing.slice(0, 3), `points of the line that are not painted, of ${missing.length}`).toEqual([]);
  const dense = lines.flatMap((line) =>
    line.flatMap((at, index) => {
      const next = line[index + 1];
      if (!at || !next) return at ? [at] : [];
      const steps = Math.ceil(Math.hypot(next[0] - at[0], next[1] - at[1]) / 2);
      return Array.from(
        { length: steps },
        (_, step): Seen => [
          at[0] + ((next[0] - at[0]) * step) / steps,
          at[1] + ((next[1] - at[1]) * step) / steps,
        ],
      );
    }),
  );
  const strays = painted.filter(
    (pixel) =>
      !dense.some((at) => distance(pixel, at) < 6) &&
      // The map begins at the edge of the panel, and ends with the window.
      pixel[0] > PANEL_PX + 2 * MARGIN_PX &&
      pixel[0] < 1440 - 2 * MARGIN_PX &&
      pixel[1] > 2 * MARGIN_PX &&
      pixel[1] < 900 - 2 * MARGIN_PX,
  );
  expect(strays.slice(0, 3), `painted pixels off the line, of ${strays.length}`).toEqual([]);
}

/** The width of the panel beside the map. */
const PANEL_PX = 371;

/** Dark enough to be nothing but a line: no label, coast or border. */
const LINE = 90;

const VIEWS: readonly (readonly [tie: string, flat: Where, globe: Where])[] = [
  ['Pacificone', { zoom: 1.6, latitude: 40, longitude: -170 }, { zoom: 1.8, latitude: 40, longitude: -170 }],
  ['Pacifictwo', { zoom: 1.6, latitude: 45, longitude: 185 }, { zoom: 1.8, latitude: 45, longitude: -175 }],
  ['Pacificthree', { zoom: 1.4, latitude: 15, longitude: 179 }, { zoom: 1.6, latitude: 15, longitude: -155 }],
  ['Polar', { zoom: 1.3, latitude: 20, longitude: -60 }, { zoom: 0.4, latitude: 75, longitude: -60 }],
  ['Eurasian', { zoom: 1.4, latitude: 45, longitude: 70 }, { zoom: 1.6, latitude: 50, longitude: 70 }],
  ['Antipodal', { zoom: 1.3, latitude: 10, longitude: -50 }, { zoom: 1.6, latitude: 60, longitude: 36 }],
  [
    'Short',
    { zoom: 9.4, latitude: 50.855, longitude: 4.365 },
    { zoom: 9.4, latitude: 50.855, longitude: 4.365 },
  ],
];

for (const [tie, flat, globe] of VIEWS) {
  const ends = TIES[tie] ?? ['brussels', 'tokyo'];
  for (const [projection, where] of [
    ['mercator', flat],
    ['globe', globe],
  ] as const)
    test(`${ends.join('–')} is painted where its great circle runs, and nowhere else: ${projection}`, async ({
      page,
    }) => {
      const atlas = await see(page, tie, projection, where);
      const seen = await sightOf(page, projection, where);
      const painted = pairs(await atlas.pixelsOf(PALETTES.light.tie, LINE));
      const worlds = projection === 'globe' ? [0] : [-2, -1, 0, 1, 2];
      expectPainted(
        painted,
        worlds.map((world) => lineOf(...ends, 0, world).map(seen)),
      );
    });
}

test('behind the globe nothing is painted', async ({ page }) => {
  const atlas = await see(page, 'African', 'globe', { zoom: 1.5, latitude: -20, longitude: 175 });
  expect(await atlas.pixelsOf(PALETTES.light.tie)).toEqual([]);
});

test('on a small flat map each copy of the world has the line', async ({ page }) => {
  const where = { zoom: 1.1, latitude: 0, longitude: 10 };
  const atlas = await see(page, 'Pacificthree', 'mercator', where);
  const seen = await sightOf(page, 'mercator', where);
  const lines = [-2, -1, 0, 1, 2].map((world) => lineOf('nadi', 'seattle', 0, world).map(seen));
  const copies = lines.filter((line) => line.some((at) => at !== null));
  expect(copies.length).toBe(2);
  expectPainted(pairs(await atlas.pixelsOf(PALETTES.light.tie, LINE)), lines);
});

test('the line is as wide at the limb and on a tipped globe as it is in the middle', async ({ page }) => {
  for (const where of [
    { zoom: 1.8, latitude: 40, longitude: 125 },
    { zoom: 2.2, latitude: 35, longitude: -170, pitch: 50 },
  ]) {
    const atlas = await see(page, 'Pacificone', 'globe', where);
    const seen = await sightOf(page, 'globe', where);
    const painted = new Set(
      (await atlas.pixelsOf(PALETTES.light.tie, 150)).flatMap((_, i, all) =>
        i % 2 ? [] : `${Math.floor(all[i] ?? 0)} ${Math.floor(all[i + 1] ?? 0)}`,
      ),
    );
    const line = lineOf('tokyo', 'losAngeles').map(seen);
    const widths: number[] = [];
    for (let index = 20; index < line.length - 20; index += 20) {
      const [before, at, after] = [line[index - 1], line[index], line[index + 1]];
      if (!before || !at || !after) continue;
      const [x, y] = [after[0] - before[0], after[1] - before[1]];
      const length = Math.hypot(x, y);
      // Across the line, in steps of a quarter of a pixel.
      let width = 0;
      for (let step = -24; step <= 24; step++) {
        const [acrossX, acrossY] = [at[0] + (-y / length) * (step / 4), at[1] + (x / length) * (step / 4)];
        if (painted.has(`${Math.floor(acrossX)} ${Math.floor(acrossY)}`)) width += 0.25;
      }
      widths.push(width);
    }
    expect(widths.length).toBeGreaterThan(8);
    expect(Math.min(...widths)).toBeGreaterThan(0.7);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1.8);
  }
});

test('zoomed to one end the line stays on its great circle, from far to near', async ({ page }) => {
  for (const zoom of [1.2, 3, 5, 7, 9.8])
    for (const projection of ['globe', 'mercator'] as const) {
      const where = { zoom, latitude: zoom < 2 ? 0 : -17.8, longitude: 177.44 };
      const atlas = await see(page, 'Pacificthree', projection, where);
      const seen = await sightOf(page, projection, where);
      const worlds = projection === 'globe' ? [0] : [-3, -2, -1, 0, 1, 2, 3];
      // Near by, what is in sight of the whole line is a small part of it.
      const lines = worlds.map((world) => lineOf('nadi', 'seattle', 0, world, 40_000).map(seen));
      expectPainted(pairs(await atlas.pixelsOf(PALETTES.light.tie, LINE)), lines, 1.6);
    }
});

test(`${FANNED} ties of one pair part between their ends, and each is pressed for its own record`, async ({
  page,
}) => {
  test.setTimeout(120_000);
  const where = { zoom: 2.4, latitude: 46, longitude: -170 };
  const atlas = await see(page, 'Fanned', 'globe', where);
  const seen = await sightOf(page, 'globe', where);
  const { arcs } = scene(arcCases, { ...DEFAULT_VIEW, q: 'Fanned' }, english);
  expect(arcs).toHaveLength(FANNED);
  const painted = pairs(await atlas.pixelsOf(PALETTES.light.tie, LINE));
  const spots = arcs.map((arc) => {
    const at = seen(lineOf('tokyo', 'losAngeles', arc.fan)[160] ?? [0, 0]);
    if (!at) throw new Error('the line is out of sight');
    return { arc, at };
  });
  for (const { arc, at } of spots)
    expect(
      painted.some((pixel) => distance(pixel, at) < 1.6),
      `${arc.title} at ${at}`,
    ).toBe(true);
  const sorted = spots.toSorted((a, b) => a.arc.fan - b.arc.fan);
  for (const [index, { at }] of sorted.slice(1).entries()) {
    const other = sorted[index]?.at ?? at;
    const between: Seen = [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2];
    expect(painted.some((pixel) => distance(pixel, between) < 1)).toBe(false);
  }
  for (const { arc, at } of [sorted[0], sorted[13]].flatMap((one) => one ?? [])) {
    await page.mouse.click(...at);
    await expect(atlas.card.getByRole('heading', { name: arc.title, exact: true })).toBeVisible();
    // The address follows a press within a second; only then is there something to go back from.
    await expect(page).toHaveURL(/pick=/);
    await page.goBack();
    await expect(atlas.card).toHaveCount(0);
    await atlas.mapDrawn();
  }
});

test('a journey has gaps and arrowheads on its way, and a tie has neither', async ({ page }) => {
  const where = { zoom: 2.4, latitude: 25, longitude: 20 };
  const atlas = await see(page, 'Voyage', 'globe', where);
  const seen = await sightOf(page, 'globe', where);
  const painted = pairs(await atlas.pixelsOf(PALETTES.light.visit, LINE));
  const line = lineOf('brussels', 'nairobi', 0, 0, 1200).map(seen).slice(60, -60);
  const isPainted = (at: Seen | null) => at !== null && painted.some((pixel) => distance(pixel, at) < 1.5);
  const along = line.map(isPainted);
  const gaps = along.filter((on, index) => !on && along[index - 1]).length;
  expect(gaps).toBeGreaterThan(10);

  // How broad what is painted is across the line, at each point of it.
  const breadths = line.map((at, index) => {
    const next = line[index + 1];
    if (!at || !next) return 0;
    const length = Math.hypot(next[0] - at[0], next[1] - at[1]);
    const [x, y] = [(next[0] - at[0]) / length, (next[1] - at[1]) / length];
    const across = painted.flatMap((pixel) => {
      const [dx, dy] = [pixel[0] + 0.5 - at[0], pixel[1] + 0.5 - at[1]];
      return Math.abs(dx * x + dy * y) < 0.7 && Math.abs(dx * y - dy * x) < 8 ? [dx * y - dy * x] : [];
    });
    return across.length === 0 ? 0 : Math.max(...across) - Math.min(...across);
  });
  const broad = breadths.flatMap((breadth, index) => (breadth > 4 ? [index] : []));
  const first = broad[0] ?? 0;
  const arrowhead = broad.filter((index) => index < first + 60);
  expect(arrowhead.length).toBeGreaterThan(4);
  // It points to where the journey ends: broad where it begins, and ever thinner.
  const half = arrowhead.length / 2;
  const mean = (part: number[]) => part.reduce((sum, index) => sum + (breadths[index] ?? 0), 0) / part.length;
  expect(mean(arrowhead.slice(0, half))).toBeGreaterThan(mean(arrowhead.slice(half)) + 1);

  const pacific = { zoom: 1.8, latitude: 40, longitude: -170 };
  const tieAtlas = await see(page, 'Pacificone', 'globe', pacific);
  const tie = pairs(await tieAtlas.pixelsOf(PALETTES.light.tie, LINE));
  const tieLine = lineOf('tokyo', 'losAngeles').map(await sightOf(page, 'globe', pacific));
  const gapsOfTie = tieLine.filter((at) => at !== null && !tie.some((pixel) => distance(pixel, at) < 1.8));
  expect(gapsOfTie).toEqual([]);
});

test('when the graphics context is lost and comes back the lines are there again', async ({ page }) => {
  const where = { zoom: 1.6, latitude: 50, longitude: 70 };
  const atlas = await see(page, 'Eurasian', 'globe', where);
  const seen = await sightOf(page, 'globe', where);
  const drawn = [lineOf('brussels', 'tokyo').map(seen)];
  // In two steps: a context cannot be given back while its loss is still being told.
  const extension = await page.locator('.maplibregl-canvas').evaluateHandle((canvas: HTMLCanvasElement) => {
    const found = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!found) throw new Error('no context to lose');
    return found;
  });
  await extension.evaluate(async (context) => {
    const canvas = document.querySelector('.maplibregl-canvas');
    const lost = new Promise((resolve) => canvas?.addEventListener('webglcontextlost', resolve));
    context.loseContext();
    await lost;
  });
  await extension.evaluate((context) => context.restoreContext());
  await expect
    .poll(async () => (await atlas.pixelsOf(PALETTES.light.tie, LINE)).length, { timeout: 20_000 })
    .toBeGreaterThan(500);
  expectPainted(pairs(await atlas.pixelsOf(PALETTES.light.tie, LINE)), drawn);
});

test('from light to dark and back the lines stay, in the colours of each', async ({ page }) => {
  const where = { zoom: 1.6, latitude: 50, longitude: 70 };
  const atlas = await see(page, 'Eurasian', 'globe', where);
  const seen = await sightOf(page, 'globe', where);
  const drawn = [lineOf('brussels', 'tokyo').map(seen)];
  for (const [name, theme] of [
    ['Dark colours', 'dark'],
    ['Light colours', 'light'],
  ] as const) {
    await page.getByRole('link', { name }).click();
    await expect
      .poll(async () => (await atlas.pixelsOf(PALETTES[theme].tie, LINE)).length)
      .toBeGreaterThan(500);
    expectPainted(pairs(await atlas.pixelsOf(PALETTES[theme].tie, LINE)), drawn);
  }
});

test('what is picked lies on top at full strength, and the others recede', async ({ page }) => {
  const where = { zoom: 1.6, latitude: 50, longitude: 70 };
  const all = await see(page, '', 'globe', where);
  const before = (await all.pixelsOf(PALETTES.light.tie, LINE)).length;
  const map = `map=${where.zoom}/${where.latitude}/${where.longitude}`;
  await page.goto(`${origin}/?pick=voyage&theme=light&${map}`);
  await all.mapDrawn();
  expect((await all.pixelsOf(PALETTES.light.tie, LINE)).length).toBeLessThan(before / 20);
  expect((await all.pixelsOf(PALETTES.light.visit, LINE)).length).toBeGreaterThan(200);
});

test('the pointer is told what a press would open, and so is a finger that rests', async ({
  page,
  browser,
}) => {
  const where = { zoom: 1.6, latitude: 50, longitude: 70 };
  await see(page, 'Eurasian', 'globe', where);
  const middle = (await sightOf(page, 'globe', where))(lineOf('brussels', 'tokyo')[200] ?? [0, 0]);
  if (!middle) throw new Error('the middle is out of sight');
  const named = page.getByText('Eurasian', { exact: true }).locator('visible=true').last();
  await page.mouse.move(...middle);
  await expect(page.locator('[class*="hover"] strong')).toHaveText('Eurasian');
  await page.mouse.move(middle[0], middle[1] + 120);
  await expect(page.locator('[class*="hover"] strong')).toHaveCount(0);
  await expect(named).toBeVisible();

  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1440, height: 900 } });
  const touched = await context.newPage();
  const atlas = await see(touched, 'Eurasian', 'globe', where);
  const session = await context.newCDPSession(touched);
  const [x, y] = middle;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await expect(touched.locator('[class*="hover"] strong')).toHaveText('Eurasian');
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(touched.locator('[class*="hover"] strong')).toHaveCount(0);
  await expect(atlas.card).toHaveCount(0);
  await touched.touchscreen.tap(x, y);
  await expect(atlas.card.getByRole('heading', { name: 'Eurasian' })).toBeVisible();
  await context.close();
});
