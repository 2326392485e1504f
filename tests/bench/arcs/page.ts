import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { Projection } from '../../../geo/view';
import { type ArcData, LAST_TIME, makeArcs, randomNumbers } from './data';

/** The look that all candidates draw. */
export const COLOR = '#2b4c9b';
export const WIDTH_PX = 1.5;

/** A pick finds what is this near to the cursor. */
export const PICK_PX = 6;

/** A way to draw arcs on a map. */
export interface Candidate {
  /** Puts the arcs on the map, up to a finished frame that has them all. */
  add(map: MapLibreMap, data: ArcData): void | Promise<void>;
  /** Shows the arcs with a time in the range and no others, up to a finished frame. */
  show?(from: number, to: number): void | Promise<void>;
  /** Whether there is an arc within `PICK_PX`. */
  pick?(x: number, y: number): boolean;
}

/** What an operation costs on average. */
export interface Figure {
  /** Processor time of the page's and the GPU's process; `null` where the browser does not tell it. */
  cpuMs: number | null;
  wallMs: number;
  worstWallMs: number;
  runs: number;
  /** Of picks, the share that found an arc: all candidates should find about as many. */
  hitShare?: number;
}

/** What the runner calls in the page, one after the other. */
export interface Bench {
  /** Loads the map without arcs. */
  open(projection: Projection, size: number): Promise<void>;
  first(): Promise<Figure>;
  /** How many pixels the arcs have changed: all candidates should paint about as many. */
  ink(): number;
  pan(): Promise<Figure>;
  step(): Promise<Figure>;
  pick(): Promise<Figure>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const ZOOM = 1.5;

/** An operation that takes longer is not repeated. */
const SLOW_MS = 1_500;
/** Others are repeated for as long as this, and this often at least. */
const ENOUGH_MS = 1_000;
const FEWEST_RUNS = 2;

/** The time that is shown: half of it all, moved on by this much with each step. */
const WINDOW = LAST_TIME / 2;
const STEP = LAST_TIME / 40;

/** Draws a frame at once, and waits until the last pixel of it is painted. */
export function drawFrame(map: MapLibreMap): void {
  map.redraw();
  finishFrame(map);
}

/** Waits until MapLibre has laid out and drawn all that it was told to, to the last pixel. */
export async function settle(map: MapLibreMap): Promise<void> {
  await new Promise<void>((resolve) => {
    map.once('idle', () => {
      finishFrame(map);
      resolve();
    });
  });
}

/** Makes the candidate of a page ready to be measured. */
export function offer(candidate: Candidate): void {
  let map: MapLibreMap;
  let data: ArcData;
  let blank: Uint8Array;

  window.bench = {
    async open(projection, size) {
      data = makeArcs(size);
      map = await openMap(projection);
      drawFrame(map);
      blank = pixels(map);
    },
    async first() {
      return measureOnce(() => candidate.add(map, data));
    },
    ink() {
      map.redraw();
      return countChanged(blank, pixels(map));
    },
    async pan() {
      return measure((run) => {
        map.jumpTo({ center: [((run * 7) % 31) - 15, 20 + (run % 5)] });
        drawFrame(map);
      });
    },
    async step() {
      map.jumpTo({ center: [0, 20] });
      await calm();
      return measure((run) => {
        const from = (run * STEP) % (LAST_TIME - WINDOW);
        return candidate.show?.(from, from + WINDOW);
      });
    },
    async pick() {
      await candidate.show?.(0, LAST_TIME);
      await calm();
      const random = randomNumbers(1);
      let picks = 0;
      let hits = 0;
      const figure = await measure(() => {
        // Within the globe at this zoom, on both projections.
        const x = 640 + (random() * 2 - 1) * 150;
        const y = 400 + (random() * 2 - 1) * 150;
        picks++;
        if (candidate.pick?.(x, y)) hits++;
      });
      return { ...figure, hitShare: hits / picks };
    },
  };
}

async function openMap(projection: Projection): Promise<MapLibreMap> {
  setWorkerUrl('/maplibre/maplibre-gl-worker.mjs');
  const map = new MapLibreMap({
    container: 'map',
    style: {
      version: 8,
      projection: { type: projection },
      sources: { countries: { type: 'geojson', data: '/countries.json', tolerance: 0.2 } },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': '#eef2f6' } },
        { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': '#ffffff' } },
      ],
    },
    center: [0, 20],
    zoom: ZOOM,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
  });
  await settle(map);
  return map;
}

/** What an operation costs, on average over some runs after a first one that does not count, if it is not slow. */
async function measure(operation: (run: number) => void | Promise<void>): Promise<Figure> {
  const first = await measureOnce(() => operation(0));
  if (first.wallMs > SLOW_MS) return first;
  const cpuBefore = cpuMs();
  const start = performance.now();
  let runs = 0;
  let worst = 0;
  let end = start;
  while (runs < FEWEST_RUNS || end - start < ENOUGH_MS) {
    runs++;
    const before = end;
    const pending = operation(runs);
    if (pending) await pending;
    end = performance.now();
    worst = Math.max(worst, end - before);
  }
  const cpuAfter = cpuMs();
  return {
    cpuMs: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / runs,
    wallMs: (end - start) / runs,
    worstWallMs: worst,
    runs,
  };
}

async function measureOnce(operation: () => void | Promise<void>): Promise<Figure> {
  await calm();
  const cpuBefore = cpuMs();
  const start = performance.now();
  await operation();
  const wallMs = performance.now() - start;
  const cpuAfter = cpuMs();
  return {
    cpuMs: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
    wallMs,
    worstWallMs: wallMs,
    runs: 1,
  };
}

/** Lets go by what the last operation has left to do, so that it is not counted with the next. */
async function calm(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * The processor time that the page and the GPU's process have taken so far, as the runner knows it. The page
 * stands still until it has the answer, so that nothing else is counted.
 */
function cpuMs(): number | null {
  const request = new XMLHttpRequest();
  request.open('GET', '/cpu', false);
  request.send();
  return JSON.parse(request.responseText) as number | null;
}

/** Waits for the GPU: only a finished frame can be read. */
function finishFrame(map: MapLibreMap): void {
  read(map, 1, 1, new Uint8Array(4));
}

function pixels(map: MapLibreMap): Uint8Array {
  const { width, height } = map.getCanvas();
  return read(map, width, height, new Uint8Array(width * height * 4));
}

function read(map: MapLibreMap, width: number, height: number, into: Uint8Array): Uint8Array {
  const gl = map.getCanvas().getContext('webgl2');
  if (!gl) throw new Error('The map has no WebGL2');
  // MapLibre remembers what it has bound, and must find it so.
  const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, into);
  gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
  return into;
}

function countChanged(before: Uint8Array, after: Uint8Array): number {
  let changed = 0;
  for (let at = 0; at < after.length; at += 4) {
    const red = Math.abs((after[at] as number) - (before[at] as number));
    if (red > 40) changed++;
  }
  return changed;
}
