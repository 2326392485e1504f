import { bearing, destination, distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectToBox } from '../../geo/globeView';
import { greatCircle } from '../../geo/greatCircle';
import { sceneCamera } from '../../geo/sceneCamera';
import type { Position } from '../../geo/schema';
import type { Camera } from '../../geo/view';
import { hiddenBehind } from '../fixtures/hiddenBehind';

const BRUSSELS: Position = [4.3517, 50.8503];
const TOKYO: Position = [139.6917, 35.6895];
const SEOUL: Position = [126.978, 37.5665];
const PANMUNJOM: Position = [126.677, 37.956];
const SUVA: Position = [178.4419, -18.1416];
const SEATTLE: Position = [-122.3321, 47.6062];
const WORLD: Position[] = [
  BRUSSELS,
  TOKYO,
  SEOUL,
  [-75.6972, 45.4215],
  [149.13, -35.28],
  [-0.187, 5.6037],
  [77.209, 28.6139],
  [28.8638, 47.0105],
  [-21.8954, 64.1355],
  [10.7522, 59.9139],
  [-47.8825, -15.7942],
];
const LARGE_SPREAD: Position[] = [...WORLD, [174.7762, -41.2865], [-70.6693, -33.4489], [18.4241, -33.9249]];
function isInsideMargins([x, y]: readonly [number, number]): boolean {
  const slack = 1e-6;
  return x >= 96 - slack && x <= 1104 + slack && y >= 50.4 - slack && y <= 579.6 + slack;
}

function globePoints(points: readonly Position[], camera: Camera): [number, number][] {
  return points.map((point) => projectToBox(point, camera, 1200, 630) ?? [Number.NaN, Number.NaN]);
}

const anyPosition: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe('on the globe', () => {
  test('Brussels–Tokyo–Seoul: all of it in the box, as near as that goes', () => {
    const stops = [BRUSSELS, TOKYO, SEOUL];
    const points = [...greatCircle(BRUSSELS, TOKYO), ...greatCircle(TOKYO, SEOUL)];
    const camera = sceneCamera(points, 'globe', stops);
    expect(globePoints(points, camera).every(isInsideMargins)).toBe(true);
    expect(hiddenBehind(stops, camera)).toBe(0);
    expect(camera).toMatchObject({ bearing: 0, pitch: 0 });
    expect(camera.zoom).toBeGreaterThan(1);
    // Nearer, something would be outside, or less than 10° from the limb.
    const nearer = { ...camera, zoom: camera.zoom + 0.05 };
    const outwards = points.map((point) => further(point, camera, 10));
    const stillFits =
      globePoints(points, nearer).every(isInsideMargins) && hiddenBehind(outwards, nearer) === 0;
    expect(stillFits).toBe(false);
    expect(hiddenBehind(outwards, camera)).toBe(0);
  });

  test('one city, alone or repeated, is shown with the countries around it', () => {
    for (const points of [[SEOUL], [SEOUL, SEOUL, SEOUL]]) {
      const camera = sceneCamera(points, 'globe', points);
      expect(camera.zoom).toBe(4.5);
      expect(camera.longitude).toBeCloseTo(SEOUL[0], 9);
      expect(camera.latitude).toBeCloseTo(SEOUL[1], 9);
    }
  });

  test('a place at the pole is in the box of the highest centre', () => {
    const camera = sceneCamera([[0, 90]], 'globe', []);
    expect(camera.latitude).toBe(85);
    expect(globePoints([[0, 90]], camera).every(isInsideMargins)).toBe(true);
  });

  test('two near cities are not looked at from nearer than the basemap is good for', () => {
    const camera = sceneCamera([SEOUL, PANMUNJOM], 'globe', [SEOUL, PANMUNJOM]);
    expect(camera.zoom).toBe(6.5);
  });

  test('what would fit into the width but lies at the limb is seen from further away', () => {
    const camera = sceneCamera(
      [
        [-55, 0],
        [55, 0],
      ],
      'globe',
      [],
    );
    expect(hiddenBehind([at(camera, 90, 64.9), at(camera, -90, 64.9)], camera)).toBe(0);
    expect(hiddenBehind([at(camera, 90, 65.1), at(camera, -90, 65.1)], camera)).toBe(2);
  });

  test('Fiji–Seattle is seen over the Pacific', () => {
    const points = greatCircle(SUVA, SEATTLE);
    const camera = sceneCamera(points, 'globe', [SUVA, SEATTLE]);
    expect(camera.longitude).toBeGreaterThan(-170);
    expect(camera.longitude).toBeLessThan(-140);
    expect(globePoints(points, camera).every(isInsideMargins)).toBe(true);
  });

  test('a scene over the pole is seen from as far north as a map goes', () => {
    const points = greatCircle([-149.9, 61.2], [24.9, 60.2]);
    const camera = sceneCamera(points, 'globe', points);
    expect(camera.latitude).toBeLessThanOrEqual(85);
    expect(globePoints(points, camera).every(isInsideMargins)).toBe(true);
  });

  test('the world is the whole globe, its limb in the box, above where most ends are in sight', () => {
    const ends = [...WORLD.flatMap((end): Position[] => [BRUSSELS, end]), ...LARGE_SPREAD];
    const camera = sceneCamera(LARGE_SPREAD, 'globe', ends);
    expect(Math.abs(camera.latitude)).toBeLessThanOrEqual(45);
    const rim = Array.from({ length: 36 }, (_, index) => at(camera, index * 10, 72.2));
    // The globe is its own frame: 2 % of the box's height stay free above and below it.
    const ys = globePoints(rim, camera).map(([, y]) => y);
    expect(Math.min(...ys)).toBeGreaterThan(0.02 * 630 - 0.5);
    expect(Math.max(...ys)).toBeLessThan(0.98 * 630 + 0.5);
    const outside = Array.from({ length: 36 }, (_, index) => at(camera, index * 10, 72.4));
    expect(hiddenBehind(outside, camera)).toBe(36);
    const behind = hiddenBehind(ends, camera);
    expect(behind).toBeGreaterThan(0);
    for (const end of ends) {
      const latitude = Math.max(-45, Math.min(45, end[1]));
      const zoom = camera.zoom + Math.log2(cosine(latitude) / cosine(camera.latitude));
      expect(hiddenBehind(ends, { ...camera, longitude: end[0], latitude, zoom })).toBeGreaterThanOrEqual(
        behind,
      );
    }
  });

  test('opposite ends: the whole globe', () => {
    const camera = sceneCamera(
      [
        [0, 0],
        [180, 0],
      ],
      'globe',
      [
        [0, 0],
        [180, 0],
      ],
    );
    expect(
      hiddenBehind(
        [
          [0, 0],
          [180, 0],
        ],
        camera,
      ),
    ).toBeLessThanOrEqual(1);
    expect(camera.zoom).toBeLessThan(2.5);
  });

  test('without ends the points themselves decide', () => {
    const camera = sceneCamera(LARGE_SPREAD, 'globe', []);
    expect(hiddenBehind(LARGE_SPREAD, camera)).toBeLessThan(LARGE_SPREAD.length / 2);
  });

  test('nothing to show: Europe, Africa and Asia', () => {
    expect(sceneCamera([], 'globe', [])).toMatchObject({ longitude: 20, latitude: 25, bearing: 0, pitch: 0 });
    expect(sceneCamera([], 'globe', []).zoom).toBeCloseTo(2.204, 2);
  });

  test('any points within a cap of 70° are all in the box; any camera is one that a map can take', () => {
    const around = fc.array(
      fc.tuple(fc.double({ min: 0, max: 65, noNaN: true }), fc.double({ min: 0, max: 360, noNaN: true })),
      { minLength: 1, maxLength: 8 },
    );
    const anyCentre = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(anyCentre, around, ([longitude, latitude], offsets) => {
        const points = offsets.map(([distance, bearing]) => at({ longitude, latitude }, bearing, distance));
        const camera = sceneCamera(points, 'globe', points);
        expect(globePoints(points, camera).every(isInsideMargins)).toBe(true);
        expectUsable(camera);
      }),
    );
  });
});

test('any scene has a camera, the same each time, wherever it lies and however often a turn was added', () => {
  fc.assert(
    fc.property(
      fc.array(anyPosition, { maxLength: 10 }),
      fc.constantFrom('globe' as const, 'mercator' as const),
      (points, projection) => {
        const camera = sceneCamera(points, projection, points);
        expectUsable(camera);
        expect(sceneCamera(points, projection, points)).toEqual(camera);
      },
    ),
  );
  const turned = greatCircle(TOKYO, SEATTLE).map(
    ([longitude, latitude]): Position => [longitude + 360, latitude],
  );
  for (const projection of ['globe', 'mercator'] as const) {
    const [one, other] = [greatCircle(TOKYO, SEATTLE), turned].map((line) =>
      sceneCamera(line, projection, []),
    );
    for (const key of ['zoom', 'latitude', 'longitude'] as const)
      expect(one?.[key]).toBeCloseTo(other?.[key] ?? Number.NaN, 9);
  }
});

function expectUsable(camera: Camera) {
  expect(Object.values(camera).every(Number.isFinite)).toBe(true);
  expect(Math.abs(camera.latitude)).toBeLessThanOrEqual(85);
  expect(Math.abs(camera.longitude)).toBeLessThanOrEqual(180);
  expect(camera.zoom).toBeGreaterThan(-2);
  expect(camera.zoom).toBeLessThanOrEqual(6.5);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

/** The position so many degrees further out, as seen from the middle of the camera. */
function further(position: Position, camera: Camera, degrees: number): Position {
  const centre = [camera.longitude, camera.latitude];
  const length = distance(centre, [...position], { units: 'degrees' });
  return at(camera, bearing(centre, [...position]), length + degrees);
}

/** The position so many degrees from a centre in the direction of a bearing. */
function at(centre: { longitude: number; latitude: number }, direction: number, degrees: number): Position {
  const reached = destination([centre.longitude, centre.latitude], degrees, direction, { units: 'degrees' });
  const [longitude = Number.NaN, latitude = Number.NaN] = reached.geometry.coordinates;
  return [longitude, latitude];
}
