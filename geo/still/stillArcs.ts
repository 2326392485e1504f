import { type ArcCurve, arcCurve, pointAlong } from '../arcCurve';
import {
  ARC_LOOKS,
  MARK_LENGTH_PX,
  MARK_WIDTH_PX,
  MOST_MARKS,
  PX_PER_MARK,
  SHORTEST_MARKED_PX,
} from '../arcLooks';
import { styleOf } from '../arcSlots';
import type { Arc } from '../arcs';
import type { Box } from '../boxZoom';
import type { Position } from '../schema';
import type { Spot } from '../sight';
import { nearestLongitude, toPosition } from '../sphere';
import { isNear } from './isNear';
import { Pen } from './pathText';
import type { StillProjection } from './stillProjection';

/** An arc as it is seen: the parts of its line, and the arrowheads on it, as the `d` of SVG paths. */
export type StillArc = Readonly<{ arc: Arc; line: string; heads: string }>;

/** The drawn line keeps to the true one within this. */
const TOLERANCE_PX = 0.3;

/** Steps of a line are no shorter than this. */
const LEAST_STEP_PX = 0.6;

/** Parts that an arc has at least, and how often a part is halved at most where it bends or meets the horizon. */
const PARTS = 8;
const HALVINGS = 7;

/** A spot on the way; `null` where the globe hides it. */
type Step = Readonly<{ share: number; spot: Spot | null }>;

/**
 * The arcs that are in sight, in their order, as lines that are straight between spots and within 0.3 px of
 * the truth.
 *
 * @param radiusPx of the globe, for the number of arrowheads: that of the live map
 */
export function stillArcs(
  arcs: readonly Arc[],
  projection: StillProjection,
  box: Box,
  radiusPx: number,
  centreLongitude: number,
): readonly StillArc[] {
  return arcs.flatMap((arc) => {
    const curve = arcCurve(arc.from, arc.to, arc.fan);
    if (curve === null) return [];
    const line = new Pen(LEAST_STEP_PX);
    const heads = new Pen(0);
    const base = unwrapped(curve, centreLongitude);
    for (let world = -projection.copies; world <= projection.copies; world++) {
      const spotAt = (share: number): Spot | null => {
        const [longitude, latitude] = base(share);
        return projection.unwrappedSpotOf([longitude + 360 * world, latitude]);
      };
      const steps = walk(spotAt, box);
      if (!steps.some(({ spot }) => spot !== null && isNear(spot, box))) continue;
      drawLine(line, steps);
      drawHeads(heads, arc, curve, spotAt, radiusPx, box);
    }
    return line.text() === '' ? [] : [{ arc, line: line.text(), heads: heads.text() }];
  });
}

/** Positions along the curve, whose longitudes go on past ±180° from the one nearest to the camera's. */
function unwrapped(curve: ArcCurve, centreLongitude: number): (share: number) => Position {
  const middle = nearestLongitude(toPosition(pointAlong(curve, 0.5))[0], centreLongitude);
  return (share) => {
    const [longitude, latitude] = toPosition(pointAlong(curve, share));
    // From the middle an arc reaches less than half a turn to either side.
    return [nearestLongitude(longitude, middle), latitude];
  };
}

function walk(spotAt: (share: number) => Spot | null, box: Box): Step[] {
  const at = (share: number): Step => ({ share, spot: spotAt(share) });
  const steps: Step[] = [at(0)];
  for (let part = 1; part <= PARTS; part++) {
    const start = steps.at(-1) ?? at(0);
    halve(steps, at, start, at(part / PARTS), HALVINGS, box);
  }
  return steps;
}

/** Appends the way from `start`, which is there already, to `end`. */
function halve(
  steps: Step[],
  at: (share: number) => Step,
  start: Step,
  end: Step,
  halvings: number,
  box: Box,
): void {
  const middle = at((start.share + end.share) / 2);
  if (halvings === 0 || !needsMore(start.spot, middle.spot, end.spot, box)) {
    steps.push(end);
    return;
  }
  halve(steps, at, start, middle, halvings - 1, box);
  halve(steps, at, middle, end, halvings - 1, box);
}

function needsMore(start: Spot | null, middle: Spot | null, end: Spot | null, box: Box): boolean {
  if (start === null && middle === null && end === null) return false;
  // Somewhere between them is the horizon.
  if (start === null || middle === null || end === null) return true;
  if (!isNear(start, box) && !isNear(middle, box) && !isNear(end, box)) return false;
  const [x, y] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.hypot(x, y);
  const [dx, dy] = [middle[0] - start[0], middle[1] - start[1]];
  const off = length === 0 ? Math.hypot(dx, dy) : Math.abs(dx * y - dy * x) / length;
  return off > TOLERANCE_PX;
}

function drawLine(pen: Pen, steps: readonly Step[]): void {
  let drawing = false;
  for (const { spot } of steps) {
    if (spot !== null && drawing) pen.lineTo(...spot);
    else if (spot !== null) pen.moveTo(...spot);
    drawing = spot !== null;
  }
}

/** Arrowheads on the way, as many and where the live map has them. */
function drawHeads(
  pen: Pen,
  arc: Arc,
  curve: ArcCurve,
  spotAt: (share: number) => Spot | null,
  radiusPx: number,
  box: Box,
): void {
  const lengthPx = curve.angle * radiusPx;
  if (!ARC_LOOKS[styleOf(arc)].marks || lengthPx <= SHORTEST_MARKED_PX) return;
  const count = Math.min(MOST_MARKS, Math.max(1, Math.floor(lengthPx / PX_PER_MARK)));
  for (let head = 0; head < count; head++) {
    const share = (head + 0.5) / count;
    const [before, spot, after] = [spotAt(share - 1e-3), spotAt(share), spotAt(share + 1e-3)];
    if (before === null || spot === null || after === null || !isNear(spot, box)) continue;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]);
    if (length === 0) continue;
    const [x, y] = [(after[0] - before[0]) / length, (after[1] - before[1]) / length];
    const [alongX, alongY] = [x * MARK_LENGTH_PX, y * MARK_LENGTH_PX];
    const [acrossX, acrossY] = [y * MARK_WIDTH_PX, -x * MARK_WIDTH_PX];
    pen.moveTo(spot[0] + alongX, spot[1] + alongY);
    pen.lineTo(spot[0] - alongX + acrossX, spot[1] - alongY + acrossY);
    pen.lineTo(spot[0] - alongX - acrossX, spot[1] - alongY - acrossY);
    pen.closePath();
  }
}
