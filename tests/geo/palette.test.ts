import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PALETTES, type Palette } from '../../geo/palette';

/** The page's colours by their names, light then dark. */
function pageColours(): ReadonlyMap<string, readonly [light: string, dark: string]> {
  const tokens = join(import.meta.dirname, '..', '..', 'components', 'ui', 'tokens.css');
  const pairs = readFileSync(tokens, 'utf8').matchAll(
    /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
  );
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the map', () => {
  test.each(Object.keys(PALETTES.light) as (keyof Palette)[])('and of the page are one: %s', (name) => {
    expect(pageColours().get(name)).toEqual([PALETTES.light[name], PALETTES.dark[name]]);
  });

  test.each(Object.entries(PALETTES))(
    'let every line stand out against what it crosses, %s',
    (_, palette) => {
      const grounds: readonly (keyof Palette)[] = ['sea', 'land'];
      for (const ground of grounds) {
        for (const line of ['tie', 'visit', 'prospect'] as const)
          expect(contrast(palette[line], palette[ground])).toBeGreaterThan(3);
      }
    },
  );
});
