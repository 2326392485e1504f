import { type GeoPermissibleObjects, geoGraticule10 } from 'd3-geo';
import { ARC_LOOKS, CASING_OPACITY, CASING_PX, PICKED_WIDTH_PX, RECEDED_OPACITY } from '../arcLooks';
import { stateOf, styleOf } from '../arcSlots';
import { arcTraces } from '../arcTraces';
import type { Box } from '../boxZoom';
import { globeRadiusPx } from '../globeView';
import { limbPath } from '../limb';
import { ARC_STATE } from '../listArcs';
import {
  type LabelledMark,
  labelledMarks,
  labelSides,
  labelWidth,
  markRadiusPx,
  markWeight,
} from '../markLabels';
import { jointMarks, type Point } from '../marks';
import type { Palette } from '../palette';
import { labelBox, meet, type Rectangle } from '../placeLabels';
import { type NameLabel, nameBox, type PlacedName, placeNames } from '../placeNames';
import type { Drawing } from '../scene';
import type { Position } from '../schema';
import type { Sight, Spot } from '../sight';
import type { Camera, Projection } from '../view';
import type { Words } from '../words';
import { isNear } from './isNear';
import { pathText } from './pathText';
import { type StillArc, stillArcs } from './stillArcs';
import type { StillLand } from './stillLand';
import { stillMark } from './stillMarks';
import { type StillProjection, stillProjection } from './stillProjection';
import { atSpot, element, escapeText, halo } from './svg';

export type StillMap = Readonly<{
  drawing: Drawing;
  /** Whether a record is picked: then what it does not concern recedes. */
  anyPicked: boolean;
  /** With the zoom of this very box, not that of a link. */
  camera: Camera;
  projection: Projection;
  box: Box;
  land: StillLand;
  names: readonly PlacedName[];
  words: Words;
  /** Each colour as CSS writes it: that of a theme, or a custom property that knows the theme. */
  ink: Palette;
  /** How many times as large as on a screen marks and words are, where the drawing will be shown smaller. */
  larger: number;
  /**
   * Whether it is a file by itself, in which each arc and mark says what it is. In a page, which says so elsewhere, the
   * drawing is a third smaller, and its lines keep their widths however large it is shown.
   */
  file: boolean;
  /** Begins every id in the drawing, so that two may stand on one page. */
  idPrefix: string;
  /** Where a press of a mark of one point leads; without it there are no links. */
  hrefOf?: (point: Point) => string;
}>;

/** Steps of a coast are no shorter than this, where marks are as large as on a screen. */
const LEAST_STEP_PX = 0.7;

/** On the shapes themselves: no style sheet reaches into what a `use` repeats. */
const KEEPING_WIDTH = { 'vector-effect': 'non-scaling-stroke' };

/** The graticule fades out before this zoom. */
const LAST_GRATICULE_ZOOM = 5;

/** Beyond this zoom the bundles' ties are seen one by one. */
const LAST_BUNDLE_ZOOM = 4;

/**
 * A view as a vector drawing: what stands inside of `<svg viewBox="0 0 width height">`. It is the live map's
 * twin: same camera, arcs, marks and labels. What it draws may reach beyond the box, where its room is of another shape.
 * Text and marks stand in groups of the class `still-mark`, which a style sheet may scale about their spots.
 */
export function stillMap(still: StillMap): string {
  const projection = stillProjection(still.camera, still.projection, still.box);
  const room = {
    widthPx: still.box.widthPx / still.larger,
    heightPx: still.box.heightPx / still.larger,
    see: (position: Position): Spot | null => {
      const spot = projection.spotOf(position);
      return spot && [spot[0] / still.larger, spot[1] / still.larger];
    },
  };
  // What lies farther away nobody sees, and there is one renderer of bitmaps that dies of it.
  const near = still.drawing.points.filter(({ position }) => {
    const spot = room.see(position);
    return spot !== null && isNear(spot, room);
  });
  const anchored = jointMarks(near, room.see);
  const traces = arcTraces(still.drawing.arcs, room.see);
  const { widthPx, heightPx } = room;
  const sides = labelSides(anchored, still.anyPicked, still.words, room.see, widthPx, heightPx, traces);
  const labels = placeNames(still.names, still.words, still.camera.zoom, room.see, traces, [
    0,
    0,
    widthPx,
    heightPx,
  ]);
  const marks = labelledMarks(anchored, still.anyPicked, still.words, sides);
  const taken = marks.flatMap((labelled) => roomOf(labelled, room.see));
  return [
    ground(still, projection),
    lines(still, projection),
    edge(still),
    bundles(still, room, taken),
    names(labels, still, room, taken),
    ...marks
      .toSorted((a, b) => markWeight(a.mark) - markWeight(b.mark))
      .map((labelled) => stillMark(labelled, still, projection)),
  ].join('');
}

/** A width that grows with the zoom from one at zoom 0 to another at zoom 6, as on the live map. */
function widthAt(zoom: number, far: number, near: number): number {
  return far + (near - far) * Math.max(0, Math.min(1, zoom / 6));
}

function ground(still: StillMap, { streams, repeatsPx }: StillProjection): string {
  const { camera, projection, land, ink, drawing, idPrefix, larger } = still;
  const kept = still.file ? {} : KEEPING_WIDTH;
  const draw = (object: GeoPermissibleObjects): string => pathText(object, streams, LEAST_STEP_PX * larger);
  const fill = (color: string, codes: ReadonlySet<string>) => {
    const features = land.countries.filter(({ id }) => codes.has(String(id)));
    return element('path', { fill: color, d: draw({ type: 'FeatureCollection', features }) });
  };
  const line = (color: string, width: number, d: string, more = {}) =>
    element('path', { fill: 'none', stroke: color, 'stroke-width': width, ...kept, ...more, d });
  const members = new Set(drawing.members);
  const tied = new Set(drawing.tinted.filter((code) => !members.has(code)));
  const { zoom } = camera;
  // On the globe the outline of the land is its coast. On the flat map that would be cut where the world is.
  const globe = projection === 'globe';
  const coast = `${idPrefix}coast`;
  const shore = (looks: Readonly<Record<string, string | number>>) =>
    element('use', { href: `#${coast}`, fill: 'none', ...looks });
  const drawn = [
    element('path', { fill: ink.sea, d: draw({ type: 'Sphere' }) }),
    zoom < LAST_GRATICULE_ZOOM
      ? line(ink.graticule, 0.75, draw(geoGraticule10()), {
          opacity: Math.min(1, (LAST_GRATICULE_ZOOM - zoom) / 2),
        })
      : '',
    element('defs', {}, element('path', { id: coast, ...kept, d: draw(globe ? land.land : land.coast) })),
    shore({ stroke: ink.coast, 'stroke-width': widthAt(zoom, 1.5, 5), opacity: 0.18 }),
    globe ? shore({ fill: ink.land }) : element('path', { fill: ink.land, d: draw(land.land) }),
    tied.size > 0 ? fill(ink.tinted, tied) : '',
    members.size > 0 ? fill(ink.members, members) : '',
    line(ink.border, widthAt(zoom, 0.5, 1.3), draw(land.borders)),
    shore({ stroke: ink.coast, 'stroke-width': widthAt(zoom, 0.4, 1) }),
    line(ink.disputed, widthAt(zoom, 0.6, 1.4), draw(land.disputed), {
      'stroke-dasharray': `${widthAt(zoom, 1.8, 4.2).toFixed(1)} ${widthAt(zoom, 1.2, 2.8).toFixed(1)}`,
    }),
  ].join('');
  if (repeatsPx.length === 0) return drawn;
  const world = `${idPrefix}world`;
  const again = repeatsPx.map((x) => element('use', { href: `#${world}`, x }));
  return element('g', { id: world }, drawn) + again.join('');
}

/** The edge of the globe, as the live map has it over all that lies on it. */
function edge({ camera, projection, box, ink, file, idPrefix }: StillMap): string {
  if (projection !== 'globe') return '';
  const id = `${idPrefix}edge`;
  const kept = file ? {} : KEEPING_WIDTH;
  const looks = {
    fill: 'none',
    stroke: ink.coast,
    transform: `translate(${box.widthPx / 2} ${box.heightPx / 2})`,
  };
  return element(
    'g',
    looks,
    element('path', { id, d: limbPath(camera, box.heightPx), ...kept }) +
      element('use', { href: `#${id}`, 'stroke-width': 6, opacity: 0.22 }),
  );
}

/** The arcs: first what lies below, then what is picked, all of each over its own casing. */
function lines(still: StillMap, projection: StillProjection): string {
  const { drawing, anyPicked, camera, box, ink, idPrefix } = still;
  const radiusPx = globeRadiusPx(camera.zoom, camera.latitude);
  const groups = new Map<string, StillArc[]>();
  for (const one of stillArcs(drawing.arcs, projection, box, radiusPx, camera.longitude)) {
    const state = stateOf(one.arc, anyPicked);
    // What recedes lies lowest, then what it is beside, then what is picked.
    const layer = state === ARC_STATE.receded ? 0 : state === ARC_STATE.top ? 2 : 1;
    const key = `${idPrefix}${layer}-${styleOf(one.arc)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const layers = [0, 1, 2].map((layer) => ordered.filter(([key]) => key.startsWith(`${idPrefix}${layer}-`)));
  const shapes = ordered.map(([key, some]) =>
    still.file
      ? element('g', { id: key, fill: 'none' }, some.map(shape).join(''))
      : element('path', {
          id: key,
          fill: 'none',
          ...KEEPING_WIDTH,
          d: some.map(({ line }) => line).join(''),
        }),
  );
  return [
    element('defs', {}, shapes.join('')),
    ...layers.flatMap((some, layer) => {
      const opacity = layer === 0 ? RECEDED_OPACITY : null;
      const wider = layer === 2 ? PICKED_WIDTH_PX : 0;
      const casings = some.map(([key, [first]]) =>
        first ? casing(key, ARC_LOOKS[styleOf(first.arc)].widthPx + wider, ink) : '',
      );
      const drawn = some.map(([key, group]) => stroked(key, group, wider, ink));
      return element('g', { opacity }, [...casings, ...drawn].join(''));
    }),
  ].join('');
}

function shape({ arc, line }: StillArc): string {
  const title = `<title>${escapeText(`${arc.title}, ${arc.date}`)}</title>`;
  return element('path', { 'data-arc': arc.key, d: line }, title);
}

function casing(key: string, width: number, ink: Palette): string {
  return element('use', {
    href: `#${key}`,
    stroke: ink.halo,
    'stroke-width': width + 2 * CASING_PX,
    // Not of the whole: within a group that is seen through itself, that too ends resvg where it lies off the picture.
    'stroke-opacity': CASING_OPACITY,
  });
}

/** The lines of one style, and the arrowheads on them. */
function stroked(key: string, group: readonly StillArc[], wider: number, ink: Palette): string {
  const [first] = group;
  if (!first) return '';
  const { color, widthPx, dash, hollowPx } = ARC_LOOKS[styleOf(first.arc)];
  const width = widthPx + wider;
  const [on, off] = dash ?? [0, 0];
  const heads = group.map((one) => one.heads).join('');
  return [
    element('use', {
      href: `#${key}`,
      stroke: ink[color],
      'stroke-width': width,
      'stroke-linecap': 'round',
      // Round ends make a dash longer by its width, and a dot out of one that is no longer than that.
      'stroke-dasharray': dash
        ? `${Math.max(0.1, on - width).toFixed(1)} ${(off + Math.min(on, width)).toFixed(1)}`
        : null,
    }),
    hollowPx === 0 ? '' : element('use', { href: `#${key}`, stroke: ink.halo, 'stroke-width': hollowPx }),
    heads === '' ? '' : element('path', { fill: ink[color], d: heads }),
  ].join('');
}

/** The room that a mark and its label take. */
function roomOf({ mark, label, side }: LabelledMark, see: Sight): Rectangle[] {
  const spot = see(mark.position);
  if (spot === null) return [];
  const [xPx, yPx] = spot;
  const radiusPx = markRadiusPx(mark);
  const own: Rectangle = [xPx - radiusPx, yPx - radiusPx, xPx + radiusPx, yPx + radiusPx];
  const labelWidthPx = labelWidth(label);
  return side === null ? [own] : [own, labelBox({ key: mark.key, xPx, yPx, radiusPx, labelWidthPx }, side)];
}

/** Where words and marks have room, in pixels of their own size. */
type Room = Box & Readonly<{ see: Sight }>;

/** Country names where they meet no mark, no label and no other name. */
function names(labels: readonly NameLabel[], still: StillMap, room: Room, taken: Rectangle[]): string {
  const { ink } = still;
  const texts = labels.flatMap((label) => {
    const spot = room.see(label.position);
    if (spot === null) return [];
    const [x, y] = [spot[0] + label.offsetPx[0], spot[1] + label.offsetPx[1]];
    const own = nameBox(label, [x, y]);
    const inside = own[0] > 0 && own[1] > 0 && own[2] < room.widthPx && own[3] < room.heightPx;
    if (!inside || taken.some((other) => meet(other, own))) return [];
    taken.push(own);
    const looks = {
      y: '.35em',
      'font-size': label.sizePx,
      'font-weight': label.rank === 1 ? 500 : 400,
      'letter-spacing': label.spaced ? '.12em' : null,
    };
    return atSpot(
      [x * still.larger, y * still.larger],
      still.larger,
      element('text', looks, escapeText(label.text)),
    );
  });
  const looks = { ...halo(ink.halo, 2.4), fill: ink.label, 'text-anchor': 'middle' };
  return texts.length === 0 ? '' : element('g', looks, texts.join(''));
}

/** How many ties a bundle has, where that meets no mark and no label; the largest first. */
function bundles(still: StillMap, room: Room, taken: Rectangle[]): string {
  const { drawing, anyPicked, camera, ink } = still;
  if (anyPicked || camera.zoom >= LAST_BUNDLE_ZOOM) return '';
  const looks = { ...halo(ink.halo, 3.5), fill: ink.tie, 'font-size': 12, 'font-weight': 500 };
  return drawing.bundles
    .toSorted((a, b) => b.count - a.count)
    .map(({ position, count }) => {
      const spot = room.see(position);
      if (spot === null) return '';
      const [x, y] = spot;
      const own: Rectangle = [x - 11, y - 8, x + 11, y + 8];
      if (taken.some((other) => meet(other, own))) return '';
      taken.push(own);
      const text = element('text', { 'text-anchor': 'middle', y: '.35em', ...looks }, `×${count}`);
      return atSpot([x * still.larger, y * still.larger], still.larger, text);
    })
    .join('');
}
