import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fan } from '../../geo/fan';
import { greatCircle } from '../../geo/greatCircle';
import type { Position } from '../../geo/schema';

const EU: Position = [4.3828, 50.8427];
const NATO: Position = [4.4262, 50.8767];
const TOKYO: Position = [139.7454, 35.6586];
const SEOUL: Position = [126.978, 37.5665];
const OTTAWA: Position = [-75.6972, 45.4215];

type Ends = readonly [from: Position, to: Position];

function fanned(...ends: readonly Ends[]): number[] {
  const arcs = ends.map(([from, to], index) => ({ key: String(index), from, to }));
  const offsets = fan(arcs);
  expect([...offsets.keys()]).toEqual(arcs.map(({ key }) => key));
  return arcs.map(({ key }) => offsets.get(key) ?? Number.NaN);
}

/** A position this many km to the north. */
function northOf([longitude, latitude]: Position, km: number): Position {
  return [longitude, latitude + km / 111.195];
}

/** Numbers from 0 to 1 that are the same in every run. */
function* numbers(): Generator<number, never> {
  let state = 7;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('one bundle', () => {
  test('lone arcs do not bulge', () => {
    expect(fanned([EU, TOKYO], [EU, SEOUL], [EU, OTTAWA])).toEqual([0, 0, 0]);
    expect(fanned()).toEqual([]);
  });

  test('an even number leaves the middle free, an odd one takes it', () => {
    expect(fanned([EU, TOKYO], [EU, TOKYO])).toEqual([-0.5, 0.5]);
    expect(fanned([EU, TOKYO], [EU, TOKYO], [EU, TOKYO])).toEqual([-1, 0, 1]);
    expect(fanned([EU, TOKYO], [EU, TOKYO], [EU, TOKYO], [EU, TOKYO])).toEqual([-1.5, -0.5, 0.5, 1.5]);
  });

  test('keeps the given order whatever lies between', () => {
    expect(fanned([EU, TOKYO], [EU, SEOUL], [EU, TOKYO], [SEOUL, TOKYO], [EU, SEOUL])).toEqual([
      -0.5, -0.5, 0.5, 0, 0.5,
    ]);
  });

  test('the EU and NATO in Brussels are one place', () => {
    expect(fanned([EU, TOKYO], [NATO, TOKYO])).toEqual([-0.5, 0.5]);
  });

  test('an arc the other way round has its sign turned, and is drawn on the other side all the same', () => {
    expect(fanned([EU, TOKYO], [TOKYO, EU])).toEqual([-0.5, -0.5]);
    expect(fanned([EU, TOKYO], [TOKYO, NATO], [EU, TOKYO])).toEqual([-1, 0, 1]);
    const all: Ends[] = [
      [EU, TOKYO],
      [TOKYO, EU],
      [EU, TOKYO],
      [TOKYO, EU],
    ];
    const middles = fanned(...all).map((offset, index) => {
      const [from, to] = all[index] ?? [EU, EU];
      return greatCircle(from, to, 2, offset)[1]?.[1] ?? Number.NaN;
    });
    const apart = middles.slice(1).map((latitude, index) => latitude - (middles[index] ?? Number.NaN));
    for (const degrees of apart) expect(degrees).toBeGreaterThan(1);
  });

  test('a large one takes no more room than one of nine', () => {
    const offsets = fanned(...Array.from({ length: 41 }, (): Ends => [EU, TOKYO]));
    expect(offsets[0]).toBe(-4);
    expect(offsets[20]).toBe(0);
    expect(offsets[40]).toBe(4);
    expect(new Set(offsets).size).toBe(41);
    expect(fanned(...Array.from({ length: 9 }, (): Ends => [EU, TOKYO]))).toEqual([
      -4, -3, -2, -1, 0, 1, 2, 3, 4,
    ]);
  });
});

describe('near', () => {
  test('is 25 km, at both ends', () => {
    expect(fanned([EU, TOKYO], [northOf(EU, 24.9), northOf(TOKYO, -24.9)])).toEqual([-0.5, 0.5]);
    expect(fanned([EU, TOKYO], [northOf(EU, 25.1), TOKYO])).toEqual([0, 0]);
    expect(fanned([EU, TOKYO], [EU, northOf(TOKYO, 25.1)])).toEqual([0, 0]);
  });

  test('reaches over the antimeridian and around a pole', () => {
    expect(fanned([[179.95, -17], EU], [[-179.95, -17], EU])).toEqual([-0.5, 0.5]);
    expect(fanned([[180, -17], EU], [[-180, -17], EU])).toEqual([-0.5, 0.5]);
    expect(fanned([[0, 89.9], EU], [[180, 89.9], EU])).toEqual([-0.5, 0.5]);
  });

  test('goes on from neighbour to neighbour', () => {
    expect(fanned([EU, TOKYO], [northOf(EU, 40), TOKYO], [northOf(EU, 20), TOKYO])).toEqual([-1, 0, 1]);
  });

  test('any two arcs: together exactly if both ends are near', () => {
    const shift = fc.double({ min: -40, max: 40, noNaN: true });
    const start = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
    );
    fc.assert(
      fc.property(start, shift, shift, fc.boolean(), (from, fromKm, toKm, reversed) => {
        const near = Math.abs(fromKm) < 25 && Math.abs(toKm) < 25;
        fc.pre(Math.abs(Math.abs(fromKm) - 25) > 0.01 && Math.abs(Math.abs(toKm) - 25) > 0.01);
        const to: Position = [from[0] + 50, from[1] / 2];
        const other: Ends = [northOf(from, fromKm), northOf(to, toKm)];
        const offsets = fanned([from, to], reversed ? [other[1], other[0]] : other);
        if (!near) expect(offsets).toEqual([0, 0]);
        else expect(offsets).toEqual([-0.5, reversed ? -0.5 : 0.5]);
      }),
    );
  });
});

test('an arc without length gets 0 and takes no place', () => {
  expect(fanned([EU, EU], [EU, TOKYO], [EU, EU], [EU, TOKYO])).toEqual([0, -0.5, 0, 0.5]);
  expect(
    fanned(
      [
        [180, 5],
        [-180, 5],
      ],
      [EU, TOKYO],
    ),
  ).toEqual([0, 0]);
});

test('a short way beside its own reverse is one bundle', () => {
  const airport = northOf(EU, 12);
  expect(fanned([EU, airport], [airport, EU])).toEqual([-0.5, -0.5]);
});

describe('ten thousand arcs', () => {
  // What would be compared pair by pair would not end within the time of a test.
  const random = numbers();
  const next = () => random.next().value;

  test('all over the world', () => {
    const anywhere = (): Position => [next() * 360 - 180, next() * 140 - 70];
    const offsets = fanned(...Array.from({ length: 10_000 }, (): Ends => [anywhere(), anywhere()]));
    expect(offsets.filter((offset) => offset === 0).length).toBeGreaterThan(9900);
  });

  test('all from Brussels', () => {
    const offsets = fanned(
      ...Array.from(
        { length: 10_000 },
        (_, index): Ends => [EU, [(index % 100) * 1.5, Math.floor(index / 100) * 0.4 - 20]],
      ),
    );
    expect(new Set(offsets)).toEqual(new Set([0]));
  });

  test('all between two cities, door to door', () => {
    const about = ([longitude, latitude]: Position): Position => [
      longitude + next() / 10,
      latitude + next() / 10,
    ];
    const offsets = fanned(...Array.from({ length: 10_000 }, (): Ends => [about(EU), about(TOKYO)]));
    expect(offsets[0]).toBe(-4);
    expect(offsets[9999]).toBe(4);
    expect(new Set(offsets).size).toBe(10_000);
  });
});
