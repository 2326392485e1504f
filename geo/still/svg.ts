import type { Spot } from '../sight';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in SVG or HTML, between tags or in a quoted attribute; a control character becomes a space. */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An element: attributes that are `null` are left out, `inside` is markup. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  inside = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escapeText(value ?? '')}"`,
    )
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A length to a tenth of a pixel, which no one sees more of. */
export function tenth(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 10) / 10 + 0;
}

/**
 * What is written or set at a spot, which keeps its size however large the picture is shown: a style sheet may scale
 * the groups of the class `still-mark` about their spots.
 *
 * @param larger how many times as large as on a screen it is
 */
export function atSpot([x, y]: Spot, larger: number, inside: string, more = {}): string {
  const scaled = larger === 1 ? null : `scale(${larger})`;
  return element(
    'g',
    { transform: `translate(${tenth(x)} ${tenth(y)})`, ...more },
    element('g', { class: 'still-mark', transform: scaled }, inside),
  );
}

/** The looks of a text that can be read over lines. */
export function halo(color: string, width: number) {
  return { stroke: color, 'stroke-width': width, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}
