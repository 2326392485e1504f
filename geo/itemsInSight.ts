import { arcCurve, pointAlong } from './arcCurve';
import type { Arc } from './arcs';
import type { Point } from './marks';
import type { Drawing } from './scene';
import type { Sight, Spot } from './sight';
import { toPosition } from './sphere';

/** A line or a stop or a seat that the map shows, and the spot at which it is pointed at. */
export type MapItem = Readonly<{ key: string; spot: Spot }> &
  (Readonly<{ type: 'arc'; arc: Arc }> | Readonly<{ type: 'point'; point: Point }>);

/** The shares of an arc's way at which it may be pointed at: the first of them that is in sight, from the middle outwards. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

/**
 * What a map shows of a drawing, in the order in which it is walked: the stops of the picked visit by their numbers,
 * its legs and the lines of what else is picked, then all others from the left to the right.
 *
 * @param see where a position is
 * @param isInRoom whether a spot is one that nothing covers
 */
export function itemsInSight(
  { arcs, points }: Pick<Drawing, 'arcs' | 'points'>,
  see: Sight,
  isInRoom: (spot: Spot) => boolean,
): readonly MapItem[] {
  const shown: MapItem[] = [];
  for (const point of points) {
    const spot = see(point.position);
    if (spot && isInRoom(spot)) shown.push({ type: 'point', key: point.key, spot, point });
  }
  for (const arc of arcs) {
    const spot = spotOf(arc, see, isInRoom);
    if (spot) shown.push({ type: 'arc', key: arc.key, spot, arc });
  }
  return shown.sort((a, b) => rank(a) - rank(b) || numberOf(a) - numberOf(b) || a.spot[0] - b.spot[0]);
}

function spotOf(arc: Arc, see: Sight, isInRoom: (spot: Spot) => boolean): Spot | null {
  const curve = arcCurve(arc.from, arc.to, arc.fan);
  if (curve === null) return null;
  for (const share of SHARES) {
    const spot = see(toPosition(pointAlong(curve, share)));
    if (spot && isInRoom(spot)) return spot;
  }
  return null;
}

function rank(item: MapItem): number {
  if (item.type === 'arc') return item.arc.picked ? 1 : 2;
  return item.point.type === 'stop' && item.point.picked ? 0 : 2;
}

/** The number by which what is picked comes in its order; what is not has none. */
function numberOf(item: MapItem): number {
  if (rank(item) === 2) return 0;
  return item.type === 'arc' ? (item.arc.stop ?? 0) : item.point.type === 'stop' ? item.point.number : 0;
}
