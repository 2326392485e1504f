import type { Box } from '../boxZoom';
import type { Spot } from '../sight';

/** Whether a spot is in the box, or so near that a picture of another shape shows it. */
export function isNear([x, y]: Spot, { widthPx, heightPx }: Box): boolean {
  return x > -widthPx && x < 2 * widthPx && y > -heightPx && y < 2 * heightPx;
}
