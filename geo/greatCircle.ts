import { distance } from '@turf/turf';
import { arcCurve, pointAlong } from './arcCurve';
import type { Position } from './schema';
import { DEGREE, nearestLongitude, toPosition } from './sphere';

/** The zoom at which a drawn line keeps to the true one within `TOLERANCE_PX`. */
const SMOOTH_ZOOM = 4;
const TOLERANCE_PX = 0.25;

/** The earth's radius in pixels at the equator at that zoom: MapLibre's world is 512 px wide at zoom 0. */
const RADIUS_PX = (512 * 2 ** SMOOTH_ZOOM) / (2 * Math.PI);

/** A chord over the angle a leaves its circle by R·a²/8; turned round, the parts that a radian needs (25.5). */
const SEGMENTS_PER_RADIAN = Math.sqrt(RADIUS_PX / (8 * TOLERANCE_PX));

/** A short arc that bulges is seen from nearer than `SMOOTH_ZOOM`, and must not look like a triangle there. */
const FANNED_SEGMENTS = 16;

/** How often a part is halved at most: at 85° it needs 1/12 of the length that does at the equator. */
const HALVINGS = 4;

/** Nearer to a pole a line need not be smooth: Web Mercator's square world, all that is drawn, ends at 85.05°. */
const SMOOTH_LATITUDE = 87;

/** A point of the curve, `share` of the way along; `northing` as on Web Mercator, in radians. */
type Sample = Readonly<{ share: number; position: Position; northing: number }>;

/**
 * The great circle from one position to the other, the short way, as `[longitude, latitude]` in degrees.
 *
 * The longitudes are unwrapped: they start from `from`'s own and go on past ±180, so that two neighbours are
 * always less than 180° apart (Tokyo–Los Angeles ends at 241.8, not at -118.2). The first point is `from`; the
 * last is `to`, give or take whole turns. Where the line meets a pole it runs along the pole's edge of the flat map.
 *
 * Equal ends give these two points. Opposite ends, which every great circle joins, are joined over the north
 * pole; if they are the poles themselves, along the meridian of `from`.
 *
 * @param segments how many equal parts; without it as many as keep the line, drawn straight between its points
 *   on either projection, within 0.25 px of the truth at zoom 4. A pole may add a point.
 * @param fan bulges the arc sideways, in steps of a bundle (see fan.ts and arcCurve.ts): positive to the left of the
 *   way from → to. From B to A with -fan is the same line as from A to B with fan.
 */
export function greatCircle(from: Position, to: Position, segments?: number, fan = 0): Position[] {
  const line: Position[] = [from];
  const curve = arcCurve(from, to, fan);
  if (curve === null) {
    append(line, to);
    return line;
  }
  const at = (share: number): Sample => sample(share, toPosition(pointAlong(curve, share)));
  const smooth = Math.max(fan === 0 ? 2 : FANNED_SEGMENTS, Math.ceil(curve.angle * SEGMENTS_PER_RADIAN));
  const count = segments === undefined ? smooth : Math.max(1, Math.round(segments));
  const halvings = segments === undefined ? HALVINGS : 0;
  let start = sample(0, from);
  for (let part = 1; part <= count; part++) {
    const end = part === count ? sample(1, to) : at(part / count);
    halve(line, at, start, end, halvings);
    start = end;
  }
  return line;
}

/** The length of the great circle in km, by Turf: a sphere with the earth's mean radius, 6371.0088 km. */
export function arcLengthKm(from: Position, to: Position): number {
  return distance([...from], [...to], { units: 'kilometers' });
}

function sample(share: number, position: Position): Sample {
  const smooth = Math.max(-SMOOTH_LATITUDE, Math.min(SMOOTH_LATITUDE, position[1]));
  return { share, position, northing: Math.asinh(Math.tan(smooth * DEGREE)) };
}

/** Appends the curve from `start` (which the line has already) to `end`, halving it until it is smooth. */
function halve(
  line: Position[],
  at: (share: number) => Sample,
  start: Sample,
  end: Sample,
  halvings: number,
): void {
  const middle = halvings > 0 ? at((start.share + end.share) / 2) : null;
  if (middle === null || flatDeviationPx(start, middle, end) <= TOLERANCE_PX) {
    append(line, end.position);
    return;
  }
  halve(line, at, start, middle, halvings - 1);
  halve(line, at, middle, end, halvings - 1);
}

/** How far `middle` lies beside the straight line from start to end on the flat map at `SMOOTH_ZOOM`. */
function flatDeviationPx(start: Sample, middle: Sample, end: Sample): number {
  const [middleEast, middleNorth] = flatOffsetPx(start, middle);
  const [east, north] = flatOffsetPx(start, end);
  const length = Math.sqrt(east ** 2 + north ** 2);
  return length === 0
    ? Math.hypot(middleEast, middleNorth)
    : Math.abs(middleEast * north - middleNorth * east) / length;
}

function flatOffsetPx(from: Sample, to: Sample): [east: number, north: number] {
  const turned = nearestLongitude(to.position[0], from.position[0]) - from.position[0];
  return [RADIUS_PX * turned * DEGREE, RADIUS_PX * (to.northing - from.northing)];
}

/** Appends a position, its longitude unwrapped to follow the line's last. */
function append(line: Position[], next: Position): void {
  const last = line.at(-1) ?? next;
  const longitude = nearestLongitude(next[0], last[0]);
  const step = longitude - last[0];
  if (Math.abs(step) > 180 - 1e-6) {
    // Half a turn at once: the way leads over a pole, where all longitudes meet. Halve the turn there.
    line.push([last[0] + step / 2, last[1] + next[1] < 0 ? -90 : 90]);
  }
  line.push([longitude, next[1]]);
}
