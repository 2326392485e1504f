import { describe, expect, test } from 'vitest';
import { greatCircle } from '../../geo/greatCircle';
import { sceneCamera } from '../../geo/sceneCamera';
import type { Position } from '../../geo/schema';
import type { Camera } from '../../geo/view';

const BRUSSELS: Position = [4.3517, 50.8503];
const TOKYO: Position = [139.6917, 35.6895];
const SEOUL: Position = [126.978, 37.5665];
const SUVA: Position = [178.4419, -18.1416];
const SEATTLE: Position = [-122.3321, 47.6062];

/** Wherever it is cut, it is 330° wide. */
const ALL_AROUND = Array.from({ length: 12 }, (_, index): Position => [index * 30 - 165, index * 4]);

/** Where the flat map shows a position in a box of 1200×630 px: Web Mercator, 512 px wide at zoom 0. */
function flatPoint([longitude, latitude]: Position, camera: Camera): [number, number] {
  const northing = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  const world = 512 * 2 ** camera.zoom;
  const turned = ((((longitude - camera.longitude + 180) % 360) + 360) % 360) - 180;
  return [600 + (turned / 360) * world, 315 - (northing(latitude) - northing(camera.latitude)) * world];
}

function isInsideMargins([x, y]: readonly [number, number]): boolean {
  const slack = 1e-6;
  return x >= 96 - slack && x <= 1104 + slack && y >= 50.4 - slack && y <= 579.6 + slack;
}

/** The latitude at the upper (0) or lower (630) edge of the box on the flat map. */
function edgeLatitude(yPx: number, camera: Camera): number {
  const middle = Math.asinh(Math.tan((camera.latitude * Math.PI) / 180));
  const radians = ((315 - yPx) * 2 * Math.PI) / (512 * 2 ** camera.zoom);
  return (Math.atan(Math.sinh(middle + radians)) * 180) / Math.PI;
}

describe('on the flat map', () => {
  test('Brussels–Tokyo–Seoul fills the box between the margins', () => {
    const points = [...greatCircle(BRUSSELS, TOKYO), ...greatCircle(TOKYO, SEOUL)];
    const camera = sceneCamera(points, 'mercator', [BRUSSELS, TOKYO, SEOUL]);
    const shown = points.map((point) => flatPoint(point, camera));
    expect(shown.every(isInsideMargins)).toBe(true);
    expect(Math.min(...shown.map(([x]) => x))).toBeCloseTo(96, 6);
    expect(Math.max(...shown.map(([x]) => x))).toBeCloseTo(1104, 6);
  });

  test('Fiji–Seattle lies in one piece in the middle', () => {
    const points = greatCircle(SUVA, SEATTLE);
    const camera = sceneCamera(points, 'mercator', [SUVA, SEATTLE]);
    expect(sceneCamera([SUVA, SEATTLE], 'mercator', []).longitude).toBeCloseTo(camera.longitude, 9);
    expect(camera.longitude).toBeGreaterThan(-160);
    expect(camera.longitude).toBeLessThan(-140);
    expect(points.map((point) => flatPoint(point, camera)).every(isInsideMargins)).toBe(true);
  });

  test('the world is one world, from 60° south to 75° north', () => {
    for (const camera of [sceneCamera(ALL_AROUND, 'mercator', ALL_AROUND), sceneCamera([], 'mercator', [])]) {
      expect(512 * 2 ** camera.zoom).toBeCloseTo(1200, 9);
      expect(edgeLatitude(0, camera)).toBeCloseTo(74.8, 0);
      expect(edgeLatitude(630, camera)).toBeCloseTo(-59.5, 0);
    }
    expect(sceneCamera([], 'mercator', []).longitude).toBeCloseTo(20, 9);
  });

  test('a world with the far north moves up for it, no more than needed', () => {
    const points: Position[] = [...ALL_AROUND, [15.6, 78.2]];
    const camera = sceneCamera(points, 'mercator', points);
    expect(camera.zoom).toBeCloseTo(Math.log2(1200 / 512), 9);
    expect(flatPoint([15.6, 78.2], camera)[1]).toBeCloseTo(50.4, 6);
    expect(points.every((point) => Math.abs(flatPoint(point, camera)[1] - 315) <= 264.7)).toBe(true);
  });

  test('the map does not look past its own edge', () => {
    const camera = sceneCamera(
      [
        [15.6, 78.2],
        [20, 84.9],
      ],
      'mercator',
      [],
    );
    expect(edgeLatitude(0, camera)).toBeLessThanOrEqual(85.0512);
  });

  test('one city', () => {
    const camera = sceneCamera([SEOUL], 'mercator', [SEOUL]);
    expect(camera.zoom).toBe(4.5);
    expect(camera.longitude).toBeCloseTo(SEOUL[0], 9);
    expect(camera.latitude).toBeCloseTo(SEOUL[1], 9);
  });
});
