import { devices, type Page } from '@playwright/test';
import { PALETTES } from '../../geo/palette';
import { AtlasPage } from './drivers/AtlasPage';
import { distance, pairs, type Seen } from './drivers/paintedLines';
import { expect, test } from './test';

/** Views whose drawing and live map are compared: on globe and flat, near and far, turned and tipped. */
const VIEWS = [
  '/?theme=light',
  '/?theme=light&projection=mercator',
  '/?partner=JP&theme=light',
  '/?partner=AU&projection=mercator&theme=light',
  '/?pick=borrell-japan-korea-2024-11&theme=light',
  '/?pick=borrell-japan-korea-2024-11&stop=4&theme=light',
  '/?pick=albanese-fiji-seattle-kananaskis-2025-06&projection=mercator&theme=light',
  '/?show=visits&theme=light&map=2.4/48/12',
  '/?theme=light&map=2/40/100/30/50',
  '/?theme=light&map=2.4/40/100/30/50&projection=mercator',
];

/** How far beside a painted pixel its like may be: dashes need not begin at the same spot. */
const REACH = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** The map's place on the page. */
const FRAME = 'section [class*="frame"]';

/** A window in which the room of the map is as large as the box that the drawing is made for, with a card or without. */
const windowOf = (link: string) => ({ width: link.includes('pick=') ? 1451 : 1419, height: 974 });

/** Whether a spot is in the window, and not at its very edge. */
function isInSight([x, y]: Seen, { width, height }: Readonly<{ width: number; height: number }>): boolean {
  return x > 5 && y > 5 && x < width - 5 && y < height - 5;
}

/** Where the marks of the drawing stand on the page, by what is printed in them. */
async function drawnMarks(page: Page): Promise<Map<string, Seen[]>> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('[data-mark]')].flatMap((mark) => {
      const matrix = mark.getScreenCTM();
      if (!matrix || mark.closest('div')?.checkVisibility() === false) return [];
      const text = mark.querySelector('rect ~ text')?.textContent ?? '';
      return [{ text, x: matrix.e, y: matrix.f }];
    }),
  );
  return byText(found);
}

/** Where the marks of the live map stand on the page. */
async function liveMarks(page: Page): Promise<Map<string, Seen[]>> {
  const found = await page.locator('[data-marks] [class*="face"]').evaluateAll((faces) =>
    faces.map((face) => {
      const { x, y, width, height } = face.getBoundingClientRect();
      return { text: face.textContent ?? '', x: x + width / 2, y: y + height / 2 };
    }),
  );
  return byText(found);
}

function byText(found: readonly { text: string; x: number; y: number }[]): Map<string, Seen[]> {
  const marks = new Map<string, Seen[]>();
  for (const { text, x, y } of found) marks.set(text, [...(marks.get(text) ?? []), [x, y]]);
  return marks;
}

/** The lines of a partnership and of a visit that are painted in a part of the page. */
async function linesIn(atlas: AtlasPage, area?: string): Promise<readonly Seen[][]> {
  const found = await atlas.pixelsOfEach([PALETTES.light.tie, PALETTES.light.visit], 60, area);
  return found.map(pairs);
}

/** Keeps the live map, which comes by itself after a while, from coming until what is returned is called. */
async function holdLiveMap(page: Page): Promise<() => void> {
  let letCome = () => {};
  const released = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/maplibre-gl-worker/, async (route) => {
    await released;
    await route.continue();
  });
  return letCome;
}

/** What is a line on one is a line on the other: of what each paints in a look, nearly all lies beside the other's. */
function expectSameLines(ones: readonly Seen[][], theOthers: readonly Seen[][]): void {
  for (const [look, ofOne] of ones.entries()) {
    const ofOther = theOthers[look] ?? [];
    for (const [some, others] of [
      [ofOne, ofOther],
      [ofOther, ofOne],
    ] as const) {
      const cells = new Set(
        others.flatMap(([x, y]) =>
          REACH.flatMap((dx) => REACH.map((dy) => `${Math.floor(x) + dx} ${Math.floor(y) + dy}`)),
        ),
      );
      const beside = some.filter(([x, y]) => cells.has(`${Math.floor(x)} ${Math.floor(y)}`));
      if (some.length > 200) expect(beside.length / some.length).toBeGreaterThan(0.85);
    }
  }
}

for (const link of VIEWS)
  test(`the drawing and the live map show the same at the same spots: ${link}`, async ({ atlas, page }) => {
    await page.setViewportSize(windowOf(link));
    const letLiveMapCome = await holdLiveMap(page);
    await page.goto(link);
    await page.evaluate(() => document.fonts.ready);
    const drawn = await drawnMarks(page);
    const drawnLines = await linesIn(atlas, FRAME);
    letLiveMapCome();
    await atlas.mapDrawn();
    const live = await liveMarks(page);
    const liveLines = await linesIn(atlas);

    // Each that is in sight, of either, has its like on the other.
    for (const [some, others] of [
      [drawn, live],
      [live, drawn],
    ] as const)
      for (const [text, spots] of some)
        for (const spot of spots.filter((at) => isInSight(at, windowOf(link))))
          expect(
            Math.min(...(others.get(text) ?? []).map((other) => distance(other, spot))),
            `${text} at ${spot}`,
          ).toBeLessThan(2);

    expectSameLines(liveLines, drawnLines);
  });

for (const link of ['/?theme=light', '/?pick=borrell-japan-korea-2024-11&theme=light'])
  test(`without script the drawing is the same, at the same spots: ${link}`, async ({
    atlas,
    page,
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL,
      javaScriptEnabled: false,
      viewport: windowOf(link),
    });
    const withoutScript = await context.newPage();
    await page.setViewportSize(windowOf(link));
    const letLiveMapCome = await holdLiveMap(page);
    for (const one of [page, withoutScript]) {
      await one.goto(link);
      await one.evaluate(() => document.fonts.ready);
    }
    const marks = await drawnMarks(page);
    expect(marks.size).toBeGreaterThan(3);
    expect(await drawnMarks(withoutScript)).toEqual(marks);
    const lines = await linesIn(atlas, FRAME);
    expect(lines[0]?.length).toBeGreaterThan(200);
    expectSameLines(lines, await linesIn(new AtlasPage(withoutScript), FRAME));
    letLiveMapCome();
    await context.close();
  });

test('the drawing is there before any script, and gives way to the live map', async ({ atlas, page }) => {
  await page.goto('/?partner=JP');
  const drawing = page.locator('[data-layout="wide"] svg');
  await expect(drawing).toBeVisible();
  await expect(page.locator('[data-layout="narrow"] img')).toBeHidden();
  await atlas.mapDrawn();
  await expect(drawing).toBeHidden();
});

test('a phone gets the drawing of its layout, and no other', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, ...devices['Pixel 7'] });
  const page = await context.newPage();
  const pictures: string[] = [];
  page.on('request', (request) => request.url().includes('still.svg') && pictures.push(request.url()));
  await page.goto('/?partner=JP');
  await expect(page.locator('[data-layout="narrow"] svg')).toBeVisible();
  await expect(page.locator('[data-layout="wide"]')).toBeHidden();
  expect(pictures).toEqual([]);
  await context.close();
});

test('in a narrow window of a large machine there is a picture, too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 500, height: 800 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/?partner=JP');
  const picture = page.locator('[data-layout="narrow"] img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
  await context.close();
});

test('/still.svg draws any view as a picture by itself', async ({ request, page, baseURL }) => {
  const response = await request.get('/still.svg?pick=borrell-japan-korea-2024-11&theme=dark');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('image/svg+xml; charset=utf-8');
  const svg = await response.text();
  expect(svg).toContain('<title>Borrell in Tokyo, Seoul and the Korean DMZ</title>');
  expect(svg).toContain('Borders as in Natural Earth; no position is taken');
  expect(svg).toContain(PALETTES.dark.visit);
  for (const stop of ['1', '2', '3–5']) expect(svg).toContain(`>${stop}</text>`);

  const again = await request.get('/still.svg?theme=dark&pick=borrell-japan-korea-2024-11', {
    headers: { 'if-none-match': response.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);

  await page.goto('/about');
  const painted = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, `${baseURL}/still.svg?width=640&height=400&projection=mercator`);
  expect(painted).toEqual([640, 400]);
});

test('a picture of nonsense is that of the view that remains', async ({ request }) => {
  const plain = await (await request.get('/still.svg')).text();
  for (const query of ['width=-1', 'width=1e9&height=abc', 'pick=nobody&map=x/y/z', 'partner=%3Cscript%3E'])
    expect(await (await request.get(`/still.svg?${query}`)).text(), query).toBe(plain);
  const largest = await (await request.get('/still.svg?width=99999&height=99999')).text();
  expect(largest).toMatch(/width="4000" height="4000"/);
});
