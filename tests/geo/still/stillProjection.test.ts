import { geoPath } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINK_BOX } from '../../../geo/boxZoom';
import { projectToBox } from '../../../geo/globeView';
import type { Position } from '../../../geo/schema';
import { stillProjection } from '../../../geo/still/stillProjection';
import type { Camera } from '../../../geo/view';

const BOX = { widthPx: 900, heightPx: 700 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cameras = fc.record({
  zoom: number(0, 6),
  longitude: number(-180, 180),
  latitude: number(-70, 70),
  bearing: number(-180, 180),
  pitch: fc.constantFrom(0, 0, 20, 60),
}) satisfies fc.Arbitrary<Camera>;
const positions = fc.tuple(number(-180, 180), number(-84, 84));

/** Where d3's stream of the picture puts a position; the copies of the world that do not show it left out. */
function streamed(camera: Camera, projection: 'globe' | 'mercator', position: Position): [number, number][] {
  return stillProjection(camera, projection, BOX).streams.flatMap(({ stream }) => {
    const [x, y] = geoPath({ stream }).centroid({ type: 'Point', coordinates: [...position] });
    return Number.isNaN(x) ? [] : [[x, y] as [number, number]];
  });
}

const within = ([x, y]: readonly [number, number]) => x > 0 && x < BOX.widthPx && y > 0 && y < BOX.heightPx;

function isOpposite({ longitude }: Camera, position: Position): boolean {
  return Math.abs(Math.cos(((position[0] - longitude) * Math.PI) / 180) + 1) < 1e-12;
}

describe('shapes and single positions are seen alike', () => {
  test('on the globe, turned and tipped', () => {
    fc.assert(
      fc.property(cameras, positions, (camera, position) => {
        const spot = projectToBox(position, camera, BOX.widthPx, BOX.heightPx);
        const found = streamed(camera, 'globe', position);
        if (spot === null || !within(spot)) return;
        // At the very limb a position may be on this side for one and on that for the other.
        if (found.length === 0) return expect(isAtLimb(camera, position)).toBe(true);
        expect(found[0]?.[0]).toBeCloseTo(spot[0], 4);
        expect(found[0]?.[1]).toBeCloseTo(spot[1], 4);
      }),
      { numRuns: 3000 },
    );
  });

  test('what the globe hides is in no shape', () => {
    fc.assert(
      fc.property(cameras, positions, (camera, position) => {
        if (projectToBox(position, camera, BOX.widthPx, BOX.heightPx) !== null) return;
        expect(streamed(camera, 'globe', position)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('on the flat map, turned and tipped', () => {
    fc.assert(
      fc.property(cameras, positions, (camera, position) => {
        const spot = stillProjection(camera, 'mercator', BOX).spotOf(position);
        // Just opposite the camera's centre, where one copy of the world ends, the next one is as near.
        if (spot === null || !within(spot) || isOpposite(camera, position)) return;
        const found = streamed(camera, 'mercator', position);
        expect(
          found.some(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) < 1e-4),
          `${spot} in ${found}`,
        ).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

/** A hair's breadth towards the centre of the camera it is plainly in sight, or it is edge on. */
function isAtLimb(camera: Camera, [longitude, latitude]: Position): boolean {
  const beside = [0.01, -0.01].flatMap((step) => [
    projectToBox([longitude + step, latitude], camera, BOX.widthPx, BOX.heightPx),
    projectToBox([longitude, latitude + step], camera, BOX.widthPx, BOX.heightPx),
  ]);
  return beside.some((spot) => spot === null);
}

describe('the flat map, by hand', () => {
  const camera: Camera = { zoom: 1, longitude: 20, latitude: 0, bearing: 0, pitch: 0 };
  const see = (change: Partial<Camera>) =>
    stillProjection({ ...camera, ...change }, 'mercator', LINK_BOX).spotOf;

  test('90 degrees east are a quarter of the world, 1,024 px wide at zoom 1', () => {
    expect(see({})([110, 0])).toEqual([600 + 256, 315]);
  });

  test('turned by 90 degrees, east is up', () => {
    const [x, y] = see({ bearing: 90 })([110, 0]) ?? [0, 0];
    expect(x).toBeCloseTo(600, 9);
    expect(y).toBeCloseTo(315 - 256, 9);
  });

  test('tipped by 60 degrees, what lies ahead moves up half as far and is smaller', () => {
    // The camera is 945 px away: ground 256 px ahead is seen from 945 + 256·sin 60°.
    const [, y] = see({ bearing: 90, pitch: 60 })([110, 0]) ?? [0, 0];
    expect(y).toBeCloseTo(315 - (256 * 0.5 * 945) / (945 + 256 * Math.sin(Math.PI / 3)), 9);
  });
});
