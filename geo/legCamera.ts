import { arcCurve, pointAlong } from './arcCurve';
import { nearestLongitude, toPosition } from './sphere';
import type { Camera } from './view';

/** On the way from one stop to the next: where the camera is, and how much of the leg lies behind it (0 to 1). */
export type LegView = Readonly<{ camera: Camera; travelled: number }>;

/**
 * The camera on its way from one stop to another. It follows the great circle between what the two look at, the short
 * way, also over the Pacific; it rises until it sees the whole leg, and comes down at the end. Between opposite places it
 * goes over the north pole (arcCurve); between equal ones it stays where it is, but for zoom and turn.
 *
 * @param legZoom the zoom at which all of the leg is seen; it never goes farther up than that, nor higher than an end
 *   that is higher still
 * @param share of the time that has passed, 0 to 1
 */
export function legCamera(from: Camera, to: Camera, legZoom: number, share: number): LegView {
  const travelled = eased(share);
  const between = (start: number, end: number) => start + (end - start) * travelled;
  const curve = arcCurve([from.longitude, from.latitude], [to.longitude, to.latitude], 0);
  const rise = curve ? Math.max(0, (from.zoom + to.zoom) / 2 - Math.min(legZoom, from.zoom, to.zoom)) : 0;
  const turn = nearestTurn(from.bearing, to.bearing) - from.bearing;
  const [longitude, latitude] = curve
    ? toPosition(pointAlong(curve, travelled))
    : ([to.longitude, to.latitude] as const);
  const camera: Camera =
    share >= 1
      ? to
      : {
          zoom: between(from.zoom, to.zoom) - rise * Math.sin(Math.PI * travelled),
          latitude,
          longitude: nearestLongitude(longitude, from.longitude),
          bearing: from.bearing + turn * travelled,
          pitch: between(from.pitch, to.pitch),
        };
  return { camera, travelled };
}

/** Slow, fast, slow again: nobody is carried off, and nobody has to wait. */
function eased(share: number): number {
  const kept = Math.max(0, Math.min(1, share));
  return kept * kept * (3 - 2 * kept);
}

function nearestTurn(from: number, to: number): number {
  return nearestLongitude(to, from);
}
