import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enclosingCap } from '../../geo/enclosingCap';
import { arcLengthKm } from '../../geo/greatCircle';
import type { Position } from '../../geo/schema';

const BRUSSELS: Position = [4.3517, 50.8503];
const TOKYO: Position = [139.6917, 35.6895];
const SEOUL: Position = [126.978, 37.5665];

const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180;

function degreesBetween(a: Position, b: Position): number {
  return arcLengthKm(a, b) / KM_PER_DEGREE;
}

function farthest(centre: Position, points: readonly Position[]): number {
  return Math.max(...points.map((point) => degreesBetween(centre, point)));
}

function capOf(points: readonly Position[]) {
  const cap = enclosingCap(points);
  if (cap === null) throw new Error('a cap was expected');
  return cap;
}

const anyPosition: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
/** Positions in the eighth of the sphere east of the antimeridian: within a cap of less than 90° for sure. */
const nearPositions = fc.array(
  fc.tuple(fc.double({ min: 180, max: 270, noNaN: true }), fc.double({ min: 0, max: 90, noNaN: true })),
  { minLength: 1, maxLength: 12 },
) satisfies fc.Arbitrary<Position[]>;

describe('known caps', () => {
  test('no point has none', () => {
    expect(enclosingCap([])).toBeNull();
  });

  test.each([1, 2, 5])('%i times the same point is that point', (count) => {
    const cap = capOf(Array.from({ length: count }, () => TOKYO));
    expect(degreesBetween(cap.centre, TOKYO)).toBeLessThan(1e-9);
    expect(cap.radiusDegrees).toBeLessThan(1e-9);
  });

  test('two points: half-way, half as wide as they are apart', () => {
    const cap = capOf([BRUSSELS, TOKYO]);
    expect(cap.radiusDegrees).toBeCloseTo(degreesBetween(BRUSSELS, TOKYO) / 2, 9);
    expect(degreesBetween(cap.centre, BRUSSELS)).toBeCloseTo(cap.radiusDegrees, 9);
  });

  test('Brussels, Tokyo, Seoul: Seoul adds nothing', () => {
    const cap = capOf([BRUSSELS, TOKYO, SEOUL]);
    expect(cap.radiusDegrees).toBeCloseTo(degreesBetween(BRUSSELS, TOKYO) / 2, 9);
    expect(cap.radiusDegrees).toBeCloseTo(42.5, 0);
  });

  test('three points on a rim', () => {
    const cap = capOf([
      [0, 60],
      [120, 60],
      [-120, 60],
    ]);
    expect(cap.centre[1]).toBeCloseTo(90, 9);
    expect(cap.radiusDegrees).toBeCloseTo(30, 9);
  });

  test('Fiji and Seattle are held over the Pacific', () => {
    const cap = capOf([
      [178.4419, -18.1416],
      [-122.3321, 47.6062],
    ]);
    expect(cap.centre[0]).toBeGreaterThan(-165);
    expect(cap.centre[0]).toBeLessThan(-145);
  });

  test('unwrapped longitudes are the same places', () => {
    expect(
      capOf([
        [170, 0],
        [190, 0],
      ]).radiusDegrees,
    ).toBeCloseTo(10, 9);
    expect(
      Math.abs(
        capOf([
          [170, 0],
          [190, 0],
        ]).centre[0],
      ),
    ).toBeCloseTo(180, 9);
  });

  test('points 1 m apart', () => {
    const cap = capOf([TOKYO, [TOKYO[0], TOKYO[1] + 1 / 111_195], TOKYO]);
    expect(cap.radiusDegrees).toBeLessThan(1 / 111_195);
    expect(degreesBetween(cap.centre, TOKYO)).toBeLessThan(1 / 111_195);
  });
});

describe('half of the sphere and more', () => {
  test.each<[string, Position[]]>([
    [
      'on the equator',
      [
        [0, 0],
        [180, 0],
      ],
    ],
    [
      'Madrid and its antipode',
      [
        [-3.7, 40.4],
        [176.3, -40.4],
      ],
    ],
    [
      'the poles',
      [
        [0, 90],
        [0, -90],
      ],
    ],
  ])('opposite points (%s) have a cap of 90°', (_, points) => {
    const cap = capOf(points);
    expect(cap.radiusDegrees).toBeCloseTo(90, 6);
    expect(farthest(cap.centre, points)).toBeCloseTo(90, 6);
  });

  test('nearly opposite points have one of not much more', () => {
    const cap = capOf([
      [0, 0],
      [1e-6, 0],
      [180, 0],
    ]);
    expect(cap.radiusDegrees).toBeCloseTo(90, 5);
  });

  test('the whole world has one that holds it', () => {
    const points: Position[] = [];
    for (let longitude = -180; longitude < 180; longitude += 10) {
      for (let latitude = -80; latitude <= 80; latitude += 10) points.push([longitude, latitude]);
    }
    const cap = capOf(points);
    expect(cap.radiusDegrees).toBeGreaterThanOrEqual(90);
    expect(cap.radiusDegrees).toBeCloseTo(farthest(cap.centre, points), 6);
  });

  test('a hundred thousand points of the world do not take for ever', () => {
    const points = Array.from(
      { length: 100_000 },
      (_, index): Position => [
        (index * 137.508) % 360,
        (Math.asin(1 - (2 * index) / 100_000) * 180) / Math.PI,
      ],
    );
    expect(capOf(points).radiusDegrees).toBeGreaterThanOrEqual(90);
    const northern = points.filter(([, latitude]) => latitude > 20);
    expect(capOf(northern).radiusDegrees).toBeLessThan(70.1);
    expect(capOf(northern).radiusDegrees).toBeGreaterThan(69.9);
    expect(capOf([...northern, [10, -60], [190, -60]]).radiusDegrees).toBeGreaterThanOrEqual(90);
  });
});

test('it always holds all the points, and is as wide as the farthest', () => {
  fc.assert(
    fc.property(fc.array(anyPosition, { minLength: 1, maxLength: 12 }), (points) => {
      const cap = capOf(points);
      expect(cap.radiusDegrees).toBeCloseTo(farthest(cap.centre, points), 5);
    }),
  );
});

test('no cap around a point, the middle of two or the rim of three of them is smaller, below 90°', () => {
  const anyPositions = fc.array(anyPosition, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.oneof(nearPositions, anyPositions), (points) => {
      const smallest = Math.min(...rivals(points).map((centre) => farthest(centre, points)));
      fc.pre(smallest < 89.9);
      expect(capOf(points).radiusDegrees).toBeLessThanOrEqual(smallest + 1e-4);
    }),
  );
});

test('the order of the points does not matter', () => {
  fc.assert(
    fc.property(nearPositions, (points) => {
      const [one, other] = [capOf(points), capOf(points.toReversed())];
      expect(one.radiusDegrees).toBeCloseTo(other.radiusDegrees, 4);
      expect(capOf(points)).toEqual(one);
    }),
  );
});

/** Every centre that the smallest cap can have: a point, the middle of two, or as far from one as from two others. */
function rivals(points: readonly Position[]): Position[] {
  type Triple = [number, number, number];
  const spatial = points.map(([longitude, latitude]): Triple => {
    const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  });
  const minus = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  const centres: Triple[] = [...spatial];
  for (const [i, a] of spatial.entries()) {
    for (const [j, b] of spatial.slice(0, i).entries()) {
      centres.push([a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
      for (const c of spatial.slice(0, j)) {
        const [p, q] = [minus(b, a), minus(c, a)];
        const normal: Triple = [
          p[1] * q[2] - p[2] * q[1],
          p[2] * q[0] - p[0] * q[2],
          p[0] * q[1] - p[1] * q[0],
        ];
        centres.push(normal, [-normal[0], -normal[1], -normal[2]]);
      }
    }
  }
  return centres
    .filter(([x, y, z]) => Math.hypot(x, y, z) > 1e-6)
    .map(([x, y, z]) => [
      (Math.atan2(y, x) * 180) / Math.PI,
      (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
    ]);
}
