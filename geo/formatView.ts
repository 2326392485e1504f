import { formatCompare } from './formatCompare';
import { GRAMMAR_VERSION } from './migrateLink';
import { isCompared } from './sides';
import { type Camera, DEFAULT_VIEW, type View } from './view';

/** The keys of a link, in the order in which they are written. */
export const LINK_KEYS = [
  'v',
  'partner',
  'group',
  'match',
  'kind',
  'status',
  'verified',
  'from',
  'to',
  'force',
  'show',
  'q',
  'compare',
  'pick',
  'stop',
  'map',
  'projection',
  'theme',
  'columns',
  'sort',
  'page',
  'data',
] as const;
export type LinkKey = (typeof LINK_KEYS)[number];

/** What a link's camera can say. The zoom is that of a 1200×630 box, hence less than 0 on a wide screen. */
export const CAMERA_LIMITS = { minZoom: -2, maxZoom: 22, maxLatitude: 90, maxPitch: 60 } as const;

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function round(value: number, decimals: number): number {
  // Adding 0 turns -0 into 0: a link never says "-0".
  return Number(value.toFixed(decimals)) + 0;
}

/** Wraps degrees into [-180, 180). */
function wrap(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

function roundLongitude(longitude: number, decimals: number): number {
  const rounded = round(wrap(longitude), decimals);
  return rounded === 180 ? -180 : rounded;
}

function roundBearing(bearing: number): number {
  const rounded = round(wrap(bearing), 1);
  return rounded === -180 ? 180 : rounded;
}

/**
 * The decimals that a degree needs for steps of less than half a pixel. The rule is that of MapLibre's own
 * hash (maplibre-gl, src/ui/hash.ts, getHashString): 512 px · 2^zoom / 360 / 10^decimals < 0.5 px.
 */
function decimalsAt(zoom: number): number {
  return Math.max(0, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
}

/**
 * Towards the poles Mercator stretches a degree of latitude, up to eleven times at its edge, so one more
 * decimal beyond 45°. As 45 has no decimals, rounding never carries a latitude from one rule to the other.
 */
function latitudeDecimals(zoom: number, latitude: number): number {
  return decimalsAt(zoom) + (Math.abs(latitude) > 45 ? 1 : 0);
}

/**
 * The camera that a link gives back: within the limits, longitude in [-180, 180), bearing in (-180, 180], and
 * as many digits as a link carries. Compare cameras by what this makes of them.
 */
export function roundCamera(camera: Camera): Camera {
  const { minZoom, maxZoom, maxLatitude, maxPitch } = CAMERA_LIMITS;
  const zoom = round(clamp(camera.zoom, minZoom, maxZoom), 2);
  const latitude = clamp(camera.latitude, -maxLatitude, maxLatitude);
  return {
    zoom,
    latitude: round(latitude, latitudeDecimals(zoom, latitude)),
    longitude: roundLongitude(camera.longitude, decimalsAt(zoom)),
    bearing: roundBearing(camera.bearing),
    pitch: round(clamp(camera.pitch, 0, maxPitch), 1),
  };
}

function formatCamera(camera: Camera): string {
  const { zoom, latitude, longitude, bearing, pitch } = roundCamera(camera);
  const centre = [latitude.toFixed(latitudeDecimals(zoom, latitude)), longitude.toFixed(decimalsAt(zoom))];
  const tilt = bearing === 0 && pitch === 0 ? [] : [bearing, pitch];
  return [zoom, ...centre, ...tilt].join('/');
}

function formatSort({ column, descending }: View['sort']): string {
  return `${descending ? '-' : ''}${column}`;
}

/** The titles, which stand in every table, are named where nothing else is. */
function formatColumns(columns: View['columns']): string {
  return columns.length === 0 ? 'title' : columns.join(',');
}

const DEFAULT_COLUMNS = formatColumns(DEFAULT_VIEW.columns);
const DEFAULT_SORT = formatSort(DEFAULT_VIEW.sort);

function unless(known: string, text: string): string | null {
  return text === known ? null : text;
}

/**
 * The parameters of a view's link, not yet encoded: only what differs from the default, in the documented
 * order. For a form's hidden fields and whoever carries the link; `formatView` writes it out.
 */
export function linkParameters(view: View): Partial<Record<LinkKey, string>> {
  const texts: Record<LinkKey, string | null> = {
    v: GRAMMAR_VERSION === 1 ? null : String(GRAMMAR_VERSION),
    partner: view.partners.join(','),
    group: view.groups.join(','),
    match: view.match === DEFAULT_VIEW.match ? null : view.match,
    kind: view.kinds.join(','),
    status: view.statuses.join(','),
    verified: view.verified,
    from: view.from,
    to: view.to,
    force: view.force,
    show: view.show,
    q: view.q,
    compare: view.compare && isCompared(view) ? formatCompare(view.compare) : null,
    pick: view.pick,
    stop: view.stop === null ? null : String(view.stop),
    map: view.camera && formatCamera(view.camera),
    projection: view.projection === DEFAULT_VIEW.projection ? null : view.projection,
    theme: view.theme,
    columns: unless(DEFAULT_COLUMNS, formatColumns(view.columns)),
    sort: unless(DEFAULT_SORT, formatSort(view.sort)),
    page: view.page === DEFAULT_VIEW.page ? null : String(view.page),
    data: view.data,
  };
  const parameters: Partial<Record<LinkKey, string>> = {};
  for (const key of LINK_KEYS) {
    const text = texts[key];
    if (text) parameters[key] = text;
  }
  return parameters;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * Encodes a value so that commas and slashes stay readable and a link may be pasted into an e-mail or Markdown:
 * encodeURIComponent leaves quotes, brackets, asterisks and tildes alone, and a mail reader takes punctuation
 * at the end for the sentence's.
 */
function encode(value: string): string {
  // Most are words and dates, which stay as they are.
  if (/^[\w,/.-]*[A-Za-z0-9-]$/.test(value)) return value;
  return encodeURIComponent(value)
    .replace(/[!'()*~]/g, percentEncode)
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replace(/[.,/_]$/, percentEncode);
}

/**
 * The query of a view's link: `?partner=JP,KR&…`, or nothing at all for the default view.
 *
 * @param more keys of another grammar, already encoded, to stand behind those of the view
 */
export function formatView(view: View, more = ''): string {
  const pairs = Object.entries(linkParameters(view)).map(([key, value]) => `${key}=${encode(value)}`);
  if (more !== '') pairs.push(more);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
