import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIDE_LOOKS } from '../../geo/arcLooks';
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
        for (const line of ['tie', 'visit', 'prospect', 'second', 'ink'] as const)
          expect(contrast(palette[line], palette[ground])).toBeGreaterThan(3);
      }
    },
  );

  test.each(Object.entries(PALETTES))(
    'tell the sides of a comparison apart, on the countries that it tints, too, and not by colour alone, %s',
    (_, palette) => {
      const sides = Object.values(SIDE_LOOKS);
      for (const ground of ['sea', 'land', 'members', 'tinted'] as const)
        for (const { color } of sides) expect(contrast(palette[color], palette[ground])).toBeGreaterThan(3);
      expect(new Set(sides.map(({ color }) => palette[color])).size).toBe(3);
      // One line, a bold one, a double one.
      expect(new Set(sides.map(({ hollowPx, wider }) => (hollowPx > 0 ? 'double' : wider > 1))).size).toBe(3);
    },
  );
});
