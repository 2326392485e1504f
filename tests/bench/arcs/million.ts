import { type ArcSet, arcSet, putArc } from '../../../geo/arcSet';
import type { ArcWindow } from '../../../geo/arcWindow';
import { ARC_STATE, listArcs } from '../../../geo/listArcs';
import { type Cursor, pickArc } from '../../../geo/pickArc';
import { DEGREE, type Vector } from '../../../geo/sphere';
import { type ArcData, LAST_TIME, makeArcs, positionAt, randomNumbers } from './data';

const ARCS = 1_000_000;
const CURSORS = 50;
const TOLERANCE_PX = 6;
const PIXEL = (2 * Math.PI) / (512 * 2 ** 1.5);

/** A figure of the million arcs, the most it is to be, and its unit. */
export interface MillionRow {
  what: string;
  value: number;
  target: number | null;
  unit: 'ms' | 'MB';
}

/** What our arcs cost at a million without any drawing: nothing here needs a browser. */
export function measureMillion(): MillionRow[] {
  const data = makeArcs(ARCS);
  const set = arcSet(ARCS);
  const states = new Uint8Array(ARCS).fill(ARC_STATE.shown);
  const ms = (what: string, value: number, target: number | null): MillionRow => ({
    what,
    value,
    target,
    unit: 'ms',
  });

  const build = timed(() => fill(set, data));
  let room: Uint32Array = new Uint32Array(0);
  const filter = (projection: ArcWindow['projection'], share: number) => {
    // The whole world is in sight, and half of it again on either side of the flat map, as the layer asks for.
    const window: ArcWindow = { projection, cap: null, west: -320, east: 320 };
    const pass = () => {
      showShare(states, data.times, share);
      room = listArcs(set, states, window, room).entries;
    };
    pass();
    return median(repeated(5, pass));
  };
  const rows = [
    ms('all arcs put into their slots', build, null),
    ms('filter, flat map, all shown', filter('mercator', 1), 50),
    ms('filter, flat map, 2 % shown', filter('mercator', 0.02), 50),
    ms('filter, globe, all shown', filter('globe', 1), 50),
    ms('filter, globe, 2 % shown', filter('globe', 0.02), 50),
  ];

  const random = randomNumbers(2);
  const bytes = held(set) + states.byteLength + room.byteLength;
  showShare(states, data.times, 1);
  for (let warm = 0; warm < 3; warm++) pickArc(set, states, cursor(random), TOLERANCE_PX);
  const picks = repeated(CURSORS, () => pickArc(set, states, cursor(random), TOLERANCE_PX));
  rows.push(
    ms(`pick, median of ${CURSORS}`, median(picks), 10),
    ms(`pick, worst of ${CURSORS}`, Math.max(...picks), null),
    { what: 'typed arrays', value: bytes / 2 ** 20, target: 128, unit: 'MB' },
  );
  return rows;
}

function fill(set: ArcSet, data: ArcData): void {
  for (let arc = 0; arc < data.count; arc++)
    putArc(set, arc, positionAt(data.from, arc), positionAt(data.to, arc), 0, 0);
}

function showShare(states: Uint8Array, times: Float32Array, share: number): void {
  const last = LAST_TIME * share;
  for (let slot = 0; slot < states.length; slot++)
    states[slot] = (times[slot] as number) <= last ? ARC_STATE.shown : ARC_STATE.hidden;
}

/** A cursor on the flat map at zoom 1.5. */
function cursor(random: () => number): Cursor {
  const longitude = (random() * 360 - 180) * DEGREE;
  const latitude = (random() * 120 - 50) * DEGREE;
  const [sin, cos] = [Math.sin(latitude), Math.cos(latitude)];
  const pixel = PIXEL * cos;
  const at: Vector = [cos * Math.cos(longitude), cos * Math.sin(longitude), sin];
  const right: Vector = [-Math.sin(longitude) * pixel, Math.cos(longitude) * pixel, 0];
  const down: Vector = [sin * Math.cos(longitude) * pixel, sin * Math.sin(longitude) * pixel, -cos * pixel];
  return { at, right, down };
}

function held({ records, reaches, spans, buckets }: ArcSet): number {
  return [records, reaches, spans, buckets.globe, buckets.mercator].reduce(
    (sum, array) => sum + array.byteLength,
    0,
  );
}

function repeated(times: number, operation: () => void): number[] {
  return Array.from({ length: times }, () => timed(operation));
}

function timed(operation: () => void): number {
  const start = performance.now();
  operation();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
