import { type GeoPermissibleObjects, type GeoStream, geoPath } from 'd3-geo';
import { tenth } from './svg';

/**
 * A shape as the `d` of an SVG path, in as few characters as it takes: relative steps of tenths of a pixel.
 *
 * @param leastStepPx steps shorter than this are left out: no reader sees them, and coasts are made of them
 */
export function pathText(
  object: GeoPermissibleObjects,
  projections: readonly Readonly<{ stream: (output: GeoStream) => GeoStream }>[],
  leastStepPx: number,
): string {
  const pen = new Pen(leastStepPx);
  for (const projection of projections) geoPath(projection, pen)(object);
  return pen.text();
}

/** Takes what a canvas takes. Spots are held in whole tenths, so that relative steps add up to them. */
export class Pen {
  /** Each begins with its letter, so that a line's first step needs no space before it. */
  readonly #parts: string[] = [];
  #x = 0;
  #y = 0;
  /** Whether the last line has no step yet. */
  #empty = false;
  /** A step that was too short to be written, and has to be where a line ends in it. */
  #held: readonly [number, number] | null = null;

  constructor(readonly leastStepPx: number) {}

  moveTo(x: number, y: number): void {
    this.#release();
    this.#drop();
    [this.#x, this.#y] = [tenths(x), tenths(y)];
    this.#parts.push(`M${pair(this.#x, this.#y)}l`);
    this.#empty = true;
  }

  lineTo(x: number, y: number): void {
    const [toX, toY] = [tenths(x), tenths(y)];
    if (Math.hypot(toX - this.#x, toY - this.#y) < this.leastStepPx * 10) this.#held = [toX, toY];
    else this.#step(toX, toY);
  }

  closePath(): void {
    this.#held = null;
    if (!this.#empty) this.#parts.push('Z');
  }

  /** What d3-geo asks for besides: new paths it need not begin, and points, which it would draw round, maps have none. */
  beginPath(): void {}
  arc(): void {}

  text(): string {
    this.#release();
    this.#drop();
    return this.#parts.join('');
  }

  #step(x: number, y: number): void {
    const step = pair(x - this.#x, y - this.#y);
    this.#parts.push(this.#empty || step.startsWith('-') ? step : ` ${step}`);
    [this.#x, this.#y] = [x, y];
    this.#empty = false;
    this.#held = null;
  }

  #release(): void {
    if (this.#held) this.#step(...this.#held);
  }

  /** A line without a single step is none. */
  #drop(): void {
    if (this.#empty) this.#parts.pop();
    this.#empty = false;
  }
}

function tenths(value: number): number {
  return Math.round(value * 10) + 0;
}

/** Two numbers of tenths, as SVG reads them. */
function pair(x: number, y: number): string {
  const written = short(y);
  return `${short(x)}${written.startsWith('-') ? '' : ' '}${written}`;
}

function short(value: number): string {
  return String(tenth(value / 10)).replace(/^(-?)0\./, '$1.');
}
