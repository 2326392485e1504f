import { type GeoPermissibleObjects, geoGraticule10 } from 'd3-geo';
import { ARC_LOOKS, CASING_OPACITY, CASING_PX, PICKED_WIDTH_PX, RECEDED_OPACITY } from '../arcLooks';
import { stateOf, styleOf } from '../arcSlots';
import type { Box } from '../boxZoom';
import { globeRadiusPx } from '../globeView';
import { ARC_STATE } from '../listArcs';
import {
  hasPicked,
  type LabelledMark,
  labelledMarks,
  labelSides,
  labelWidth,
  markRadiusPx,
  markWeight,
} from '../markLabels';
import { jointMarks, type Mark, type Point } from '../marks';
import type { Palette } from '../palette';
import { labelBox, meet, type Rectangle } from '../placeLabels';
import type { Drawing } from '../scene';
import type { Position } from '../schema';
import type { Sight, Spot } from '../sight';
import { isSquareScript, textWidthPx } from '../textWidth';
import type { Camera, Projection } from '../view';
import type { Words } from '../words';
import { pathText } from './pathText';
import { type StillArc, stillArcs } from './stillArcs';
import type { StillLand } from './stillLand';
import { type StillProjection, stillProjection } from './stillProjection';
import { element, escapeText, tenth } from './svg';

/** A country's name on the map: the more important the lower its rank, from 1. */
export type PlacedName = Readonly<{ code: string; position: Position; rank: number }>;

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
  const anchored = jointMarks(still.drawing.points, room.see);
  const sides = labelSides(anchored, still.anyPicked, still.words, room.see, room.widthPx, room.heightPx);
  const marks = labelledMarks(anchored, still.anyPicked, still.words, sides);
  const taken = marks.flatMap((labelled) => roomOf(labelled, room.see));
  return [
    ground(still, projection),
    lines(still, projection),
    bundles(still, room, taken),
    names(still, room, taken),
    ...marks
      .toSorted((a, b) => markWeight(a.mark) - markWeight(b.mark))
      .map((labelled) => markOf(labelled, still, projection)),
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
    opacity: CASING_OPACITY,
  });
}

/** The lines of one style, and the arrowheads on them. */
function stroked(key: string, group: readonly StillArc[], wider: number, ink: Palette): string {
  const [first] = group;
  if (!first) return '';
  const { color, widthPx, dash } = ARC_LOOKS[styleOf(first.arc)];
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

/** What is written or set at a spot, which keeps its size however large the picture is shown. */
function at([x, y]: Spot, { larger }: StillMap, inside: string, more = {}): string {
  const scaled = larger === 1 ? null : `scale(${larger})`;
  return element(
    'g',
    { transform: `translate(${tenth(x)} ${tenth(y)})`, ...more },
    element('g', { class: 'still-mark', transform: scaled }, inside),
  );
}

/** Where words and marks have room, in pixels of their own size. */
type Room = Box & Readonly<{ see: Sight }>;

/** Country names where they meet no mark, no label and no other name. */
function names(still: StillMap, room: Room, taken: Rectangle[]): string {
  const { words, camera, ink, larger } = still;
  const texts: string[] = [];
  const size = tenth(widthAt(camera.zoom, 10.2, 13.7));
  for (const { code, position, rank } of still.names.toSorted((a, b) => a.rank - b.rank)) {
    if (rank > 1 && rank > camera.zoom + 0.2) continue;
    const spot = room.see(position);
    if (spot === null) continue;
    const spaced = rank === 1 && !isSquareScript(words.locale);
    const name = spaced ? words.party(code).toLocaleUpperCase(words.locale) : words.party(code);
    const halfWidth = textWidthPx(name, size * (spaced ? 0.82 : 0.56), size) / 2;
    const [x, y] = spot;
    const own: Rectangle = [x - halfWidth - 4, y - size / 2 - 4, x + halfWidth + 4, y + size / 2 + 4];
    const inside = own[0] > 0 && own[1] > 0 && own[2] < room.widthPx && own[3] < room.heightPx;
    if (!inside || taken.some((other) => meet(other, own))) continue;
    taken.push(own);
    const looks = {
      y: '.35em',
      'font-size': size,
      'font-weight': rank === 1 ? 500 : 400,
      'letter-spacing': spaced ? '.12em' : null,
    };
    texts.push(at([x * larger, y * larger], still, element('text', looks, escapeText(name))));
  }
  const looks = { ...halo(ink.halo, 2.4), fill: ink.label, 'text-anchor': 'middle' };
  return texts.length === 0 ? '' : element('g', looks, texts.join(''));
}

function halo(color: string, width: number) {
  return { stroke: color, 'stroke-width': width, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
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
      return at([x * still.larger, y * still.larger], still, text);
    })
    .join('');
}

function markOf(labelled: LabelledMark, still: StillMap, { spotOf }: StillProjection): string {
  const { mark, muted } = labelled;
  const spot = spotOf(mark.position);
  if (spot === null) return '';
  const [only, ...others] = mark.points;
  const href = only && others.length === 0 && still.hrefOf ? still.hrefOf(only) : null;
  const names = mark.points.map((point) => point.name).join(' · ');
  const said = still.file ? `<title>${escapeText(names)}</title>` : '';
  const inside = said + face(labelled, still.ink) + labelOf(labelled, still.ink);
  const group = at(spot, still, inside, { 'data-mark': mark.key, opacity: muted ? '.5' : null });
  return href === null ? group : element('a', { href, tabindex: '-1' }, group);
}

/** Half the width of what a stop's number stands in. */
function halfPill(mark: Mark): number {
  return Math.max(11, 3.4 * mark.text.length + 5.5);
}

/** A stop with its number, or the dot of a seat: the live map's marks, drawn. */
function face({ mark, muted }: LabelledMark, ink: Palette): string {
  if (mark.stops.length === 0) {
    const chosen = mark.seats.some((seat) => seat.chosen);
    return [
      element('circle', { r: chosen ? 8.5 : 6.5, fill: ink.tie }),
      element('circle', { r: 5.5, fill: ink.paper }),
      element('circle', { r: 3.5, fill: ink.tie }),
    ].join('');
  }
  if (muted)
    return [
      mark.seats.length > 0 ? element('circle', { r: 6.5, fill: ink.tie }) : '',
      element('circle', { r: 4.5, fill: ink.paper }),
      element('circle', { r: 3, fill: ink.visit }),
    ].join('');
  const half = halfPill(mark);
  const pill = (grow: number, looks: Readonly<Record<string, string | number>>) =>
    element('rect', {
      x: -half - grow,
      y: -11 - grow,
      width: 2 * (half + grow),
      height: 22 + 2 * grow,
      rx: 11 + grow,
      ...looks,
    });
  const current = mark.stops.some((stop) => stop.current);
  const verified = mark.stops.some((stop) => stop.verified);
  return [
    mark.seats.length > 0 ? pill(2, { fill: ink.tie }) : '',
    current ? pill(3, { fill: ink.visit }) : '',
    pill(0, { fill: ink.paper }),
    verified
      ? pill(-1.5, { fill: current ? ink.ink : ink.visit })
      : pill(-1, {
          fill: 'none',
          stroke: ink.visit,
          'stroke-width': 2,
          'stroke-dasharray': '.1 3.4',
          'stroke-linecap': 'round',
        }),
    element(
      'text',
      {
        y: '.36em',
        'text-anchor': 'middle',
        'font-size': 11,
        'font-weight': 700,
        fill: verified ? ink.paper : ink.visit,
      },
      escapeText(mark.text),
    ),
  ].join('');
}

function labelOf({ mark, label, side }: LabelledMark, ink: Palette): string {
  if (side === null || label === '') return '';
  const beside = halfPill(mark) + 4;
  const place = {
    right: { x: beside, y: '.35em', 'text-anchor': 'start' },
    left: { x: -beside, y: '.35em', 'text-anchor': 'end' },
    below: { x: 0, y: 25, 'text-anchor': 'middle' },
    above: { x: 0, y: -16, 'text-anchor': 'middle' },
  }[side];
  const looks = {
    ...halo(ink.paper, 3.5),
    fill: ink.ink,
    'font-size': 13,
    'font-weight': hasPicked(mark) ? 700 : 600,
  };
  return element('text', { ...place, ...looks }, escapeText(label));
}
