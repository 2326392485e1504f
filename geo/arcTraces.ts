import { arcCurve, pointAlong } from './arcCurve';
import type { Arc } from './arcs';
import type { Rectangle } from './placeLabels';
import type { Position } from './schema';
import type { Sight, Spot } from './sight';
import { toPosition } from './sphere';

/**
 * The way of an arc across the screen, as straight parts, and the rectangle around them. Of each part four numbers: where it
 * begins, to the right and down, and where it ends.
 */
export type ArcTrace = Readonly<{ parts: readonly number[]; bounds: Rectangle }>;

/** Into so many straight parts an arc is cut: near enough for a label that has a margin of its own. */
const PARTS = 24;

/** Of more arcs than this there is no way round, and no label is moved for them. */
const MOST_TRACED = 400;

/** A part longer than this, in pixels, is none: on the flat map the arc goes on at the world's other edge. */
const LONGEST_PART_PX = 600;

/**
 * The arcs as far as they are seen, for labels to keep clear of (`crossings`); none where they are too many
 * to keep clear of.
 */
export function arcTraces(arcs: readonly Arc[], see: Sight): readonly ArcTrace[] {
  if (arcs.length > MOST_TRACED) return [];
  return arcs.flatMap((arc) => {
    const parts: number[] = [];
    let from: Spot | null = null;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const position of pointsOf(arc)) {
      const to = see(position);
      if (from && to && Math.hypot(to[0] - from[0], to[1] - from[1]) <= LONGEST_PART_PX) {
        parts.push(from[0], from[1], to[0], to[1]);
        left = Math.min(left, from[0], to[0]);
        top = Math.min(top, from[1], to[1]);
        right = Math.max(right, from[0], to[0]);
        bottom = Math.max(bottom, from[1], to[1]);
      }
      from = to;
    }
    return parts.length === 0 ? [] : [{ parts, bounds: [left, top, right, bottom] }];
  });
}

const knownPoints = new WeakMap<Arc, readonly Position[]>();

/** The points between an arc's parts, on the ground: worked out once, wherever they are seen from. */
function pointsOf(arc: Arc): readonly Position[] {
  const known = knownPoints.get(arc);
  if (known) return known;
  const curve = arcCurve(arc.from, arc.to, arc.fan);
  const made =
    curve === null
      ? []
      : Array.from({ length: PARTS + 1 }, (_, part) => toPosition(pointAlong(curve, part / PARTS)));
  knownPoints.set(arc, made);
  return made;
}

/**
 * How many of the arcs pass through a rectangle.
 *
 * @param enough no more than these are counted: for whoever has a better place already
 */
export function crossings(box: Rectangle, traces: readonly ArcTrace[], enough = Infinity): number {
  let count = 0;
  for (const { parts, bounds } of traces) {
    if (count >= enough) break;
    if (touch(bounds, box) && anyPasses(parts, box)) count += 1;
  }
  return count;
}

/** The arcs of which something may pass through a rectangle: for whoever asks of several within it. */
export function tracesIn(box: Rectangle, traces: readonly ArcTrace[]): readonly ArcTrace[] {
  return traces.filter(({ bounds }) => touch(bounds, box));
}

function touch(a: Rectangle, b: Rectangle): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Whether one of the straight parts has a point in a rectangle. */
function anyPasses(parts: readonly number[], box: Rectangle): boolean {
  for (let at = 0; at + 3 < parts.length; at += 4)
    if (passes(parts[at] ?? 0, parts[at + 1] ?? 0, parts[at + 2] ?? 0, parts[at + 3] ?? 0, box)) return true;
  return false;
}

/**
 * Whether a straight part has a point in a rectangle: neither lies wholly on one side of the other, which for two convex
 * figures is all there is to ask (the separating axes).
 */
function passes(
  x: number,
  y: number,
  toX: number,
  toY: number,
  [left, top, right, bottom]: Rectangle,
): boolean {
  if (Math.max(x, toX) < left || Math.min(x, toX) > right) return false;
  if (Math.max(y, toY) < top || Math.min(y, toY) > bottom) return false;
  const [dx, dy] = [toX - x, toY - y];
  const middle = dx * ((top + bottom) / 2 - y) - dy * ((left + right) / 2 - x);
  return 2 * Math.abs(middle) <= Math.abs(dx) * (bottom - top) + Math.abs(dy) * (right - left);
}
