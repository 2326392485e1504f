import { type GeoProjection, type GeoStream, geoIdentity, geoMercator, geoProjection } from 'd3-geo';
import type { Box } from '../boxZoom';
import { cameraHeightPx, globeRadiusPx, globeSight, WORLD_PX } from '../globeView';
import { flatSight, type Move, type Sight, type Spot, sight } from '../sight';
import { cross, DEGREE, dot, plus, toPosition, toVector, unit } from '../sphere';
import type { Camera, Projection } from '../view';

/** How a camera sees: for whole shapes by d3-geo's streams, and for single positions. */
export type StillProjection = Readonly<{
  /** What `geoPath` takes: for each copy of the world that may be in sight and is no repeat, from west to east. */
  streams: readonly Readonly<{ stream: (output: GeoStream) => GeoStream }>[];
  /** How far to the right what is drawn has to be drawn again: on the flat map as long as north is up. Pixels. */
  repeatsPx: readonly number[];
  /**
   * Where a position is seen, or `null` where it is hidden: on the flat map in the copy of the world that is
   * nearest to the camera's centre.
   */
  spotOf: Sight;
  /** As `spotOf`, but on the flat map in the copy of the world that the longitude itself names: 190° is not -170°. */
  unwrappedSpotOf: Sight;
  /** How many copies of the world may be in sight to either side of the one at the camera's centre. */
  copies: number;
}>;

/** So far beyond its edges, in its own width and height, a picture may be seen where its room is of another shape. */
const BEYOND_X = 0.35;
const BEYOND_Y = 0.2;

/** On a tipped flat map nothing is drawn that lies farther ahead than this. */
const FARTHEST_PX = 8000;

/** Nor more copies of the world than these to either side. */
const MOST_COPIES = 4;

/**
 * How MapLibre's camera sees, in d3-geo's terms, so that a drawing and the live map are the same to the pixel.
 *
 * @param camera with the zoom of this very box, not that of a link
 * @param box what is drawn; its height sets how far the camera is from the ground
 */
export function stillProjection(camera: Camera, projection: Projection, box: Box): StillProjection {
  return projection === 'globe' ? globe(camera, box) : flat(camera, box);
}

function globe(camera: Camera, box: Box): StillProjection {
  const { widthPx, heightPx } = box;
  const radius = globeRadiusPx(camera.zoom, camera.latitude);
  const height = cameraHeightPx(heightPx);
  const pitch = camera.pitch * DEGREE;
  const [sine, cosine] = [Math.sin(pitch), Math.cos(pitch)];

  // The horizon is a circle around the point below the camera, which lies `behind` the centre when it is tipped.
  const [upwards, backwards] = [height * cosine + radius, height * sine];
  const behind = Math.atan2(backwards, upwards);
  const up = toVector([camera.longitude, camera.latitude]);
  const east = toVector([camera.longitude + 90, 0]);
  const north = cross(up, east);
  const bearing = camera.bearing * DEGREE;
  const ahead = unit(plus(plus([0, 0, 0], north, Math.cos(bearing)), east, Math.sin(bearing)));
  const below = unit(plus(plus([0, 0, 0], up, Math.cos(behind)), ahead, -Math.sin(behind)));
  const belowAhead = unit(plus(plus([0, 0, 0], ahead, Math.cos(behind)), up, Math.sin(behind)));
  const [longitude, latitude] = toPosition(below);
  const belowEast = toVector([longitude + 90, 0]);
  const course = Math.atan2(dot(belowAhead, belowEast), dot(belowAhead, cross(below, belowEast)));

  // The formulas of globeSight, in radii, from a frame whose third axis leads through the point below.
  const [turnSine, turnCosine] = [Math.sin(behind), Math.cos(behind)];
  const raw = (lambda: number, phi: number): [number, number] => {
    const right = Math.cos(phi) * Math.sin(lambda);
    const forth = Math.sin(phi);
    const out = Math.cos(phi) * Math.cos(lambda);
    const northwards = forth * turnCosine - out * turnSine;
    const outwards = out * turnCosine + forth * turnSine;
    const above = northwards * cosine + outwards * sine;
    const near = outwards * cosine - northwards * sine;
    const scale = height / (height - radius * (near - cosine));
    return [scale * right, scale * (above - sine)];
  };
  const [belowX, belowY] = raw(0, 0);
  const made: GeoProjection = geoProjection(raw)
    .scale(radius)
    // d3-geo puts the point below where this says; the camera's centre is the middle of the box.
    .translate([widthPx / 2 + radius * belowX, heightPx / 2 - radius * belowY])
    .rotate([-longitude, -latitude, course / DEGREE])
    .clipAngle(Math.acos(radius / Math.hypot(upwards, backwards)) / DEGREE - 1e-4)
    .clipExtent([
      [-BEYOND_X * widthPx, -BEYOND_Y * heightPx],
      [(1 + BEYOND_X) * widthPx, (1 + BEYOND_Y) * heightPx],
    ]);
  const spotOf = globeSight(camera, widthPx, heightPx);
  return {
    streams: [made],
    repeatsPx: [],
    spotOf,
    unwrappedSpotOf: spotOf,
    copies: 0,
  };
}

function flat(camera: Camera, box: Box): StillProjection {
  const worldPx = WORLD_PX * 2 ** camera.zoom;
  const { groundOf, turn, tip, spotOf } = flatSight(camera, box);
  const [[left, top], [right, bottom]] = roomOf(camera, box);
  const inRoom = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);

  const [, equator] = groundOf([camera.longitude, 0]);
  const reachPx = Math.hypot(Math.max(-left, right), Math.max(-top, bottom));
  const copies = Math.min(MOST_COPIES, Math.floor(reachPx / worldPx + 0.5));
  const offsets = Array.from({ length: 2 * copies + 1 }, (_, index) => (index - copies) * worldPx);
  const upright = camera.bearing === 0 && camera.pitch === 0;
  if (upright && copies > 0)
    inRoom.clipExtent([
      [-worldPx, top],
      [worldPx, bottom],
    ]);
  const streams = (upright ? [0] : offsets).map((offset) => {
    const made = geoMercator()
      .scale(worldPx / (2 * Math.PI))
      .rotate([-camera.longitude, 0])
      .translate([offset, equator]);
    return { stream: (output: GeoStream) => made.stream(moved(turn, inRoom.stream(moved(tip, output)))) };
  });
  return {
    streams,
    repeatsPx: upright ? offsets.filter((offset) => offset !== 0) : [],
    spotOf: sight(camera, 'mercator', box),
    unwrappedSpotOf: spotOf,
    copies,
  };
}

/** What of the ground is in sight: left and top, then right and bottom of the line of sight; all lies before the camera. */
function roomOf({ pitch }: Camera, { widthPx, heightPx }: Box): readonly [Spot, Spot] {
  const height = cameraHeightPx(heightPx);
  const [sine, cosine] = [Math.sin(pitch * DEGREE), Math.cos(pitch * DEGREE)];
  const [edgeX, edgeY] = [widthPx * (0.5 + BEYOND_X), heightPx * (0.5 + BEYOND_Y)];
  const nearest = (edgeY * height) / (height * cosine + edgeY * sine);
  // The edge may lie above the horizon; ground is drawn up to so far before it.
  const farthest =
    (edgeY * height) / Math.max(height * cosine - edgeY * sine, (edgeY * height) / FARTHEST_PX);
  const halfWidth = edgeX * (1 + (farthest * sine) / height);
  return [
    [-halfWidth, -farthest],
    [halfWidth, nearest],
  ];
}

/** A stream whose points are moved before they go on to the output. */
function moved(move: Move, output: GeoStream): GeoStream {
  return {
    point: (x, y) => output.point(...move(x, y)),
    lineStart: () => output.lineStart(),
    lineEnd: () => output.lineEnd(),
    polygonStart: () => output.polygonStart(),
    polygonEnd: () => output.polygonEnd(),
  };
}
