import type { Spot } from './sight';

export type Way = 'up' | 'down' | 'left' | 'right';

/** To the right and down, as pixels go. */
const TOWARDS: Readonly<Record<Way, Spot>> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

/** What lies aside counts as so much farther away than what lies straight ahead. */
const ASIDE = 2;

/** Nearer than this two spots are one, and no direction leads from one to the other. */
const LEAST_PX = 1;

/**
 * The one of some spots that comes next from a spot in a direction: within 60° to either side of it, the nearest, where what
 * lies aside counts as farther. `null` where there is none.
 */
export function stepTowards<Item extends Readonly<{ spot: Spot }>>(
  items: readonly Item[],
  [fromX, fromY]: Spot,
  way: Way,
): Item | null {
  const [right, down] = TOWARDS[way];
  let best: Item | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const [x, y] = [item.spot[0] - fromX, item.spot[1] - fromY];
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down - y * right);
    if (ahead < LEAST_PX || aside > ahead * Math.sqrt(3)) continue;
    const distance = ahead + ASIDE * aside;
    if (distance >= least) continue;
    least = distance;
    best = item;
  }
  return best;
}
