import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../../geo/parseAtlas';
import { atlasFiles, type Change } from '../fixtures/atlasFiles';
import { EU, FAULTS, JAPAN, JP, PACIFIC, TIE, TIE_OVER_180 } from '../fixtures/faults';

function parse(...changes: Change[]) {
  return parseAtlas(atlasFiles(...changes));
}

function counts(...changes: Change[]): Record<string, number> {
  const { atlas } = parse(...changes);
  if (!atlas) return {};
  return {
    places: Object.keys(atlas.places).length,
    parties: Object.keys(atlas.parties).length,
    partnerships: atlas.partnerships.length,
    visits: atlas.visits.length,
  };
}

describe('parseAtlas', () => {
  it('finds nothing in files without a fault', () => {
    const { atlas, findings } = parse();
    expect(findings).toEqual([]);
    expect(atlas?.version).toBe('0123456789ab');
    expect(atlas?.partnerships.map(({ id }) => id)).toEqual(['eu-japan', 'us-fiji']);
    expect(atlas?.visits.map(({ id }) => id)).toEqual(['pacific', 'japan', 'fiji']);
    expect(atlas?.places.nadi).toMatchObject({ id: 'nadi', position: [177.4, -17.8], country: 'FJ' });
    expect(atlas?.parties.EU).toMatchObject({ code: 'EU', position: EU, members: ['BE'] });
  });

  describe.each(FAULTS)('$fault', ({ bad, at, says, near }) => {
    it('is found, with its place and a remedy', () => {
      const { findings } = parse(...bad);
      const [, file, index] = /^(\w+)\.features\[(\d+)\]/.exec(bad[0]?.[0] ?? '') ?? [];
      const path = [`features[${index}]`, at].filter(Boolean).join('.');
      const finding = findings.find((one) => one.path === path && says.test(one.problem));
      expect(finding, JSON.stringify(findings, null, 1)).toMatchObject({ file: `${file}.geojson` });
      expect(finding?.remedy).toMatch(/^[A-Z].*[^.]\.$/);
    });

    it('costs that feature and no other', () => {
      const file = /^\w+/.exec(bad[0]?.[0] ?? '')?.[0] ?? '';
      expect(counts(...bad)).toEqual({ ...counts(), [file]: (counts()[file] ?? 0) - 1 });
    });

    it('is not found in what nearly has it', () => {
      expect(parse(...near).findings).toEqual([]);
    });
  });

  it('names the record, and the path from the file on', () => {
    const { findings } = parse([`${JAPAN}.properties.stops[1].events[0].what`, 7]);
    expect(findings).toEqual([
      {
        file: 'visits.geojson',
        path: 'features[1].properties.stops[1].events[0].what',
        problem: '7 is not a text',
        remedy: 'Write a text.',
        record: 'japan',
      },
    ]);
    expect(parse([TIE_OVER_180, []]).findings[0]?.record).toBeNull();
  });

  it.each(['places', 'parties', 'partnerships', 'visits'])(
    'has no atlas where %s is no FeatureCollection',
    (file) => {
      const contents = [undefined, null, 7, 'x', [], {}, { type: 'FeatureCollection' }, { features: [] }];
      for (const content of [...contents, { type: 'Feature', features: [] }]) {
        const { atlas, findings } = parse([file, content]);
        expect(atlas).toBeNull();
        expect(findings).toMatchObject([
          {
            file: `${file}.geojson`,
            path: '',
            problem: 'the file is not a GeoJSON FeatureCollection',
            record: null,
          },
        ]);
      }
      expect(parse([`${file}.name`, 'as GIS tools write it']).findings).toEqual([]);
    },
  );

  it('does not take millions of features', () => {
    const { atlas, findings } = parse(['visits.features', Array(100_001).fill({})]);
    expect(atlas).toBeNull();
    expect(findings).toMatchObject([
      { path: 'features', problem: 'the list has 100001 entries', remedy: 'List at most 100000.' },
    ]);
  });

  it('lists all findings of a feature, even where they are very many', () => {
    expect(parse([`${TIE}.properties.areas`, Array(200_000).fill(1)]).findings).toHaveLength(200_000);
  });

  it('names every file that is no FeatureCollection', () => {
    expect(parse(['places', 1], ['visits', 2]).findings.map(({ file }) => file)).toEqual([
      'places.geojson',
      'visits.geojson',
    ]);
  });

  it('says what can be seen where another file is no FeatureCollection, and nothing that cannot', () => {
    const { findings } = parse(
      ['parties', null],
      [`${TIE}.properties.title`, ''],
      [`${JAPAN}.properties.stops[1].order`, 3],
      [`${JAPAN}.properties.stops[0].place`, 'kyoto'],
      ['formerIds.partners.JP', 'ZZ'],
    );
    expect(findings.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'parties.geojson ',
      'partnerships.geojson features[0].properties.title',
      'visits.geojson features[1].properties.stops[0].place',
      'visits.geojson features[1].properties.stops[1].order',
    ]);
  });

  it('names each key that does not belong, and each coordinate that is none', () => {
    const { findings } = parse(
      [`${TIE}.properties.one`, 1],
      [`${TIE}.properties.a key`, 2],
      [
        `${TIE}.geometry.coordinates`,
        [
          ['4', 50.8],
          [139.7, null],
        ],
      ],
    );
    expect(findings.map(({ path }) => path)).toEqual([
      'features[0].geometry.coordinates[0][0]',
      'features[0].geometry.coordinates[1][1]',
      'features[0].properties.one',
      'features[0].properties["a key"]',
    ]);
  });

  it('takes a __proto__ of a whole file for the fault that it is', () => {
    const { atlas, findings } = parse(['visits.__proto__', { features: [] }]);
    expect(atlas?.visits).toHaveLength(3);
    expect(findings).toMatchObject([{ file: 'visits.geojson', path: '__proto__', record: null }]);
  });

  it('speaks of swapped coordinates only where the swap would help', () => {
    const swapped = parse([`${TIE}.geometry.coordinates[0]`, [50.8, 4.4]]).findings[0];
    expect(swapped?.remedy).toMatch(
      /longitude first where it is swapped: in parties.geojson, or here, .* draw it\.$/,
    );
    const elsewhere = parse([`${TIE}.geometry.coordinates[0]`, [50.8, 9]]).findings[0];
    expect(elsewhere).toMatchObject({
      problem: 'a line ends away from the seats in parties.geojson',
      remedy: 'Run npm run geo:check -- --fix.',
    });
    const place = parse(['places.features[4].geometry.coordinates', [-18.1, 178.4]]).findings[0];
    expect(place?.remedy).toBe('Write the longitude first, then the latitude: they look swapped.');
    const beyond = parse(['places.features[4].geometry.coordinates', [-118.1, 178.4]]).findings[0];
    expect(beyond?.remedy).toBe('Write at most 90.');
  });

  describe('the former ids', () => {
    it('lead from ids that are gone to those of today', () => {
      const { atlas } = parse(['formerIds.records.japan-trip', 'japan']);
      expect(atlas?.formerIds).toEqual({
        records: { 'eu-nippon': 'eu-japan', 'japan-trip': 'japan' },
        partners: { FI: 'FJ' },
      });
    });

    it.each([
      ['a record that is still there', 'records.pacific', 'japan', /"pacific" is still in use/],
      ['a partner that is still there', 'partners.JP', 'FJ', /"JP" is still in use/],
      ['a target that is not there', 'records.eu-china', 'eu-mars', /"eu-mars" is the id of nothing/],
      ['a party for a record', 'records.eu-china', 'FJ', /"FJ" is the id of nothing/],
      ['a target that is none', 'partners.FIJ', ['FJ'], /is not an ISO 3166-1|is the id of nothing/],
      ['a target that is a list', 'partners.FX', ['FJ'], /\["FJ"\] is the id of nothing/],
      ['a chain', 'records.eu-nihon', 'eu-nippon', /"eu-nippon" is a former id itself/],
      ['an id that leads to itself', 'records.eu-a', 'eu-a', /"eu-a" is a former id itself/],
      ['an id that is none', 'records.EU Japan', 'eu-japan', /"EU Japan" is not lower-case words/],
      ['the key __proto__', 'records.__proto__', 'eu-japan', /"__proto__" is not lower-case words/],
    ])('lose and name %s', (_, path, target, says) => {
      const { atlas, findings } = parse([`formerIds.${path}`, target]);
      expect(findings).toMatchObject([
        { file: 'formerIds.json', record: null, problem: expect.stringMatching(says) },
      ]);
      expect(findings[0]?.path).toBe(path.includes(' ') ? 'records["EU Japan"]' : path);
      expect(atlas?.formerIds).toEqual(parse().atlas?.formerIds);
    });

    it('lose without a word what leads to a record that was dropped', () => {
      const { atlas, findings } = parse([`${TIE}.properties.title`, '']);
      expect(findings.map(({ file }) => file)).toEqual(['partnerships.geojson']);
      expect(atlas?.formerIds.records).toEqual({});
    });

    it.each([undefined, null, [], {}, { records: {} }, { records: [], partners: {} }])(
      'must be a table, not %j',
      (table) => {
        const { atlas, findings } = parse(['formerIds', table]);
        expect(atlas).toBeNull();
        expect(findings).toMatchObject([{ path: '', problem: 'the file is not a table of former ids' }]);
      },
    );
  });

  it('puts the sources of every feature in the order of their ranks', () => {
    const { atlas } = parse();
    if (!atlas) throw new Error('no atlas');
    const features = [
      ...Object.values(atlas.places),
      ...Object.values(atlas.parties),
      ...atlas.partnerships,
      ...atlas.visits,
    ];
    for (const { sources } of features) {
      expect(sources.map(({ rank }) => rank)).toEqual(['primary', 'press', 'weak']);
    }
  });

  it('keeps a visit whose partnership was dropped, without the link', () => {
    const { atlas, findings } = parse([`${TIE}.properties.title`, '']);
    expect(findings).toHaveLength(1);
    expect(atlas?.visits.map(({ partnerships }) => partnerships)).toEqual([[], [], []]);
  });

  it('drops all that hangs on a place or a party that was dropped, and says so', () => {
    const { atlas, findings } = parse(['parties.features[2].properties.seat', '']);
    expect(findings.map(({ file, record }) => `${file} ${record}`)).toEqual([
      'parties.geojson FJ',
      'places.geojson nadi',
      'places.geojson suva',
      'partnerships.geojson us-fiji',
      'visits.geojson pacific',
      'visits.geojson fiji',
    ]);
    expect(atlas?.visits.map(({ id }) => id)).toEqual(['japan']);
  });

  it('keeps the first of two places, and of two parties, with one id', () => {
    const { atlas, findings } = parse(['places.features[4].id', 'nadi'], ['parties.features[3].id', 'JP']);
    expect(findings.map(({ problem }) => problem)).toEqual([
      '"JP" is already in parties.geojson',
      '"nadi" is already in places.geojson',
      'no valid party "US" is in parties.geojson',
      'no valid party "US" is in parties.geojson',
      'no valid place "seattle" is in places.geojson',
    ]);
    expect(atlas?.places.nadi?.position).toEqual([177.4, -17.8]);
    expect(atlas?.parties.JP?.position).toEqual(JP);
  });

  it.each(['__proto__', 'constructor', 'toString'])('takes no harm from the name %s', (name) => {
    const { atlas, findings } = parse(
      ['places.features[4].id', name],
      [`${TIE}.properties.place`, name === 'constructor' ? 'valueof' : name],
      ['parties.features[3].id', name],
      [`${PACIFIC}.properties.${name}`, { polluted: true }],
      [`${JAPAN}.properties.stops[0].place`, 'constructor'],
    );
    expect(Object.getPrototypeOf(atlas?.places)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(atlas?.parties)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(findings.map(({ record }) => record)).toEqual(
      expect.arrayContaining([name, 'eu-japan', 'pacific']),
    );
    expect(Object.hasOwn(atlas?.parties ?? {}, name)).toBe(false);
    // As an id, "constructor" is a word like another.
    expect(atlas?.visits.map(({ id }) => id)).toEqual(['fiji']);
    expect(Object.hasOwn(atlas?.places ?? {}, name)).toBe(name === 'constructor');
  });
});
