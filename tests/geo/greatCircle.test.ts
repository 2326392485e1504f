import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcLengthKm, greatCircle } from '../../geo/greatCircle';
import type { Position } from '../../geo/schema';
import { expectLine, haversineKm, lineKm, parts } from '../fixtures/line';

const BRUSSELS: Position = [4.3517, 50.8503];
const TOKYO: Position = [139.6917, 35.6895];
const LOS_ANGELES: Position = [-118.2437, 34.0522];
const ANCHORAGE: Position = [-149.9003, 61.2181];
const HELSINKI: Position = [24.9384, 60.1699];

/** The distance from a point to the nearest of a line's points. */
function offLineKm(point: Position, line: readonly Position[]): number {
  return Math.min(...line.map((its) => haversineKm(point, its)));
}

const anyPosition = fc.tuple(
  fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, -90, 0, 90, 180)),
  fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 0, 90)),
);
const anyFan = fc.double({ min: -8, max: 8, noNaN: true });

describe('over the land', () => {
  test('Brussels–Tokyo is 9,450 km long and passes north of both', () => {
    const line = greatCircle(BRUSSELS, TOKYO);
    expect(Math.abs(lineKm(line) / 9450 - 1)).toBeLessThan(0.01);
    expect(Math.abs(arcLengthKm(BRUSSELS, TOKYO) / 9450 - 1)).toBeLessThan(0.01);
    expect(Math.max(...line.map(([, latitude]) => latitude))).toBeGreaterThan(65);
  });

  test('a line drawn straight between its points, flat or round, is within 0.25 px of the truth at zoom 4', () => {
    for (const [from, to] of [
      [BRUSSELS, TOKYO],
      [ANCHORAGE, HELSINKI],
      [TOKYO, LOS_ANGELES],
      [LOS_ANGELES, [151.2093, -33.8688]],
    ] satisfies [Position, Position][]) {
      for (const fan of [0, 2]) {
        const truth = greatCircle(from, to, 5000, fan).filter(([, latitude]) => latitude < 85.05);
        const corners = greatCircle(from, to, undefined, fan).map(flatPx);
        const worst = Math.max(...truth.map((point) => distanceToLine(flatPx(point), corners)));
        expect(worst).toBeLessThan(0.27);
      }
    }
  });

  test('as many parts as asked for', () => {
    const line = greatCircle(BRUSSELS, TOKYO, 10);
    expect(line).toHaveLength(11);
    for (const [start, end] of parts(line)) {
      expect(haversineKm(start, end)).toBeCloseTo(haversineKm(BRUSSELS, TOKYO) / 10, 6);
    }
  });
});

describe('over a pole', () => {
  test('Anchorage–Helsinki goes above 75° north', () => {
    const line = greatCircle(ANCHORAGE, HELSINKI);
    expectLine(line, ANCHORAGE, HELSINKI);
    expect(Math.max(...line.map(([, latitude]) => latitude))).toBeGreaterThan(75);
  });

  test.each<[string, Position, Position, number]>([
    ['the north pole', [10, 60], [-170, 70], 90],
    ['the south pole', [10, -60], [-170, -70], -90],
  ])('exactly over %s it meets the pole and keeps its length', (_, from, to, pole) => {
    for (const segments of [undefined, 1, 2, 3, 50]) {
      const line = greatCircle(from, to, segments);
      expectLine(line, from, to);
      expect(line.some(([, latitude]) => Math.abs(latitude - pole) < 1e-6)).toBe(true);
      expect(lineKm(line)).toBeCloseTo((50 / 180) * Math.PI * 6371.0088, 3);
    }
  });

  test('from a pole and to a pole', () => {
    for (const [from, to] of [
      [[20, 90], TOKYO],
      [TOKYO, [20, -90]],
      [
        [20, 90],
        [-160, 90],
      ],
      [
        [20, 90],
        [50, -90],
      ],
    ] satisfies [Position, Position][]) {
      const line = greatCircle(from, to);
      expectLine(line, from, to);
      expect(lineKm(line)).toBeCloseTo(haversineKm(from, to), 3);
    }
  });
});

describe('ends that have no great circle of their own', () => {
  test('equal ends give the two ends', () => {
    expect(greatCircle(BRUSSELS, BRUSSELS)).toEqual([BRUSSELS, BRUSSELS]);
    expect(greatCircle([180, 10], [-180, 10])).toEqual([
      [180, 10],
      [180, 10],
    ]);
    expect(greatCircle(BRUSSELS, BRUSSELS, 7, 2)).toEqual([BRUSSELS, BRUSSELS]);
  });

  test('ends 1 m apart give a line of 1 m', () => {
    const to: Position = [BRUSSELS[0], BRUSSELS[1] + 1 / 111_195];
    for (const fan of [0, 1]) {
      const line = greatCircle(BRUSSELS, to, undefined, fan);
      expectLine(line, BRUSSELS, to);
      expect(line.length).toBeGreaterThan(2);
      expect(Math.abs(lineKm(line) - 0.001)).toBeLessThan(0.00002);
    }
  });

  test.each<[string, Position, Position]>([
    ['on the equator', [0, 0], [180, 0]],
    ['Madrid and its antipode', [-3.7, 40.4], [176.3, -40.4]],
    ['1 cm off', [0, 0], [180, 1e-7]],
    ['1 m off', [0, 0], [179.99999, 0]],
    ['5 m off, southwards', [30, 20], [-150, -20.00005]],
  ])('opposite ends (%s) are joined over the north pole, either way', (_, from, to) => {
    for (const [start, end] of [
      [from, to],
      [to, from],
    ] satisfies [Position, Position][]) {
      for (const segments of [undefined, 2, 90]) {
        const line = greatCircle(start, end, segments);
        expectLine(line, start, end);
        expect(Math.max(...line.map(([, latitude]) => latitude))).toBeGreaterThan(89);
        expect(Math.abs(lineKm(line) / haversineKm(start, end) - 1)).toBeLessThan(0.001);
      }
    }
  });

  test('nearly opposite ends keep to their own great circle', () => {
    const line = greatCircle([0, 0], [179.999, 0]);
    expect(Math.max(...line.map(([, latitude]) => Math.abs(latitude)))).toBeLessThan(1e-6);
  });
});

describe('the fan', () => {
  test('bulges to the left of the way where it is positive, to the right where it is negative', () => {
    const middle = (fan: number) => greatCircle([0, 0], [40, 0], 2, fan)[1]?.[1] ?? Number.NaN;
    expect(middle(1)).toBeGreaterThan(1);
    expect(middle(-1)).toBeCloseTo(-middle(1), 12);
    expect(middle(2)).toBeGreaterThan(1.9 * middle(1));
  });

  test('is a fixed share of a short arc and less of a long one, a few degrees at most', () => {
    const share = (degrees: number) =>
      (greatCircle([0, 0], [degrees, 0], 2, 1)[1]?.[1] ?? Number.NaN) / degrees;
    expect(share(0.5)).toBeCloseTo(0.08, 2);
    expect(share(5)).toBeLessThan(share(0.5));
    expect(share(85)).toBeLessThan(share(5));
    expect(share(175) * 175).toBeLessThan(3.6);
  });

  test('is symmetric: back with -fan is the same line', () => {
    const there = greatCircle(BRUSSELS, TOKYO, 40, 1.5);
    const back = greatCircle(TOKYO, BRUSSELS, 40, -1.5).toReversed();
    for (const [index, point] of there.entries()) {
      expect(haversineKm(point, back[index] ?? [0, 0])).toBeLessThan(1e-6);
    }
  });

  test('of another size leaves the first line between the ends', () => {
    const middle = greatCircle(BRUSSELS, TOKYO, 40, 1)[20] ?? BRUSSELS;
    expect(offLineKm(middle, greatCircle(BRUSSELS, TOKYO, 400))).toBeGreaterThan(200);
  });
});

test('any two positions: a line without a jump, of the right length, either way round', () => {
  fc.assert(
    fc.property(
      anyPosition,
      anyPosition,
      fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      (from, to, segments) => {
        const line = greatCircle(from, to, segments);
        expectLine(line, from, to);
        expect(Math.abs(lineKm(line) - haversineKm(from, to))).toBeLessThanOrEqual(
          0.001 * haversineKm(from, to) + 0.00001,
        );
      },
    ),
  );
});

test('any fan: the ends are exact and nothing jumps', () => {
  fc.assert(
    fc.property(anyPosition, anyPosition, anyFan, (from, to, fan) => {
      expectLine(greatCircle(from, to, undefined, fan), from, to);
    }),
  );
});

function flatPx([longitude, latitude]: Position): Position {
  const radius = (512 * 2 ** 4) / (2 * Math.PI);
  return [(radius * longitude * Math.PI) / 180, radius * Math.asinh(Math.tan((latitude * Math.PI) / 180))];
}

function distanceToLine(point: Position, line: readonly Position[]): number {
  return Math.min(...parts(line).map(([start, end]) => distanceToPart(point, start, end)));
}

function distanceToPart([x, y]: Position, [startX, startY]: Position, [endX, endY]: Position): number {
  const [alongX, alongY] = [endX - startX, endY - startY];
  const lengthSquared = alongX ** 2 + alongY ** 2;
  const share = lengthSquared === 0 ? 0 : ((x - startX) * alongX + (y - startY) * alongY) / lengthSquared;
  const kept = Math.max(0, Math.min(1, share));
  return Math.hypot(x - startX - kept * alongX, y - startY - kept * alongY);
}
