import { encode } from 'uqr';
import { element } from './still/svg';

/** The quiet zone that readers of codes want around one, in modules. */
const QUIET = 4;

/** A QR code: its side in modules, what is black as the `d` of a path, and both as an SVG file. */
export type QrCode = Readonly<{ size: number; path: string; svg: string }>;

/** So many bytes go into the largest code that is still easily read from a screen. */
const MOST_BYTES = 1000;

/** A text as a QR code, in black on white whatever the theme, as readers want it; `null` where it is too long for one. */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return null;
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data
    .map((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size} ${size}`,
      width: 8 * size,
      height: 8 * size,
      'shape-rendering': 'crispEdges',
    },
    element('rect', { width: size, height: size, fill: '#fff' }) + element('path', { d: path, fill: '#000' }),
  );
  return { size, path, svg };
}
