import { describe, expect, test } from 'vitest';
import { arcCurve, pointAlong } from '../../geo/arcCurve';
import { arcSegments, BUCKET_BOUNDS } from '../../geo/arcSegments';
import { arcSet, putArc } from '../../geo/arcSet';
import type { ArcWindow } from '../../geo/arcWindow';
import { ARC_STATE, entryOf, listArcs, worldsOf } from '../../geo/listArcs';
import type { Position } from '../../geo/schema';
import { angleBetween, DEGREE, plus, toVector, unit } from '../../geo/sphere';
import { shaderPoint } from '../fixtures/shaderArc';

const GLOBE: ArcWindow = { projection: 'globe', cap: null, west: 0, east: 0 };

function grid(): { set: ReturnType<typeof arcSet>; ends: readonly [Position, Position, number][] } {
  const ends: [Position, Position, number][] = [];
  for (let index = 0; index < 1500; index++)
    ends.push([
      [((index * 77) % 360) - 180, ((index * 31) % 170) - 85],
      [((index * 131 + 40) % 360) - 180, ((index * 53 + 20) % 170) - 85],
      (index % 9) - 4,
    ]);
  const set = arcSet(ends.length);
  for (const [slot, [from, to, fan]] of ends.entries()) putArc(set, slot, from, to, fan, 0);
  return { set, ends };
}

/** What an entry says, as the shader reads it. */
function read(entry: number): { slot: number; world: number; state: number } {
  return { slot: entry & 0xffffff, world: ((entry >>> 24) & 15) - 8, state: entry >>> 28 };
}

describe('an entry', () => {
  test('is read as it was written', () => {
    for (const slot of [0, 1, 511, 512, 1_000_000, 0xffffff])
      for (const world of [-7, -1, 0, 1, 7])
        for (const state of [1, 2, 3])
          expect(read(entryOf(slot, world, state))).toEqual({ slot, world, state });
  });
});

describe('the list of arcs', () => {
  test('has each that is shown once, by buckets, what lies on top at the end', () => {
    const { set } = grid();
    const states = new Uint8Array(set.size).map((_, slot) => slot % 4);
    const { entries, length, groups } = listArcs(set, states, GLOBE);
    const listed = [...entries.slice(0, length)].map(read);
    expect(listed.map(({ slot }) => slot).sort((a, b) => a - b)).toEqual(
      Array.from({ length: set.size }, (_, slot) => slot).filter((slot) => slot % 4 > 0),
    );
    let next = 0;
    let top = false;
    for (const group of groups) {
      expect(group.first).toBe(next);
      expect(Number(group.top)).toBeGreaterThanOrEqual(Number(top));
      top = group.top;
      for (const { slot, world, state } of listed.slice(next, next + group.count)) {
        expect(set.buckets.globe[slot]).toBe(group.bucket);
        expect(state).toBe(slot % 4);
        expect(state === ARC_STATE.top).toBe(group.top);
        expect(world).toBe(0);
      }
      next += group.count;
    }
    expect(next).toBe(length);
  });

  test('leaves out what is empty', () => {
    const set = arcSet(3);
    putArc(set, 1, [0, 0], [10, 10], 0, 0);
    expect(listArcs(set, new Uint8Array(3).fill(1), GLOBE).length).toBe(1);
  });

  test.each([
    [-180, 180],
    [-60, 420],
    [-700, 20],
    [100, 130],
  ])('has an arc once for each world that sees it between %i° and %i°', (west, east) => {
    const { set, ends } = grid();
    const states = new Uint8Array(set.size).fill(ARC_STATE.shown);
    const window: ArcWindow = { projection: 'mercator', cap: null, west, east };
    const { entries, length } = listArcs(set, states, window);
    const listed = new Set(entries.slice(0, length));
    expect(listed.size).toBe(length);
    for (let slot = 0; slot < set.size; slot++) {
      const longitudes = [...Array(101).keys()].map((step) => shaderPoint(set, slot, step / 100)[0]);
      const [first, last] = worldsOf(set, slot, window);
      for (let world = -7; world <= 7; world++) {
        const has = listed.has(entryOf(slot, world, ARC_STATE.shown));
        expect(has).toBe(world >= first && world <= last);
        const seen = longitudes.some(
          (longitude) => longitude + 360 * world >= west && longitude + 360 * world <= east,
        );
        if (seen) expect(has, `slot ${slot} in world ${world}`).toBe(true);
        const highest = Math.max(...longitudes) + 360 * world;
        const lowest = Math.min(...longitudes) + 360 * world;
        // How far a bulging arc goes beyond its ends is only estimated, and never too near.
        if (ends[slot]?.[2] === 0 && (highest < west - 0.01 || lowest > east + 0.01)) expect(has).toBe(false);
      }
    }
  });

  test('has all that comes into a cap, and little else', () => {
    const { set, ends } = grid();
    const states = new Uint8Array(set.size).fill(ARC_STATE.shown);
    const center = toVector([10, 50]);
    const { entries, length } = listArcs(set, states, { ...GLOBE, cap: { center, radius: 0.1 } });
    const listed = new Set([...entries.slice(0, length)].map((entry) => read(entry).slot));
    let inside = 0;
    for (const [slot, [from, to, fan]] of ends.entries()) {
      const curve = arcCurve(from, to, fan);
      if (!curve) continue;
      const nearest = Math.min(
        ...[...Array(401).keys()].map((step) => angleBetween(unit(pointAlong(curve, step / 400)), center)),
      );
      if (nearest > 0.1) continue;
      inside += 1;
      expect(listed.has(slot), `slot ${slot}, ${nearest} off`).toBe(true);
    }
    expect(inside).toBeGreaterThan(30);
    expect(length).toBeLessThan(set.size / 3);
  });

  test('is written into the room of the one before, where that is enough', () => {
    const { set } = grid();
    const all = listArcs(set, new Uint8Array(set.size).fill(1), GLOBE);
    const few = listArcs(set, new Uint8Array(set.size).fill(1, 0, 10), GLOBE, all.entries);
    expect(few.entries).toBe(all.entries);
    expect(few.length).toBe(10);
    expect(listArcs(set, new Uint8Array(set.size).fill(1), GLOBE, new Uint32Array(5)).length).toBe(set.size);
  });
});

describe('the parts of an arc', () => {
  test('keep it within the error, on the globe and below 85° on the flat map', () => {
    const { set, ends } = grid();
    for (const zoom of [0, 2, 4, 6, 8]) {
      const radiusPx = (512 * 2 ** zoom) / (2 * Math.PI);
      for (let slot = 0; slot < set.size; slot += 7) {
        const [from, to, fan] = ends[slot] ?? [];
        const curve = from && to && arcCurve(from, to, fan ?? 0);
        if (!curve) continue;
        const parts = arcSegments(set.buckets.globe[slot] ?? 0, zoom, 0.25);
        const part = Math.floor(parts / 2);
        const a = unit(pointAlong(curve, part / parts));
        const b = unit(pointAlong(curve, (part + 1) / parts));
        const middle = unit(pointAlong(curve, (part + 0.5) / parts));
        const chord = plus([a[0] / 2, a[1] / 2, a[2] / 2], b, 0.5);
        expect(radiusPx * Math.hypot(...plus(middle, chord, -1)), `slot ${slot} at ${zoom}`).toBeLessThan(
          0.3,
        );
      }
      for (let slot = 0; slot < set.size; slot += 7) {
        const parts = arcSegments(set.buckets.mercator[slot] ?? 0, zoom, 0.25);
        if (parts === 512) continue;
        for (const part of [0, Math.floor(parts / 3), Math.floor(parts / 2), parts - 1]) {
          const [a, middle, b] = [0, 0.5, 1].map((step) =>
            flat(shaderPoint(set, slot, (part + step) / parts)),
          );
          if (!a || !b || !middle || [a, b].some(([, north]) => Math.abs(north) > 3.1)) continue;
          const [x, y] = [b[0] - a[0], b[1] - a[1]];
          const off = Math.abs((middle[0] - a[0]) * y - (middle[1] - a[1]) * x) / Math.hypot(x, y);
          expect(radiusPx * off, `slot ${slot} at ${zoom}, part ${part} of ${parts}`).toBeLessThan(0.6);
        }
      }
    }
  });

  test('are more the more it bends, the nearer it is seen and the more exact it is to be', () => {
    for (let bucket = 1; bucket < BUCKET_BOUNDS.length; bucket++)
      expect(arcSegments(bucket, 5, 0.25)).toBeGreaterThanOrEqual(arcSegments(bucket - 1, 5, 0.25));
    expect(arcSegments(6, 6, 0.25)).toBeGreaterThan(arcSegments(6, 3, 0.25));
    expect(arcSegments(6, 6, 0.25)).toBe(arcSegments(6, 8, 1));
    expect(arcSegments(0, -2, 1)).toBe(2);
    expect(arcSegments(16, 10, 0.25)).toBe(512);
  });
});

/** Web Mercator, in radians of the equator. */
function flat([longitude, latitude]: Position): [number, number] {
  return [longitude * DEGREE, Math.asinh(Math.tan(latitude * DEGREE))];
}
