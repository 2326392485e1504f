import { arcCurve, pointAlong } from './arcCurve';
import type { Arc } from './arcs';
import type { Rectangle } from './placeLabels';
import type { Sight, Spot } from './sight';
import { toPosition } from './sphere';

/** The way of an arc across the screen, as straight parts, and the rectangle around them. */
export type ArcTrace = Readonly<{ parts: readonly (readonly [Spot, Spot])[]; bounds: Rectangle }>;

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
    const curve = arcCurve(arc.from, arc.to, arc.fan);
    if (curve === null) return [];
    const spots = Array.from({ length: PARTS + 1 }, (_, part) =>
      see(toPosition(pointAlong(curve, part / PARTS))),
    );
    const parts = spots.slice(1).flatMap((to, index): [Spot, Spot][] => {
      const from = spots[index];
      if (!from || !to || Math.hypot(to[0] - from[0], to[1] - from[1]) > LONGEST_PART_PX) return [];
      return [[from, to]];
    });
    return parts.length === 0 ? [] : [{ parts, bounds: boundsOf(parts.flat()) }];
  });
}

/** How many of the arcs pass through a rectangle. */
export function crossings(box: Rectangle, traces: readonly ArcTrace[]): number {
  return traces.filter(
    ({ parts, bounds }) =>
      bounds[0] <= box[2] &&
      box[0] <= bounds[2] &&
      bounds[1] <= box[3] &&
      box[1] <= bounds[3] &&
      parts.some(([from, to]) => passes(from, to, box)),
  ).length;
}

function boundsOf(spots: readonly Spot[]): Rectangle {
  const xs = spots.map(([x]) => x);
  const ys = spots.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Whether a straight part has a point in a rectangle: the clipping of Liang and Barsky (1984). */
function passes([x, y]: Spot, to: Spot, [left, top, right, bottom]: Rectangle): boolean {
  const [dx, dy] = [to[0] - x, to[1] - y];
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-dx, x - left],
    [dx, right - x],
    [-dy, y - top],
    [dy, bottom - y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters <= leaves;
}
