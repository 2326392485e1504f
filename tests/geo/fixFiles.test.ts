import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtAntimeridian } from '../../geo/cutAtAntimeridian';
import { DATA_FILES, type DataContents, type DataFile } from '../../geo/dataFiles';
import { fixFiles } from '../../geo/fixFiles';
import { readAtlas } from '../../geo/readAtlas';
import { atlasFiles, type Change } from '../fixtures/atlasFiles';
import { EU, FAULTS, JAPAN, JP, PACIFIC, TIE, TIE_OVER_180 } from '../fixtures/faults';

const NAMES = {
  'places.geojson': 'places',
  'parties.geojson': 'parties',
  'partnerships.geojson': 'partnerships',
  'visits.geojson': 'visits',
  'formerIds.json': 'formerIds',
  'groups.json': 'groups',
} as const;

type Texts = Record<DataFile, string>;
type Feature = { id: string; geometry: unknown; properties: Record<string, unknown> };

function mapNames<T>(make: (name: DataFile) => T): Record<DataFile, T> {
  return Object.fromEntries(DATA_FILES.map((name) => [name, make(name)])) as Record<DataFile, T>;
}

function texts(...changes: Change[]): Texts {
  const files = atlasFiles(...changes);
  return mapNames((name) => `${JSON.stringify(files[NAMES[name]], null, 2)}\n`);
}

function bytes(given: Texts): DataContents {
  return mapNames((name) => new TextEncoder().encode(given[name]));
}

/** The texts after a fix, and what was done in each file that changed. */
function fix(given: Texts): { after: Texts; done: Partial<Record<DataFile, readonly string[]>> } {
  const fixed = fixFiles(bytes(given));
  return {
    after: mapNames((name) => fixed.get(name)?.text ?? given[name]),
    done: Object.fromEntries([...fixed].map(([name, file]) => [name, file.done])),
  };
}

const findings = (given: Texts) => readAtlas(bytes(given), () => '').findings;

function featuresOf(given: Texts, name: DataFile): Feature[] {
  return JSON.parse(given[name]).features;
}

/** The geometry that a fix gives a record that had none. */
function drawn(record: string, ...changes: Change[]): unknown {
  const [, name, index] = /^(\w+)\.features\[(\d+)\]$/.exec(record) ?? [];
  const { after } = fix(texts(...changes, [`${record}.geometry`, null]));
  expect(findings(after)).toEqual([]);
  return featuresOf(after, `${name}.geojson` as DataFile)[Number(index)]?.geometry;
}

/** The same value with the keys of each object in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inside]) => [key, turned(inside)]),
  );
}

describe('fixFiles', () => {
  it('leaves files alone in which nothing is to be fixed', () => {
    expect(fixFiles(bytes(texts())).size).toBe(0);
  });

  it('leaves a line that meets its seats alone, whatever way it takes', () => {
    const line = { type: 'LineString', coordinates: [EU, [90, 60], JP] };
    expect(fixFiles(bytes(texts([`${TIE}.geometry`, line]))).size).toBe(0);
  });

  describe('draws', () => {
    it('a line between two seats', () => {
      expect(drawn(TIE)).toEqual({ type: 'LineString', coordinates: [EU, JP] });
    });

    it('a line from every seat to every other, in the order of the parties, cut at ±180°', () => {
      const parties: Change = [`${TIE}.properties.parties`, ['EU', 'US', 'JP']];
      const cut = 36.5999;
      expect(drawn(TIE, parties)).toEqual({
        type: 'MultiLineString',
        coordinates: [
          [EU, [-77, 38.9]],
          [EU, JP],
          [
            [-77, 38.9],
            [-180, cut],
          ],
          [[180, cut], JP],
        ],
      });
    });

    it('a visit over the Pacific, cut where cutAtAntimeridian cuts', () => {
      const [west = [], east = []] = cutAtAntimeridian([
        [177.4, -17.8],
        [237.7, 47.6],
      ]);
      const latitude = Number(west[1]?.[1].toFixed(4));
      expect(drawn(PACIFIC)).toEqual({
        type: 'MultiLineString',
        coordinates: [
          [west[0], [180, latitude]],
          [[-180, latitude], east[1]?.map((degrees) => Number(degrees.toFixed(4)))],
        ],
      });
    });

    it('a visit of several stops as a line', () => {
      expect(drawn(JAPAN)).toEqual({ type: 'LineString', coordinates: [[135.4, 34.6], JP] });
    });

    it('a visit of one stop as a point', () => {
      expect(drawn('visits.features[2]')).toEqual({ type: 'Point', coordinates: [177.4, -17.8] });
    });

    it('nothing for a visit that is not continuous', () => {
      const { after, done } = fix(texts([`${JAPAN}.properties.continuous`, false]));
      expect(featuresOf(after, 'visits.geojson')[1]?.geometry).toBeNull();
      expect(done).toEqual({ 'visits.geojson': ['the geometry of japan'] });
      expect(findings(after)).toEqual([]);
    });

    it('a stop that lies on ±180° itself', () => {
      drawn(
        'visits.features[0]',
        ['places.features[1].geometry.coordinates', [-170, -10]],
        ['places.features[0].geometry.coordinates', [170, -20]],
        ['places.features[4].geometry.coordinates', [180, -16]],
        [
          `${PACIFIC}.properties.stops`,
          ['nadi', 'suva', 'seattle'].map((place, index) => ({
            order: index + 1,
            place,
            arriveOn: null,
            departOn: null,
            verified: true,
            note: null,
            events: [],
          })),
        ],
        ['visits.features[2].geometry.coordinates', [170, -20]],
      );
    });

    it('every geometry that is found not to meet its places', () => {
      for (const { fault, bad, at } of FAULTS) {
        if (at !== 'geometry' || fault === 'a geometry of another type') continue;
        const left = findings(fix(texts(...bad)).after);
        // Whether the geometry or the place is swapped only an editor can say.
        expect(
          left.filter(({ problem }) => !problem.endsWith('swapped?')),
          fault,
        ).toEqual([]);
      }
    });

    it('no geometry that a swapped seat would lead astray', () => {
      const given = texts(['parties.features[0].geometry.coordinates', [50.8, 4.4]]);
      const { after } = fix(given);
      expect(after['partnerships.geojson']).toBe(given['partnerships.geojson']);
      expect(findings(after).some(({ problem }) => problem.endsWith('swapped?'))).toBe(true);
    });

    it('nothing where a seat or a place is not known for sure', () => {
      const given = texts(
        [`${TIE}.geometry`, null],
        [`${TIE}.properties.parties`, ['EU', 'JP', 'ZZ']],
        [`${TIE_OVER_180}.geometry`, null],
        ['parties.features[3].properties.seat', ''],
        [`${JAPAN}.geometry`, null],
        [`${JAPAN}.properties.stops[1].place`, 'kyoto'],
      );
      expect(fixFiles(bytes(given)).size).toBe(0);
    });
  });

  it('gives coordinates four decimals, and draws from those', () => {
    const { after, done } = fix(
      texts(
        ['parties.features[0].geometry.coordinates', [4.40004999, 50.79996]],
        [`${TIE}.geometry.coordinates[1]`, [139.70000000000002, 35.7]],
      ),
    );
    expect(featuresOf(after, 'parties.geojson')[0]?.geometry).toMatchObject({ coordinates: [4.4, 50.8] });
    expect(featuresOf(after, 'partnerships.geojson')[0]?.geometry).toMatchObject({ coordinates: [EU, JP] });
    expect(done).toEqual({
      'parties.geojson': ['the decimals of EU'],
      'partnerships.geojson': ['the decimals of eu-japan'],
    });
  });

  it('judges lines by the seats as they will be', () => {
    // Near enough to the seat as it is, but not to the seat with four decimals.
    const { after } = fix(
      texts(
        ['parties.features[1].geometry.coordinates', [139.70004, 35.7]],
        [`${TIE}.geometry.coordinates[1]`, [139.701, 35.7]],
      ),
    );
    expect(featuresOf(after, 'partnerships.geojson')[0]?.geometry).toMatchObject({ coordinates: [EU, JP] });
  });

  it('puts the keys into the order of the schema', () => {
    const given = texts();
    const mixed = mapNames((name) => `${JSON.stringify(turned(JSON.parse(given[name])), null, 2)}\n`);
    const { after, done } = fix({
      ...mixed,
      'formerIds.json': given['formerIds.json'],
      'groups.json': given['groups.json'],
    });
    expect(after).toEqual(given);
    expect(done['visits.geojson']).toEqual(['the order of keys of pacific, japan, fiji']);
  });

  it('names no more than five', () => {
    const given = texts();
    const places = JSON.parse(given['places.geojson']);
    places.features.push({ ...places.features[0], id: 'a-sixth' });
    const text = `${JSON.stringify(turned(places), null, 2)}\n`;
    expect(fix({ ...given, 'places.geojson': text }).done['places.geojson']).toEqual([
      'the order of keys of nadi, seattle, tokyo, osaka, suva and 1 more',
    ]);
  });

  it('writes every file as JSON.stringify does, without a byte order mark', () => {
    const given = texts();
    const { after, done } = fix({
      'places.geojson': `\uFEFF${given['places.geojson']}`,
      'parties.geojson': JSON.stringify(JSON.parse(given['parties.geojson'])),
      'partnerships.geojson': given['partnerships.geojson'].replaceAll('\n', '\r\n'),
      'visits.geojson': `${given['visits.geojson']}\n`,
      'formerIds.json': given['formerIds.json'].replace('eu-n', '\\u0065u-n'),
      'groups.json': given['groups.json'],
    });
    expect(after).toEqual(given);
    expect(done).toEqual({
      'places.geojson': ['the byte order mark'],
      'parties.geojson': ['the formatting'],
      'partnerships.geojson': ['the formatting'],
      'visits.geojson': ['the formatting'],
      'formerIds.json': ['the formatting'],
    });
  });

  it.each([
    ['half of one', (text: string) => text.slice(0, text.length / 2)],
    ['one with a key twice', (text: string) => text.replace('"title"', '"title": "Another", "title"')],
    [
      'one with a number that is not kept',
      (text: string) => text.replace('"type"', '"bbox": [1e400], "type"'),
    ],
  ])('never touches a file that is not read for sure: %s', (_, spoil) => {
    const given = texts([`${TIE}.geometry`, null]);
    const spoilt = { ...given, 'visits.geojson': `\uFEFF${spoil(given['visits.geojson'])}` };
    const { after, done } = fix(spoilt);
    expect(Object.keys(done)).toEqual(['partnerships.geojson']);
    expect(after['visits.geojson']).toBe(spoilt['visits.geojson']);
  });

  it('only formats a feature with a fault in its schema, and loses nothing of it', () => {
    const given = texts(
      [`${TIE}.geometry`, { type: 'Polygon', coordinates: [] }],
      [`${TIE}.properties.__proto__`, { a: 1 }],
    );
    const collection = JSON.parse(given['partnerships.geojson']);
    const odd = {
      name: 'x',
      ...collection,
      features: [...collection.features, null, 7, { id: 'eu-japan' }],
      crs: {},
    };
    const text = JSON.stringify(odd);
    const { after, done } = fix({ ...given, 'partnerships.geojson': text });
    expect(done).toEqual({ 'partnerships.geojson': ['the formatting'] });
    const kept = JSON.parse(after['partnerships.geojson']);
    expect(Object.keys(kept)).toEqual(['type', 'name', 'crs', 'features']);
    expect(JSON.stringify(kept.features)).toBe(JSON.stringify(odd.features));
    expect(after['partnerships.geojson']).toContain('__proto__');
  });

  it('fixed twice is fixed once, and no property changes its value', () => {
    const geometries = fc.oneof(
      fc.constant(null),
      fc.record({
        type: fc.constantFrom('Point', 'LineString', 'MultiLineString', 'Polygon'),
        coordinates: fc.oneof(
          fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })),
          fc.array(fc.constantFrom(EU, JP, [139.70049, 35.70049], [180, 0], [4.39949, 50.8])),
          fc.array(fc.array(fc.constantFrom(EU, JP, [-77, 38.9], [178.4, -18.1]))),
        ),
      }),
    );
    const positions = fc.tuple(
      fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(180, -180, 179.99996, -0)),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    const features = [TIE, TIE_OVER_180, PACIFIC, JAPAN, 'visits.features[2]'];
    const changes = fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom(...features.map((path) => `${path}.geometry`)), geometries),
        fc.tuple(
          fc
            .tuple(fc.constantFrom('places', 'parties'), fc.nat(3))
            .map(([name, index]) => `${name}.features[${index}].geometry.coordinates`),
          positions,
        ),
        fc.tuple(fc.constant(`${JAPAN}.properties.continuous`), fc.boolean()),
        fc.tuple(
          fc.constant(`${TIE}.properties.parties`),
          fc.array(fc.constantFrom('EU', 'JP', 'US', 'FJ', 'ZZ'), { maxLength: 5 }),
        ),
        fc.tuple(fc.constantFrom(...features.map((path) => `${path}.properties.odd`)), fc.jsonValue()),
        fc.tuple(fc.constantFrom(...features.map((path) => `${path}.properties.title`)), fc.string()),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(changes, fc.boolean(), (changed, isTurned) => {
        const written = texts(...changed);
        const given = isTurned
          ? mapNames((name) => JSON.stringify(turned(JSON.parse(written[name]))))
          : written;
        const { after } = fix(given);
        expect(fixFiles(bytes(after)).size).toBe(0);
        for (const name of DATA_FILES.slice(0, 4)) {
          const before = featuresOf(given, name);
          for (const [index, { id, properties }] of featuresOf(after, name).entries()) {
            expect({ id, properties }).toEqual({
              id: before[index]?.id,
              properties: before[index]?.properties,
            });
          }
          expect(featuresOf(after, name)).toHaveLength(before.length);
        }
        // What is left of the geometry is what the schema refuses, or what hangs on something that is not there.
        const left = findings(after).filter(({ remedy }) => remedy.includes('--fix'));
        expect(left).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
