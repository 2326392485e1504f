import { expect, type Page } from '@playwright/test';
import { arcCurve, pointAlong } from '../../../geo/arcCurve';
import { projectToBox } from '../../../geo/globeView';
import type { Position } from '../../../geo/schema';
import { DEGREE, toPosition } from '../../../geo/sphere';
import type { Projection } from '../../../geo/view';
import { CITIES, type City } from '../../fixtures/arcCases';

/*
 * Where a line ought to be painted: the great circle that geo/ computes, projected as MapLibre's documentation
 * says, by code that the map does not run.
 */

/** A camera, as a link names it. */
export type Where = Readonly<{
  zoom: number;
  latitude: number;
  longitude: number;
  bearing?: number;
  pitch?: number;
}>;

/** A spot of the page, in CSS pixels from its top left. */
export type Seen = readonly [x: number, y: number];

/** What lies nearer to the edge of the map is left out, of the line and of what is painted alike. */
const MARGIN_PX = 8;

/** The width of the panel beside the map. */
const PANEL_PX = 371;

/** Where positions are seen on the page from a camera; `null` where they are hidden, or out of the map. */
export async function sightOf(
  page: Page,
  projection: Projection,
  where: Where,
): Promise<(position: Position) => Seen | null> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('The map has no canvas');
  const { latitude, longitude, bearing = 0, pitch = 0 } = where;
  const room = await page.locator('section [class*="room"]').boundingBox();
  if (!room) throw new Error('The map has no room');
  // In the room that nothing covers the page shows the picture of a box of 1,000 × 720 px, as large as fits; links speak
  // of one of 1,200 × 630.
  const scale = Math.min(room.width / 1000, room.height / 720);
  const down = room.y + room.height / 2 - (box.y + box.height / 2);
  const zoom = where.zoom + Math.log2(Math.min(1000 / 1200, 720 / 630) * scale);
  const camera = { zoom, latitude, longitude, bearing, pitch };
  const shifted = ([x, y]: Seen): Seen | null => {
    const at: Seen = [box.x + x, box.y + y + down];
    const inside =
      at[0] > box.x + MARGIN_PX &&
      at[0] < box.x + box.width - MARGIN_PX &&
      at[1] > box.y + MARGIN_PX &&
      at[1] < box.y + box.height - MARGIN_PX;
    return inside ? at : null;
  };
  if (projection === 'globe')
    return (position) => {
      // The camera is as far away as that of a map as high as the picture.
      const at = projectToBox(position, camera, box.width, 720 * scale);
      return at && shifted([at[0], at[1] + (box.height - 720 * scale) / 2]);
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
export function lineOf(from: City, to: City, fan = 0, worlds = 0, count = 400): Position[] {
  const curve = arcCurve([...CITIES[from]], [...CITIES[to]], fan);
  if (!curve) throw new Error('no curve');
  let last: number = CITIES[from][0];
  return Array.from({ length: count + 1 }, (_, index) => {
    const [longitude, latitude] = toPosition(pointAlong(curve, index / count));
    last = longitude + 360 * Math.round((last - longitude) / 360);
    return [last + 360 * worlds, latitude];
  });
}

/** The spots of pixels that are listed as x, y, x, y … */
export function pairs(pixels: readonly number[]): Seen[] {
  return Array.from({ length: pixels.length / 2 }, (_, index) => [
    pixels[2 * index] ?? 0,
    pixels[2 * index + 1] ?? 0,
  ]);
}

/** How far the middle of a pixel is from a spot. */
export function distance(a: Seen, b: Seen): number {
  return Math.hypot(a[0] + 0.5 - b[0], a[1] + 0.5 - b[1]);
}

/** Where pixels are, in words: a line that is elsewhere is another fault than one that is not there. */
function extent(pixels: readonly Seen[]): string {
  if (pixels.length === 0) return 'nothing';
  const [x, y] = [pixels.map((at) => at[0]), pixels.map((at) => at[1])];
  const of = (values: number[]) => `${Math.min(...values)} to ${Math.max(...values)}`;
  return `${pixels.length} pixels, x ${of(x)}, y ${of(y)}`;
}

/** Every point of the lines that can be seen is painted, and nothing is that lies off them. */
export function expectPainted(
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
  expect(
    missing.slice(0, 3),
    `points of the line that are not painted, of ${missing.length}; painted is ${extent(painted)}`,
  ).toEqual([]);
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
