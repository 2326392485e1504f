import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcWindow, holdsWindow, widenedWindow } from '../../geo/arcWindow';
import { globeRadiusPx, projectToBox } from '../../geo/globeView';
import type { Position } from '../../geo/schema';
import { angleBetween, DEGREE, toVector } from '../../geo/sphere';
import type { Camera } from '../../geo/view';

const BOX = { widthPx: 1440, heightPx: 900 };
const camera = (change: Partial<Camera> = {}): Camera => ({
  zoom: 6,
  longitude: 139.7,
  latitude: 35.7,
  bearing: 0,
  pitch: 0,
  ...change,
});
const sight = (change: Partial<Camera> = {}, offsetPx = 0) =>
  arcWindow(camera(change), 'globe', BOX, offsetPx, [0, 0]);

const cameras = fc
  .record({
    zoom: fc.double({ min: 2.5, max: 12, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    latitude: fc.double({ min: -84, max: 84, noNaN: true }),
    bearing: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  .map(camera);

/** A step over the ground from the camera's centre, as large as what the box shows or twice that. */
const steps = fc.record({
  towards: fc.double({ min: 0, max: 360, noNaN: true }),
  share: fc.double({ min: 0, max: 2, noNaN: true }),
});

function ground({ longitude, latitude, zoom }: Camera, towards: number, share: number): Position {
  const angle = (share * Math.hypot(BOX.widthPx, BOX.heightPx)) / 2 / globeRadiusPx(zoom, latitude);
  const north = latitude + (angle * Math.cos(towards * DEGREE)) / DEGREE;
  const east = (angle * Math.sin(towards * DEGREE)) / DEGREE / Math.cos(latitude * DEGREE);
  return [longitude + east, Math.max(-90, Math.min(90, north))];
}

const within = ([x, y]: readonly [number, number]) =>
  x >= 0 && x <= BOX.widthPx && y >= 0 && y <= BOX.heightPx;

describe('the part of the world that arcs are listed for', () => {
  test('holds all ground that the globe shows in the box', () => {
    fc.assert(
      fc.property(cameras, steps, (at, { towards, share }) => {
        const position = ground(at, towards, share);
        const seen = projectToBox(position, at, BOX.widthPx, BOX.heightPx);
        const { cap } = arcWindow(at, 'globe', BOX, 0, [0, 0]);
        if (seen === null || !within(seen) || cap === null) return;
        expect(angleBetween(cap.center, toVector(position))).toBeLessThanOrEqual(cap.radius);
      }),
      { numRuns: 2000 },
    );
  });

  test('holds all ground that the flat map shows in the box', () => {
    const mercator = (degrees: number) => Math.asinh(Math.tan(degrees * DEGREE));
    fc.assert(
      fc.property(cameras, steps, (at, { towards, share }) => {
        const [longitude, latitude] = ground(at, towards, share);
        const pxPerRadian = globeRadiusPx(at.zoom, 0);
        const right = (longitude - at.longitude) * DEGREE * pxPerRadian;
        const up = (mercator(latitude) - mercator(at.latitude)) * pxPerRadian;
        const { cap } = arcWindow(at, 'mercator', BOX, 0, [-180, 180]);
        if (Math.hypot(right, up) > Math.hypot(BOX.widthPx, BOX.heightPx) / 2 || cap === null) return;
        expect(angleBetween(cap.center, toVector([longitude, latitude]))).toBeLessThanOrEqual(cap.radius);
      }),
      { numRuns: 2000 },
    );
  });

  test('is a small part where the map is near, and everything where it is far, or tipped', () => {
    const near = sight({ zoom: 10 }).cap;
    // 1,698 px across at zoom 10 on the equator are 1.17° of ground.
    expect(near?.radius).toBeGreaterThan((1.17 * DEGREE) / 2);
    expect(near?.radius).toBeLessThan(1.17 * DEGREE);
    expect(sight({ zoom: 2 }).cap).toBeNull();
    expect(sight({ zoom: 10, pitch: 1 }).cap).toBeNull();
  });

  test('is wider where the camera looks past the middle of the box', () => {
    const [plain, shifted] = [sight().cap, sight({}, 300).cap];
    expect(shifted?.radius).toBeGreaterThan(plain?.radius ?? Number.POSITIVE_INFINITY);
  });

  test('on the flat map counts its worlds, on the globe there is but one', () => {
    expect(arcWindow(camera(), 'mercator', BOX, 0, [100, 480])).toMatchObject({ west: 100, east: 480 });
    expect(arcWindow(camera(), 'globe', BOX, 0, [100, 480])).toMatchObject({ west: 0, east: 0 });
  });
});

describe('a list made for more than is in sight', () => {
  test('holds for a short way off and for a little zoom', () => {
    const list = widenedWindow(sight());
    for (const change of [{}, { longitude: 140.7 }, { latitude: 34.9 }, { zoom: 5.7 }, { zoom: 7 }])
      expect(holdsWindow(list, sight(change)), JSON.stringify(change)).toBe(true);
  });

  test('holds no longer where something in sight may lack, or where it has far too much', () => {
    const list = widenedWindow(sight());
    for (const change of [{ longitude: 160 }, { latitude: 10 }, { zoom: 5 }, { zoom: 9 }, { pitch: 40 }])
      expect(holdsWindow(list, sight(change)), JSON.stringify(change)).toBe(false);
    const whole = widenedWindow(sight({ zoom: 1 }));
    expect(holdsWindow(whole, sight({ zoom: 1.4, longitude: -60 }))).toBe(true);
    expect(holdsWindow(whole, sight())).toBe(false);
  });

  test('holds no longer in another projection, nor beyond its longitudes', () => {
    const flat = (west: number, east: number) =>
      arcWindow(camera({ zoom: 1 }), 'mercator', BOX, 0, [west, east]);
    const list = widenedWindow(flat(-100, 100));
    expect(holdsWindow(list, flat(-130, 70))).toBe(true);
    expect(holdsWindow(list, flat(-150, 50))).toBe(false);
    expect(holdsWindow(list, flat(50, 250))).toBe(false);
    expect(holdsWindow(list, flat(-20, 20)), 'far narrower').toBe(false);
    expect(holdsWindow(list, sight({ zoom: 1 }))).toBe(false);
  });
});
