import { WORLD_PX } from './globeView';

/**
 * The upper bound of each bucket of arcs: how much a line bends in all, in radians (for a great circle on the
 * globe its angle). The arcs of a bucket are drawn with the same number of parts, so with one call. Each bound
 * is 1.5 times the last, so that no arc has more than half as many parts again as it needs.
 */
export const BUCKET_BOUNDS: readonly number[] = Array.from({ length: 17 }, (_, index) => 0.06 * 1.5 ** index);

const FEWEST = 2;

/** The most parts of one arc: at zoom 10 the longest still keeps within half a pixel of the truth. */
const MOST = 512;

/**
 * Into how many straight parts the arcs of a bucket are drawn, so that they keep to the true line within
 * `errorPx`: a chord over the angle a leaves its circle by R · a² / 8.
 *
 * @param zoom the map's, at which its world is 512 · 2^zoom px around
 */
export function arcSegments(bucket: number, zoom: number, errorPx: number): number {
  const radiusPx = (WORLD_PX * 2 ** zoom) / (2 * Math.PI);
  const bend = BUCKET_BOUNDS[bucket] ?? 0;
  return Math.max(FEWEST, Math.min(MOST, Math.ceil(bend * Math.sqrt(radiusPx / (8 * errorPx)))));
}
