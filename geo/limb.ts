import { cameraHeightPx, globeRadiusPx } from './globeView';
import type { Spot } from './sight';
import { cross, DEGREE, norm, plus, unit, type Vector } from './sphere';
import type { Camera } from './view';

/** The edge is cut into parts so short that they keep to it within a third of a pixel: as many times the root of its radius. */
const PARTS_PER_ROOT_PX = 4;
const FEWEST_PARTS = 60;
const MOST_PARTS = 480;

/**
 * The edge of the globe as a camera sees it (globeView.ts): spots around it, in pixels to the right of and below
 * the middle of the box, the last of them joined to the first where `closed`. A tipped camera near the ground sees
 * a part of it only.
 *
 * The lines from the camera that just touch the globe form a cone about the one to its centre, whose half angle has the
 * sine radius / distance.
 *
 * @param camera with the zoom of the map itself, not that of a link
 * @param heightPx of the box
 */
export function limb(
  camera: Camera,
  heightPx: number,
): Readonly<{ spots: readonly Spot[]; closed: boolean }> {
  const radius = globeRadiusPx(camera.zoom, camera.latitude);
  const height = cameraHeightPx(heightPx);
  const pitch = camera.pitch * DEGREE;
  // To the right, up and ahead of the camera.
  const centre: Vector = [0, -radius * Math.sin(pitch), height + radius * Math.cos(pitch)];
  const sine = radius / norm(centre);
  const cosine = Math.sqrt(1 - sine * sine);
  const axis = unit(centre);
  const right: Vector = [1, 0, 0];
  const up = cross(axis, right);
  const wanted = PARTS_PER_ROOT_PX * Math.sqrt((height * sine) / cosine);
  const parts = Math.round(Math.max(FEWEST_PARTS, Math.min(MOST_PARTS, wanted)));
  const seen: (Spot | null)[] = Array.from({ length: parts }, (_, part) => {
    const turn = (2 * Math.PI * part) / parts;
    const around = plus(plus([0, 0, 0], right, Math.cos(turn)), up, Math.sin(turn));
    const [x, y, ahead] = plus(plus([0, 0, 0], axis, cosine), around, sine);
    return ahead > 0 ? [(height * x) / ahead, (-height * y) / ahead] : null;
  });
  const hidden = seen.indexOf(null);
  // What is hidden is one run: begun behind it, the rest is one line.
  const spots = [...seen.slice(hidden + 1), ...seen.slice(0, hidden + 1)].filter((spot) => spot !== null);
  return { spots, closed: hidden < 0 };
}

/** The edge as the `d` of an SVG path about the middle of the box. */
export function limbPath(camera: Camera, heightPx: number): string {
  const { spots, closed } = limb(camera, heightPx);
  if (spots.length === 0) return '';
  return `M${spots.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${closed ? 'Z' : ''}`;
}
