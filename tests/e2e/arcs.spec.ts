import { PALETTES } from '../../geo/palette';
import { scene } from '../../geo/scene';
import { DEFAULT_VIEW } from '../../geo/view';
import { arcCases, FANNED, TIES } from '../fixtures/arcCases';
import { english } from '../fixtures/shipped';
import { AtlasPage } from './drivers/AtlasPage';
import { see, seeLink, test, WINDOW } from './drivers/arcCasesSite';
import {
  distance,
  expectPainted,
  lineOf,
  pairs,
  type Seen,
  sightOf,
  type Where,
} from './drivers/paintedLines';
import { expect } from './test';

/*
 * The lines on the map, pixel by pixel, on data of their own: each test compares what is painted with the great
 * circle that geo/ computes, projected as MapLibre's documentation says, by code that the map does not run.
 */

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

// One projection after the other, so that each walk leads to another line.
for (const projection of ['mercator', 'globe'] as const)
  for (const [tie, flat, globe] of VIEWS) {
    const ends = TIES[tie] ?? ['brussels', 'tokyo'];
    const where = projection === 'globe' ? globe : flat;
    test(`${ends.join('–')} is painted where its great circle runs, and nowhere else: ${projection}`, async ({
      walked,
    }) => {
      await see(walked, tie, projection, where);
      const seen = await sightOf(walked.page, projection, where);
      const painted = pairs(await walked.pixelsOf(PALETTES.light.tie, LINE));
      const worlds = projection === 'globe' ? [0] : [-2, -1, 0, 1, 2];
      expectPainted(
        painted,
        worlds.map((world) => lineOf(...ends, 0, world).map(seen)),
      );
    });
  }

test('behind the globe nothing is painted', async ({ walked }) => {
  await see(walked, 'African', 'globe', { zoom: 1.5, latitude: -20, longitude: 175 });
  expect(await walked.pixelsOf(PALETTES.light.tie)).toEqual([]);
});

test('on a small flat map each copy of the world has the line', async ({ walked }) => {
  const where = { zoom: 1.1, latitude: 0, longitude: 10 };
  await see(walked, 'Pacificthree', 'mercator', where);
  const seen = await sightOf(walked.page, 'mercator', where);
  const lines = [-2, -1, 0, 1, 2].map((world) => lineOf('nadi', 'seattle', 0, world).map(seen));
  const copies = lines.filter((line) => line.some((at) => at !== null));
  expect(copies.length).toBe(2);
  expectPainted(pairs(await walked.pixelsOf(PALETTES.light.tie, LINE)), lines);
});

test('the line is as wide at the limb and on a tipped globe as it is in the middle', async ({ walked }) => {
  for (const where of [
    { zoom: 1.8, latitude: 40, longitude: 125 },
    { zoom: 2.2, latitude: 35, longitude: -170, pitch: 50 },
  ]) {
    await see(walked, 'Pacificone', 'globe', where);
    const seen = await sightOf(walked.page, 'globe', where);
    const painted = new Set(
      (await walked.pixelsOf(PALETTES.light.tie, 150)).flatMap((_, i, all) =>
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
    // One of the points may lie under a country's name.
    const bare = widths.toSorted((a, b) => a - b).slice(widths.includes(0) ? 1 : 0);
    expect(Math.min(...bare)).toBeGreaterThan(0.7);
    expect(Math.max(...bare) - Math.min(...bare)).toBeLessThan(1.8);
  }
});

test('zoomed to one end the line stays on its great circle, from far to near', async ({ walked }) => {
  for (const zoom of [1.2, 5, 9.8])
    for (const projection of ['globe', 'mercator'] as const) {
      const where = { zoom, latitude: zoom < 2 ? 0 : -17.8, longitude: 177.44 };
      await see(walked, 'Pacificthree', projection, where);
      const seen = await sightOf(walked.page, projection, where);
      const worlds = projection === 'globe' ? [0] : [-3, -2, -1, 0, 1, 2, 3];
      // Near by, what is in sight of the whole line is a small part of it.
      const lines = worlds.map((world) => lineOf('nadi', 'seattle', 0, world, 40_000).map(seen));
      expectPainted(pairs(await walked.pixelsOf(PALETTES.light.tie, LINE)), lines, 1.6);
    }
});

test(`${FANNED} ties of one pair part between their ends, and each is pressed for its own record`, async ({
  walked,
}) => {
  const where = { zoom: 2.4, latitude: 46, longitude: -170 };
  await see(walked, 'Fanned', 'globe', where);
  const seen = await sightOf(walked.page, 'globe', where);
  const { arcs } = scene(arcCases, { ...DEFAULT_VIEW, q: 'Fanned' }, english);
  expect(arcs).toHaveLength(FANNED);
  const painted = pairs(await walked.pixelsOf(PALETTES.light.tie, LINE));
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
    await walked.page.mouse.click(...at);
    await expect(walked.card.getByRole('heading', { name: arc.title, exact: true })).toBeVisible();
    // The address follows a press within a second; only then is there something to go back from.
    await expect(walked.page).toHaveURL(/pick=/);
    await walked.page.goBack();
    await expect(walked.card).toHaveCount(0);
    await walked.mapDrawn();
  }
});

test('a journey has gaps and arrowheads on its way, and a tie has neither', async ({ walked }) => {
  const where = { zoom: 2.4, latitude: 25, longitude: 20 };
  await see(walked, 'Voyage', 'globe', where);
  const seen = await sightOf(walked.page, 'globe', where);
  const painted = pairs(await walked.pixelsOf(PALETTES.light.visit, LINE));
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
  expect(mean(arrowhead.slice(0, half))).toBeGreaterThan(mean(arrowhead.slice(half)) + 0.5);

  const pacific = { zoom: 1.8, latitude: 40, longitude: -170 };
  await see(walked, 'Pacificone', 'globe', pacific);
  const tie = pairs(await walked.pixelsOf(PALETTES.light.tie, LINE));
  const tieLine = lineOf('tokyo', 'losAngeles').map(await sightOf(walked.page, 'globe', pacific));
  const gapsOfTie = tieLine.filter((at) => at !== null && !tie.some((pixel) => distance(pixel, at) < 1.8));
  expect(gapsOfTie).toEqual([]);
});

test('when the graphics context is lost and comes back the lines are there again', async ({ walked }) => {
  const where = { zoom: 1.6, latitude: 50, longitude: 70 };
  await see(walked, 'Eurasian', 'globe', where);
  const seen = await sightOf(walked.page, 'globe', where);
  const drawn = [lineOf('brussels', 'tokyo').map(seen)];
  await walked.loseGraphics();
  expectPainted(pairs(await walked.pixelsOf(PALETTES.light.tie, LINE)), drawn);
});

test('from light to dark and back the lines stay, in the colours of each', async ({ walked }) => {
  const where = { zoom: 1.6, latitude: 50, longitude: 70 };
  await see(walked, 'Eurasian', 'globe', where);
  const seen = await sightOf(walked.page, 'globe', where);
  const drawn = [lineOf('brussels', 'tokyo').map(seen)];
  for (const [name, theme] of [
    ['Dark colours', 'dark'],
    ['Light colours', 'light'],
  ] as const) {
    await walked.page.getByRole('link', { name }).click();
    await expect
      .poll(async () => (await walked.pixelsOf(PALETTES[theme].tie, LINE)).length)
      .toBeGreaterThan(500);
    expectPainted(pairs(await walked.pixelsOf(PALETTES[theme].tie, LINE)), drawn);
  }
});

test('what is picked lies on top at full strength, and the others recede', async ({ walked }) => {
  const where = { zoom: 1.6, latitude: 50, longitude: 70 };
  await see(walked, '', 'globe', where);
  const before = (await walked.pixelsOf(PALETTES.light.tie, LINE)).length;
  const map = `map=${where.zoom}/${where.latitude}/${where.longitude}`;
  await seeLink(walked, `/?pick=voyage&theme=light&${map}`);
  expect((await walked.pixelsOf(PALETTES.light.tie, LINE)).length).toBeLessThan(before / 20);
  expect((await walked.pixelsOf(PALETTES.light.visit, LINE)).length).toBeGreaterThan(200);
});

test('the pointer is told what a press would open, and so is a finger that rests', async ({
  walked,
  browser,
  baseURL,
}) => {
  const { page } = walked;
  const where = { zoom: 1.6, latitude: 50, longitude: 70 };
  await see(walked, 'Eurasian', 'globe', where);
  const middle = (await sightOf(walked.page, 'globe', where))(lineOf('brussels', 'tokyo')[200] ?? [0, 0]);
  if (!middle) throw new Error('the middle is out of sight');
  await page.mouse.move(...middle);
  await expect(page.locator('[class*="hover"] strong')).toHaveText('Eurasian');
  await page.mouse.move(middle[0], middle[1] + 120);
  await expect(page.locator('[class*="hover"] strong')).toHaveCount(0);

  const context = await browser.newContext({
    baseURL,
    hasTouch: true,
    viewport: WINDOW,
  });
  const touched = await context.newPage();
  const touchedAtlas = new AtlasPage(touched);
  await see(touchedAtlas, 'Eurasian', 'globe', where);
  const session = await context.newCDPSession(touched);
  const [x, y] = middle;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await expect(touched.locator('[class*="hover"] strong')).toHaveText('Eurasian');
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(touched.locator('[class*="hover"] strong')).toHaveCount(0);
  await expect(touchedAtlas.card).toHaveCount(0);
  await touched.touchscreen.tap(x, y);
  await expect(touchedAtlas.card.getByRole('heading', { name: 'Eurasian' })).toBeVisible();
  // MapLibre itself says of a finger's inertia that on the globe it has none.
  expect(touchedAtlas.complaints.filter((complaint) => !complaint.includes('Easing around'))).toEqual([]);
  await context.close();
});

test('a picked journey moves only when asked to, and never where motion is to be reduced', async ({
  walked,
}) => {
  const { page } = walked;
  const dashes = async () =>
    new Set((await walked.pixelsOf(PALETTES.light.visit, LINE)).join(' ').match(/\S+ \S+/g));
  const moved = async (from: ReadonlySet<string>) =>
    [...(await dashes())].filter((at) => !from.has(at)).length;
  await seeLink(walked, '/?pick=voyage&theme=light&map=2.4/25/20');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const resting = await dashes();
  expect(resting.size).toBeGreaterThan(200);
  expect(await moved(resting), 'not asked').toBe(0);

  // Beside the other tools of the map, and for the keyboard the next of them.
  const button = walked.toolbar.getByRole('button', { name: 'Show the direction of the journey moving' });
  await walked.toolbar.getByRole('link', { name: 'Flat' }).focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => moved(resting)).toBeGreaterThan(50);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect.poll(() => moved(resting)).toBe(0);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(button).toHaveCount(0);
});
