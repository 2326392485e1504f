import type { Map as MapLibreMap } from 'maplibre-gl';
import { legCamera } from '../../geo/legCamera';
import type { Camera } from '../../geo/view';
import { cameraOf } from './mapSight';

/** Marks the many small moves of a flight: who works out anew what is seen waits for the last one. */
const IN_FLIGHT = { inFlight: true };

type Flight = Readonly<{
  to: Camera;
  /** The map's zoom at which the whole leg is seen. */
  legZoom: number;
  durationMs: number;
  /** Called with how much of the leg is behind the camera; 1 at the end, however it came. */
  onTravelled: (share: number) => void;
}>;

/** Takes the map's camera along a leg, until it is there, the reader takes hold of the map, or the answer is called. */
export function flyLeg(map: MapLibreMap, { to, legZoom, durationMs, onTravelled }: Flight): () => void {
  const from = cameraOf(map);
  let frame = 0;
  let start: number | null = null;
  const GRABS = ['mousedown', 'touchstart', 'wheel'] as const;

  function end() {
    cancelAnimationFrame(frame);
    for (const grab of GRABS) map.off(grab, end);
    onTravelled(1);
  }

  function step(now: number) {
    start ??= now;
    const share = Math.min(1, (now - start) / durationMs);
    const { camera, travelled } = legCamera(from, to, legZoom, share);
    const { longitude, latitude, ...rest } = camera;
    onTravelled(travelled);
    map.jumpTo({ center: [longitude, latitude], ...rest }, share < 1 ? IN_FLIGHT : undefined);
    if (share < 1) frame = requestAnimationFrame(step);
    else end();
  }

  for (const grab of GRABS) map.on(grab, end);
  // At once: otherwise the leg would be seen whole for a moment.
  onTravelled(0);
  frame = requestAnimationFrame(step);
  return end;
}
