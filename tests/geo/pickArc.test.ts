import { describe, expect, test } from 'vitest';
import { arcCurve, pointAlong } from '../../geo/arcCurve';
import { arcSet, putArc } from '../../geo/arcSet';
import { ARC_STATE } from '../../geo/listArcs';
import { type Cursor, pickArc } from '../../geo/pickArc';
import type { Position } from '../../geo/schema';
import { cross, dot, plus, toVector, unit, type Vector } from '../../geo/sphere';

/** Numbers from 0 to 1, the same in every run: a linear congruence, as Numerical Recipes has it. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Line = Readonly<{ from: Position; to: Position; fan: number }>;

function setOf(lines: readonly Line[]) {
  const set = arcSet(lines.length);
  for (const [slot, { from, to, fan }] of lines.entries()) putArc(set, slot, from, to, fan, 0);
  return { set, states: new Uint8Array(lines.length).fill(ARC_STATE.shown) };
}

/** A cursor where a pixel covers `perPx` radians; seen aslant, the ground is squeezed and turned. */
function cursorAt(at: Vector, perPx: number, turned = 0, squeezed = 1): Cursor {
  const east = unit(cross(Math.abs(at[2]) < 0.99 ? [0, 0, 1] : [1, 0, 0], at));
  const north = cross(at, east);
  const scaled = (vector: Vector, factor: number) => plus([0, 0, 0], vector, factor);
  const right = plus(scaled(east, Math.cos(turned)), north, Math.sin(turned));
  const down = plus(scaled(east, Math.sin(turned)), north, -Math.cos(turned));
  return { at, right: scaled(right, perPx), down: scaled(down, perPx * squeezed) };
}

/** How far a cursor is from a line in pixels, by looking at 400 points of it, then nearer and nearer. */
function distancePx({ from, to, fan }: Line, { at, right, down }: Cursor): number {
  const curve = arcCurve(from, to, fan);
  if (!curve) return Number.POSITIVE_INFINITY;
  const [rr, dd] = [dot(right, right), dot(down, down)];
  const pixels = (share: number) => {
    const point = unit(pointAlong(curve, share));
    // Behind the earth nothing is seen.
    if (dot(point, at) < 0.9) return 1e9;
    const gap = plus(point, at, -1);
    return Math.hypot(dot(gap, right) / rr, dot(gap, down) / dd);
  };
  let [low, high, nearest, best] = [0, 1, 0, Number.POSITIVE_INFINITY];
  for (const parts of [400, 40, 40, 40]) {
    for (let part = 0; part <= parts; part++) {
      const share = low + ((high - low) * part) / parts;
      const distance = pixels(share);
      if (distance < best) [best, nearest] = [distance, share];
    }
    const width = (high - low) / parts;
    [low, high] = [Math.max(0, nearest - width), Math.min(1, nearest + width)];
  }
  return best;
}

describe('the arc under the cursor', () => {
  test('of 10,000 random arcs is the nearest, by the measure of a patient search', () => {
    const random = chance(7);
    const anywhere = (): Position => [random() * 360 - 180, (Math.asin(random() * 2 - 1) * 180) / Math.PI];
    const lines = Array.from({ length: 10_000 }, () => ({
      from: anywhere(),
      to: anywhere(),
      fan: random() < 0.5 ? 0 : random() * 8 - 4,
    }));
    const { set, states } = setOf(lines);
    let hits = 0;
    for (let turn = 0; turn < 24; turn++) {
      // Half on the line of some arc, or beside it, so that most hit something; the ground squeezed as near the limb.
      const some = lines[Math.floor(random() * lines.length)];
      const curve = some && arcCurve(some.from, some.to, some.fan);
      const at = turn % 2 && curve ? unit(pointAlong(curve, random())) : toVector(anywhere());
      const cursor = cursorAt(at, 2e-5 + random() * 1e-4, random() * 6, 1 + random() * 2);
      const distances = lines.map((line) => distancePx(line, cursor));
      const least = Math.min(...distances);
      const picked = pickArc(set, states, cursor, 8);
      if (least > 8.2) expect(picked, `nothing within ${least} px`).toBeNull();
      else if (least < 7.8) {
        hits += 1;
        expect(picked).not.toBeNull();
        expect(distances[picked ?? 0], `the nearest at ${least} px`).toBeLessThan(least + 0.3);
      }
    }
    expect(hits).toBeGreaterThan(10);
  }, 60_000);

  test('of 25 ties between two cities is each on its own middle', () => {
    const lines = Array.from({ length: 25 }, (_, index) => ({
      from: [4.35, 50.85] as Position,
      to: [139.69, 35.69] as Position,
      fan: ((index - 12) * 4) / 12,
    }));
    const { set, states } = setOf(lines);
    for (const [slot, { from, to, fan }] of lines.entries()) {
      const curve = arcCurve(from, to, fan);
      if (!curve) throw new Error('no curve');
      for (const share of [0.3, 0.5, 0.7])
        expect(pickArc(set, states, cursorAt(unit(pointAlong(curve, share)), 0.0005), 8)).toBe(slot);
    }
  });

  test('is found over ±180°, beside the poles, and a little beyond its ends', () => {
    const { set, states } = setOf([
      { from: [139.69, 35.69], to: [-118.24, 34.05], fan: 0 },
      { from: [-149.9, 61.22], to: [24.94, 60.17], fan: 0 },
    ]);
    const pick = (position: Position) => pickArc(set, states, cursorAt(toVector(position), 0.001), 8);
    const onLine = (from: Position, to: Position, share: number) => {
      const curve = arcCurve(from, to, 0);
      if (!curve) throw new Error('no curve');
      return pickArc(set, states, cursorAt(unit(pointAlong(curve, share)), 0.001), 8);
    };
    for (const share of [0.2, 0.45, 0.5, 0.8])
      expect(onLine([139.69, 35.69], [-118.24, 34.05], share), `${share} of the Pacific`).toBe(0);
    for (const share of [0.3, 0.5, 0.7]) expect(onLine([-149.9, 61.22], [24.94, 60.17], share)).toBe(1);
    // A pixel is 0.057°: 0.4° south-west of Tokyo is 7 px off, 0.7° is 12.
    expect(pick([139.35, 35.5])).toBe(0);
    expect(pick([139.1, 35.2])).toBeNull();
  });

  test('is none on the far side of the globe', () => {
    const { set, states } = setOf([{ from: [0, 0], to: [60, 0], fan: 0 }]);
    expect(pickArc(set, states, cursorAt(toVector([30, 0]), 0.002), 8)).toBe(0);
    expect(pickArc(set, states, cursorAt(toVector([-150, 0]), 0.002), 8)).toBeNull();
    expect(pickArc(set, states, cursorAt(toVector([90, 0]), 0.002), 8)).toBeNull();
  });

  test('is the one on top before all others, then the one drawn last, and never one that is hidden', () => {
    const line: Line = { from: [0, 0], to: [60, 0], fan: 0 };
    const { set, states } = setOf([line, line, line, { ...line, to: [60, 1] }]);
    const cursor = cursorAt(toVector([30, 0]), 0.002);
    expect(pickArc(set, states, cursor, 8)).toBe(2);
    states[2] = ARC_STATE.hidden;
    expect(pickArc(set, states, cursor, 8)).toBe(1);
    states[0] = ARC_STATE.top;
    expect(pickArc(set, states, cursor, 8)).toBe(0);
    states[0] = ARC_STATE.shown;
    // A little to the north, and so farther from the cursor; but on top.
    states[3] = ARC_STATE.top;
    expect(pickArc(set, states, cursor, 8)).toBe(3);
    states.fill(ARC_STATE.hidden);
    expect(pickArc(set, states, cursor, 8)).toBeNull();
  });

  test('is measured on the screen, where the ground is seen aslant', () => {
    const { set, states } = setOf([{ from: [0, 1], to: [60, 1], fan: 0 }]);
    // North–south the ground is squeezed: 1° is 17.5 px seen from above, 3.5 px aslant.
    const at = toVector([30, 0]);
    expect(pickArc(set, states, cursorAt(at, 0.001), 8)).toBeNull();
    expect(pickArc(set, states, cursorAt(at, 0.001, 0, 5), 8)).toBe(0);
  });
});
