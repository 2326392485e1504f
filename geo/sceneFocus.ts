import type { Arc } from './arcs';
import { greatCircle } from './greatCircle';
import type { Point } from './marks';
import type { Drawing } from './scene';
import type { Position } from './schema';
import { angleBetween, nearestLongitude, toVector } from './sphere';

/** What a camera should hold (`points`), and where most of it ends (`ends`), for sceneCamera. */
export type Focus = Readonly<{ points: readonly Position[]; ends: readonly Position[] }>;

/** A stop nearer than this to the current one is kept in sight beside it. Radians: 300 km. */
const NEIGHBOUR = 300 / 6371;

/**
 * What the camera of a scene should hold: the stop that the reader is at, with its neighbour where one is near,
 * so that the two can be told apart; else the picked record; else everything that is laid out, in the period or not.
 */
export function sceneFocus({ arcs, points }: Drawing['laidOut']): Focus {
  const ends = points.map((point) => point.position);
  const current = points.find((point) => point.type === 'stop' && point.current);
  if (current) return { points: around(current, points), ends };
  const pickedArcs = arcs.filter((arc) => arc.picked);
  const pickedStops = points.filter((point) => point.type === 'stop' && point.picked);
  if (pickedArcs.length > 0 || pickedStops.length > 0)
    return { points: [...pickedStops.map((stop) => stop.position), ...pickedArcs.flatMap(along)], ends };
  // Where many end is one place to hold.
  return { points: [...new Set(ends), ...distinct(arcs).flatMap((arc) => groundOf(arc).between)], ends };
}

/** The point; with the nearest other stop of its visit, and that one's mirror image, which keep it in the middle. */
function around(current: Point, points: readonly Point[]): readonly Position[] {
  const [longitude, latitude] = current.position;
  const here = toVector(current.position);
  let nearest: Position | null = null;
  let least = NEIGHBOUR;
  for (const point of points) {
    if (point.type !== 'stop' || !point.picked || point.name === current.name) continue;
    const angle = angleBetween(here, toVector(point.position));
    if (angle > least) continue;
    least = angle;
    nearest = [nearestLongitude(point.position[0], longitude), point.position[1]];
  }
  if (nearest === null) return [current.position];
  const mirrored: Position = [2 * longitude - nearest[0], 2 * latitude - nearest[1]];
  return [current.position, nearest, mirrored];
}

/** One arc of those that join the same two positions: to a camera they are the same ground. */
function distinct(arcs: readonly Arc[]): readonly Arc[] {
  const byEnds = new Map<string, Arc>();
  for (const arc of arcs) byEnds.set(groundOf(arc).ends, arc);
  return [...byEnds.values()];
}

/** An arc, sparsely: enough for a camera to hold it, since a great circle strays far from the chord of its ends. */
function along(arc: Arc): readonly Position[] {
  return groundOf(arc).points;
}

type Ground = Readonly<{ ends: string; points: readonly Position[]; between: readonly Position[] }>;

/** Worked out once for an arc, which lasts from scene to scene. How it is fanned hardly matters to a camera. */
const grounds = new WeakMap<Arc, Ground>();

function groundOf(arc: Arc): Ground {
  const known = grounds.get(arc);
  if (known) return known;
  const points = greatCircle(arc.from, arc.to, 4);
  const ground = { ends: `${arc.from} ${arc.to}`, points, between: points.slice(1, -1) };
  grounds.set(arc, ground);
  return ground;
}
