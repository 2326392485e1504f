import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcLengthKm } from '../../geo/greatCircle';
import { legCamera } from '../../geo/legCamera';
import { legMs } from '../../geo/legMs';
import type { Position } from '../../geo/schema';
import type { Camera } from '../../geo/view';

const BRUSSELS: Position = [4.3827, 50.8427];
const TOKYO: Position = [139.6503, 35.6762];
const LOS_ANGELES: Position = [-118.2437, 34.0522];

function above([longitude, latitude]: Position, zoom = 5): Camera {
  return { longitude, latitude, zoom, bearing: 0, pitch: 0 };
}

const seen = ({ longitude, latitude }: Camera): Position => [longitude, latitude];

test('begins above one stop and ends above the other, to the letter', () => {
  const [from, to] = [above(BRUSSELS), { ...above(TOKYO, 4), bearing: 20, pitch: 10 }];
  expect(legCamera(from, to, 2, 0)).toEqual({
    camera: {
      ...from,
      longitude: expect.closeTo(from.longitude, 9),
      latitude: expect.closeTo(from.latitude, 9),
    },
    travelled: 0,
  });
  expect(legCamera(from, to, 2, 1)).toEqual({ camera: to, travelled: 1 });
});

test('half-way from Brussels to Tokyo it is as far from both, and sees all of the leg', () => {
  const { camera, travelled } = legCamera(above(BRUSSELS), above(TOKYO), 1.8, 0.5);
  expect(travelled).toBe(0.5);
  const half = arcLengthKm(BRUSSELS, TOKYO) / 2;
  expect(half).toBeCloseTo(9447 / 2, -1);
  expect(arcLengthKm(BRUSSELS, seen(camera))).toBeCloseTo(half, 0);
  expect(arcLengthKm(seen(camera), TOKYO)).toBeCloseTo(half, 0);
  // Far to the north of both: over Siberia, as aircraft go.
  expect(camera.latitude).toBeGreaterThan(60);
  expect(camera.zoom).toBeCloseTo(1.8, 9);
});

test('goes over the Pacific without turning round at 180°', () => {
  let last = TOKYO[0];
  for (let step = 1; step <= 100; step++) {
    const { camera } = legCamera(above(TOKYO), above(LOS_ANGELES), 1, step / 100);
    const east = (((camera.longitude - last) % 360) + 360) % 360;
    expect(east).toBeLessThan(5);
    last = camera.longitude;
  }
  const { camera } = legCamera(above(TOKYO), above(LOS_ANGELES), 1, 0.5);
  expect(Math.abs(camera.longitude)).toBeGreaterThan(160);
});

test('reaches the other side of the earth over the north pole', () => {
  const [madrid, opposite]: Position[] = [
    [-3.7, 40.4],
    [176.3, -40.4],
  ];
  if (!madrid || !opposite) throw new Error('no ends');
  const whole = arcLengthKm(madrid, opposite);
  expect(legCamera(above(madrid), above(opposite), 0, 0.5).camera.latitude).toBeGreaterThan(40);
  const quarter = legCamera(above(madrid), above(opposite), 0, 0.5).camera;
  expect(arcLengthKm(madrid, seen(quarter))).toBeCloseTo(whole / 2, -1);
});

test('between two stops in one city it neither moves nor rises', () => {
  for (const share of [0, 0.3, 0.5, 1]) {
    const { camera } = legCamera(above(TOKYO, 4.5), above(TOKYO, 4.5), 1, share);
    expect(camera).toEqual(above(TOKYO, 4.5));
  }
});

test('turns the short way', () => {
  const to = { ...above(TOKYO), bearing: -170 };
  const { camera } = legCamera({ ...above(BRUSSELS), bearing: 170 }, to, 2, 0.5);
  expect(camera.bearing).toBeCloseTo(180, 9);
});

test('from anywhere to anywhere it is a camera, moves on, and comes no nearer than the nearer end', () => {
  const positions = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  );
  const zooms = fc.double({ min: 0, max: 8, noNaN: true });
  fc.assert(
    fc.property(positions, positions, zooms, zooms, zooms, (from, to, zoom, toZoom, legZoom) => {
      let before = -1;
      for (let step = 0; step <= 20; step++) {
        const { camera, travelled } = legCamera(above(from, zoom), above(to, toZoom), legZoom, step / 20);
        for (const value of Object.values(camera)) expect(Number.isFinite(value)).toBe(true);
        expect(Math.abs(camera.latitude)).toBeLessThanOrEqual(90);
        expect(camera.zoom).toBeLessThanOrEqual(Math.max(zoom, toZoom) + 1e-9);
        expect(travelled).toBeGreaterThan(before);
        before = travelled;
      }
    }),
  );
});

test('takes longer for a longer leg, and never longer than a reader waits', () => {
  expect(legMs(0)).toBe(900);
  expect(legMs(51)).toBeLessThan(legMs(1149));
  expect(legMs(20_015)).toBeLessThanOrEqual(3400);
});
