import { type Box, LINK_BOX, linkZoom } from './boxZoom';
import { type Cap, capAround, enclosingCap } from './enclosingCap';
import { cameraDistance, cameraHeightPx, globeZoom, horizonDegrees, WORLD_PX } from './globeView';
import type { Position } from './schema';
import {
  angleBetween,
  angleToFarthest,
  cross,
  DEGREE,
  dot,
  nearestLongitude,
  plus,
  toPosition,
  toVector,
  type Vector,
} from './sphere';
import type { Camera, Projection } from './view';

/** The share of the box that stays free along each edge. */
const MARGIN = 0.08;

/** The whole globe is its own frame, and is shown larger. */
const GLOBE_MARGIN = 0.02;

/** Nothing is shown from nearer than this, 730 × 390 km at 45°: the basemap says no more. */
const NEAREST_ZOOM = 6.5;

/** A single place is shown with the countries around it. */
const PLACE_ZOOM = 4.5;

/** A cap of less is a single place: 5 km. Degrees. */
const PLACE_RADIUS = 0.05;

/** A wider cap is shown on the whole globe. Degrees. */
const WIDEST_CAP = 70;

/** How far inside the horizon a point should lie, for at the limb it is seen edge on. Degrees. */
const LIMB_MARGIN = 10;

/** Centres beyond are not used, as on Web Mercator, and beyond the second not for the whole globe: north is up. */
const HIGHEST_LATITUDE = 85;
const HIGHEST_WORLD_LATITUDE = 45;

/** The centre of the whole globe where there is nothing to show: Europe, Africa, and Asia in sight. */
const DEFAULT_CENTRE: Position = [20, 25];

/** The middle, on Web Mercator, of the latitudes that people live at: with it a flat world shows -60 to 75. */
const WORLD_Y = (mercatorY(-60) + mercatorY(75)) / 2;

/** How many ends are tried as the centre of the whole globe, the most frequent first. */
const CENTRES_TRIED = 64;

/** A box with what follows from its size. Half sizes are those within the margins. */
type Frame = Readonly<{
  box: Box;
  halfWidthPx: number;
  halfHeightPx: number;
  /** The globe's radius at which its limb just fits into its margin (see globeView). */
  wholeRadiusPx: number;
  /** The flat map is never smaller than one world that fills the box: below this it would repeat itself. */
  worldZoom: number;
}>;

function frameOf(box: Box): Frame {
  const halfWidthPx = box.widthPx * (0.5 - MARGIN);
  const halfHeightPx = box.heightPx * (0.5 - MARGIN);
  const height = cameraHeightPx(box.heightPx);
  const halfGlobePx = Math.min(box.widthPx, box.heightPx) * (0.5 - GLOBE_MARGIN);
  return {
    box,
    halfWidthPx,
    halfHeightPx,
    wholeRadiusPx: height / (Math.hypot(height / halfGlobePx, 1) - 1),
    worldZoom: Math.log2(Math.max(box.widthPx, box.heightPx) / WORLD_PX),
  };
}

/**
 * The camera of a view that names none, as a link would say it (its zoom is that of a 1200×630 box), made to
 * fill the given box: bearing and pitch 0.
 *
 * On the globe it looks at the middle of the smallest cap that holds the points, from as near as leaves all of
 * them inside the box less its margins and, where there is room, 10° inside the horizon. If the cap is wider
 * than 70° it shows the whole globe, from above where most of the ends are in sight; what then lies behind has
 * no mark (jointMarks), and the page counts it. On the flat map it is the box around the points, the short way round the world.
 * Without a point it shows the globe above [20, 25], or the whole flat world around 20° east.
 *
 * @param points all that shall be seen, `[longitude, latitude]` in degrees, unwrapped or not: for arcs some points
 *   along them too, since a great circle strays far from its ends
 * @param ends where the arcs end, each as often as one does
 * @param box the room there is on the screen
 */
export function sceneCamera(
  points: readonly Position[],
  projection: Projection,
  ends: readonly Position[],
  box: Box = LINK_BOX,
): Camera {
  const frame = frameOf(box);
  const found =
    projection === 'globe' ? globeView(points, ends, frame) : flatView(points, enclosingCap(points), frame);
  return { ...found, zoom: linkZoom(found.zoom, box.widthPx, box.heightPx) };
}

function globeView(points: readonly Position[], ends: readonly Position[], frame: Frame): Camera {
  const vectors = points.map(toVector);
  const cap = capAround(vectors);
  if (cap === null) return wholeGlobe(DEFAULT_CENTRE, frame);
  const centre = clampLatitude(cap.centre, HIGHEST_LATITUDE);
  const up = toVector(centre);
  if (angleToFarthest(up, vectors) > WIDEST_CAP * DEGREE)
    return wholeGlobe(bestCentre(ends.length > 0 ? ends : points, cap, frame), frame);
  const radius = vectors.reduce(
    (least, vector) => Math.min(least, widestRadiusPx(vector, centre, frame)),
    Infinity,
  );
  const fitting = globeZoom(Math.max(radius, frame.wholeRadiusPx), centre[1]);
  return camera(centre, Math.min(nearestZoom(cap), fitting));
}

function camera([longitude, latitude]: Position, zoom: number): Camera {
  return { zoom, latitude, longitude: nearestLongitude(longitude, 0), bearing: 0, pitch: 0 };
}

function wholeGlobe(centre: Position, frame: Frame): Camera {
  return camera(centre, globeZoom(frame.wholeRadiusPx, centre[1]));
}

function nearestZoom(cap: Cap): number {
  return cap.radiusDegrees < PLACE_RADIUS ? PLACE_ZOOM : NEAREST_ZOOM;
}

function clampLatitude([longitude, latitude]: Position, highest: number): Position {
  return [longitude, Math.max(-highest, Math.min(highest, latitude))];
}

/**
 * The widest radius in px of a globe on which a point is inside the margins and the horizon. A point that is
 * `right` of, `above` and `below` the point under the camera, in radii R, is seen at height·R·right / (height + R·below)
 * from the middle of the box (projectToBox); this is turned round to R.
 */
function widestRadiusPx(point: Vector, centre: Position, frame: Frame): number {
  const up = toVector(centre);
  const east = toVector([centre[0] + 90, 0]);
  const height = cameraHeightPx(frame.box.heightPx);
  const below = 1 - dot(point, up);
  const within = (offset: number, halfPx: number) => {
    const surplus = height * Math.abs(offset) - halfPx * below;
    return surplus > 0 ? (halfPx * height) / surplus : Infinity;
  };
  const horizon = angleBetween(up, point) + LIMB_MARGIN * DEGREE;
  return Math.min(
    within(dot(point, east), frame.halfWidthPx),
    within(dot(point, cross(up, east)), frame.halfHeightPx),
    height / (1 / Math.cos(horizon) - 1),
  );
}

/** The centre of the whole globe from which most ends are in sight; among equals the nearest to all of them. */
function bestCentre(ends: readonly Position[], cap: Cap, frame: Frame): Position {
  // First by their objects, of which records share most: to name a position takes longer than to count it.
  const times = new Map<Position, number>();
  for (const position of ends) times.set(position, (times.get(position) ?? 0) + 1);
  const counted = new Map<string, { position: Position; vector: Vector; count: number }>();
  for (const [position, count] of times) {
    const name = position.join();
    const known = counted.get(name);
    if (known === undefined) counted.set(name, { position, vector: toVector(position), count });
    else known.count += count;
  }
  const places = [...counted.values()].sort((a, b) => b.count - a.count);
  const mean = places.reduce<Vector>((sum, { vector, count }) => plus(sum, vector, count), [0, 0, 0]);
  const tried = [
    cap.centre,
    toPosition(mean),
    ...places.slice(0, CENTRES_TRIED).map((place) => place.position),
  ];
  const horizon = horizonDegrees(cameraDistance(frame.wholeRadiusPx, frame.box.heightPx));
  const horizonCosine = Math.cos(horizon * DEGREE);
  let best = { centre: cap.centre, missed: Infinity, nearness: 0 };
  for (const position of tried) {
    const centre = clampLatitude(position, HIGHEST_WORLD_LATITUDE);
    const up = toVector(centre);
    let missed = 0;
    for (const { vector, count } of places) {
      if (dot(up, vector) < horizonCosine) missed += count;
      if (missed > best.missed) break;
    }
    const nearness = dot(up, mean);
    // The margin keeps the order of the candidates decisive where only rounding tells them apart.
    const isBetter = missed < best.missed || (missed === best.missed && nearness > best.nearness + 1e-9);
    if (isBetter) best = { centre, missed, nearness };
  }
  return best.centre;
}

/** The flat map's camera around the points. Offsets on it are in radians of longitude (see `mercatorY`). */
function flatView(points: readonly Position[], cap: Cap | null, frame: Frame): Camera {
  const { worldZoom } = frame;
  if (cap === null) return flatCamera(DEFAULT_CENTRE[0] * DEGREE, WORLD_Y, worldZoom, frame);
  const xs = points.map(([longitude]) => nearestLongitude(longitude, cap.centre[0]) * DEGREE);
  const [west, east] = extent(xs);
  const [south, north] = extent(points.map(([, latitude]) => mercatorY(latitude)));
  const fitting = Math.min(
    fittingZoom(east - west, frame.halfWidthPx),
    fittingZoom(north - south, frame.halfHeightPx),
  );
  const zoom = Math.max(worldZoom, Math.min(nearestZoom(cap), fitting));
  const y = zoom > worldZoom ? (south + north) / 2 : worldY(south, north, frame);
  return flatCamera((west + east) / 2, y, zoom, frame);
}

/** A camera above the flat map, kept from looking past the world's edge (where MapLibre would move it). */
function flatCamera(x: number, y: number, zoom: number, { box }: Frame): Camera {
  const farthest = Math.PI - flatRadians(box.heightPx / 2, zoom);
  const kept = Math.max(-farthest, Math.min(farthest, y));
  return camera([x / DEGREE, Math.atan(Math.sinh(kept)) / DEGREE], zoom);
}

/** The middle of the inhabited latitudes, moved only as far as it takes to show the points too. */
function worldY(south: number, north: number, frame: Frame): number {
  const half = flatRadians(frame.halfHeightPx, frame.worldZoom);
  if (north - south > 2 * half) return (south + north) / 2;
  return Math.max(north - half, Math.min(south + half, WORLD_Y));
}

/** The zoom at which an extent of the flat map is as wide as twice this half of the box. */
function fittingZoom(radians: number, halfPx: number): number {
  return Math.log2((2 * halfPx * 2 * Math.PI) / (WORLD_PX * radians));
}

function flatRadians(px: number, zoom: number): number {
  return (px * 2 * Math.PI) / (WORLD_PX * 2 ** zoom);
}

/** Web Mercator's northing in radians of longitude at the equator; the square world ends at ±π. */
function mercatorY(latitude: number): number {
  const y = Math.asinh(Math.tan(latitude * DEGREE));
  return Math.max(-Math.PI, Math.min(Math.PI, y));
}

function extent(values: readonly number[]): [least: number, most: number] {
  // Not Math.min(...values): as arguments, a hundred thousand values are too many.
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}
