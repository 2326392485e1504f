import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcCurve, pointAlong } from '../../geo/arcCurve';
import { arcSet, EMPTY, putArc, REACH_FLOATS, RECORD_FLOATS, resizedArcSet } from '../../geo/arcSet';
import type { Position } from '../../geo/schema';
import { angleBetween, DEGREE, toPosition, toVector, unit } from '../../geo/sphere';
import { shaderPoint } from '../fixtures/shaderArc';

const EARTH_RADIUS_M = 6_371_009;

function metresBetween(a: Position, b: Position): number {
  return angleBetween(toVector(a), toVector(b)) * EARTH_RADIUS_M;
}

function setOf(from: Position, to: Position, fan = 0) {
  const set = arcSet(1);
  expect(putArc(set, 0, from, to, fan, 0)).toBe(true);
  return set;
}

const shares = Array.from({ length: 201 }, (_, index) => index / 200);

/** No point lies more than half the world from its neighbour, as over a pole: the line would cross the flat map. */
function expectNoJump(from: Position, to: Position, fan: number): void {
  const set = setOf(from, to, fan);
  const longitudes = shares.map((share) => shaderPoint(set, 0, share)[0]);
  for (const [index, longitude] of longitudes.slice(1).entries())
    expect(Math.abs(longitude - (longitudes[index] ?? 0)), `after ${index} of 200`).toBeLessThan(180.001);
}

const ROUTES: readonly (readonly [name: string, from: Position, to: Position])[] = [
  ['Tokyo–Los Angeles', [139.69, 35.69], [-118.24, 34.05]],
  ['Los Angeles–Tokyo', [-118.24, 34.05], [139.69, 35.69]],
  ['Seoul–Vancouver', [126.98, 37.57], [-123.12, 49.28]],
  ['Nadi–Seattle', [177.44, -17.8], [-122.33, 47.61]],
  ['Anchorage–Helsinki', [-149.9, 61.22], [24.94, 60.17]],
  ['Brussels–Tokyo', [4.35, 50.85], [139.69, 35.69]],
  ['Seoul–Panmunjom', [126.98, 37.57], [126.68, 37.96]],
  ['100 m', [10, 50], [10.001, 50.0006]],
  ['180° to -180°, a degree apart', [180, 10], [-180, 11]],
  ['north pole–Quito', [33, 90], [-78.47, -0.18]],
  ['pole–pole', [20, -90], [0, 90]],
  ['antipodes', [12, 34], [-168, -34]],
  ['antipodes on the equator', [0, 0], [180, 0]],
];

describe('the record of an arc', () => {
  test.each(ROUTES)('%s: the shader draws the curve within 3 m, fanned or not', (_, from, to) => {
    for (const fan of [0, 0.5, -0.5, 4, -4]) {
      const set = setOf(from, to, fan);
      const curve = arcCurve(from, to, fan);
      if (!curve) throw new Error('no curve');
      for (const share of shares) {
        const drawn = shaderPoint(set, 0, share);
        expect(metresBetween(drawn, toPosition(unit(pointAlong(curve, share))))).toBeLessThan(3);
        expect(drawn.every(Number.isFinite)).toBe(true);
      }
      expect(metresBetween(shaderPoint(set, 0, 0), from)).toBeLessThan(3);
      expect(metresBetween(shaderPoint(set, 0, 1), to)).toBeLessThan(3);
    }
  });

  test.each(ROUTES)('%s: no longitude jumps', (_, from, to) => {
    for (const fan of [0, 4, -4]) expectNoJump(from, to, fan);
  });

  test('jumps nowhere, whatever the ends and the fan', () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -89.9, max: 89.9, noNaN: true }),
    );
    fc.assert(
      fc.property(position, position, fc.double({ min: -4, max: 4, noNaN: true }), (from, to, fan) => {
        fc.pre(metresBetween(from, to) > 1);
        expectNoJump(from, to, fan);
      }),
      { numRuns: 300 },
    );
  });

  test('spans the longitudes of its line', () => {
    for (const [name, from, to] of ROUTES) {
      const set = setOf(from, to, 2);
      const [west = 0, east = 0] = set.spans;
      for (const share of shares) {
        const [degrees, latitude] = shaderPoint(set, 0, share);
        // A pole has every longitude.
        if (Math.abs(latitude) > 89.9) continue;
        const longitude = degrees * DEGREE;
        expect(longitude, name).toBeGreaterThan(west - 1e-6);
        expect(longitude, name).toBeLessThan(east + 1e-6);
      }
    }
  });

  test('joins opposite ends over the north pole', () => {
    const highest = Math.max(...shares.map((share) => shaderPoint(setOf([0, 0], [180, 0]), 0, share)[1]));
    expect(highest).toBeCloseTo(90, 3);
  });

  test.each<[string, Position, Position]>([
    ['ends that are one place', [4, 50], [4, 50]],
    ['no number', [Number.NaN, 50], [4, 50]],
    ['no number at the end', [4, 50], [4, Number.NaN]],
    ['infinity', [4, Number.POSITIVE_INFINITY], [5, 50]],
    ['a longitude of 181', [181, 0], [4, 50]],
    ['a latitude of 91', [0, 0], [4, -91]],
  ])('%s: the slot is left empty, and its neighbours as they were', (_, from, to) => {
    const set = arcSet(3);
    for (const slot of [0, 1, 2]) putArc(set, slot, [4, 50], [139, 35], 1, 2);
    const before = resizedArcSet(set, 3);
    expect(putArc(set, 1, from, to, 1, 2)).toBe(false);
    expect([set.buckets.globe[1], set.buckets.mercator[1]]).toEqual([EMPTY, EMPTY]);
    expect(set.records.slice(RECORD_FLOATS, 2 * RECORD_FLOATS)).toEqual(new Float32Array(RECORD_FLOATS));
    for (const slot of [0, 2]) {
      const record = [slot * RECORD_FLOATS, (slot + 1) * RECORD_FLOATS];
      expect(set.records.slice(...record)).toEqual(before.records.slice(...record));
      const reach = [slot * REACH_FLOATS, (slot + 1) * REACH_FLOATS];
      expect(set.reaches.slice(...reach)).toEqual(before.reaches.slice(...reach));
    }
  });

  test('keeps its slot in a larger set', () => {
    const set = arcSet(2);
    putArc(set, 1, [4, 50], [139, 35], 1, 2);
    const larger = resizedArcSet(set, 5);
    expect(larger.records.slice(0, 2 * RECORD_FLOATS)).toEqual(set.records);
    expect(larger.spans.slice(0, 4)).toEqual(set.spans);
    expect([...larger.buckets.globe]).toEqual([EMPTY, set.buckets.globe[1], EMPTY, EMPTY, EMPTY]);
    expect(putArc(larger, 4, [4, 50], [139, 35], 1, 2)).toBe(true);
  });
});
