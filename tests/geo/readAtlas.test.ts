import { describe, expect, it } from 'vitest';
import { DATA_FILES, type DataContents, type DataFile, dataContents } from '../../geo/dataFiles';
import { formatFinding } from '../../geo/formatFinding';
import { readAtlas } from '../../geo/readAtlas';
import { atlasFiles, type Change } from '../fixtures/atlasFiles';
import { TIE } from '../fixtures/faults';

/** The bytes of small files without a fault, with `changes` made to them. */
function contents(...changes: Change[]): Record<DataFile, Uint8Array> {
  const { places, parties, partnerships, visits, formerIds, groups } = atlasFiles(...changes);
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2));
  return {
    'places.geojson': bytes(places),
    'parties.geojson': bytes(parties),
    'partnerships.geojson': bytes(partnerships),
    'visits.geojson': bytes(visits),
    'formerIds.json': bytes(formerIds),
    'groups.json': bytes(groups),
  };
}

/** Stands for a hash: what is hashed, as a text. */
const noHash = (chunks: readonly Uint8Array[]) =>
  chunks.map((chunk) => new TextDecoder().decode(chunk)).join('');

const read = (given: DataContents) => readAtlas(given, noHash);

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function utf16(bytes: Uint8Array, isLittle: boolean, mark: boolean): Uint8Array {
  const text = `${mark ? '\uFEFF' : ''}${textOf(bytes)}`;
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const pair = [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8];
      return isLittle ? pair : pair.reverse();
    }),
  );
}

describe('readAtlas', () => {
  it('reads files without a fault', () => {
    const { atlas, findings } = read(contents());
    expect(findings).toEqual([]);
    expect(atlas?.partnerships).toHaveLength(2);
  });

  it('takes the version from a hash of the names and bytes of the GeoJSON files, and of nothing else', () => {
    const versionOf = (given: DataContents) => {
      let hashed = '';
      const { atlas } = readAtlas(given, (chunks) => {
        hashed = noHash(chunks);
        return '0123456789abcdef';
      });
      expect(atlas?.version).toBe('0123456789ab');
      return hashed;
    };
    const given = contents();
    expect(versionOf(contents())).toBe(versionOf(given));
    expect(versionOf(contents(['formerIds.records', {}]))).toBe(versionOf(given));
    for (const name of DATA_FILES.slice(0, 4)) {
      const other = bytesOf(`${textOf(given[name])}\n`);
      expect(versionOf({ ...given, [name]: other })).not.toBe(versionOf(given));
    }
  });

  it('gives each finding its line and column, by file and line', () => {
    const given = contents(
      ['visits.features[2].properties.sources[1].rank', 'strong'],
      [`${TIE}.properties.title`, undefined],
      [`${TIE}.properties.signed`, 2024],
      ['places.features[4].properties.name', ''],
      ['formerIds.records.japan', 'pacific'],
    );
    const lineOf = (file: DataFile, text: string) =>
      textOf(given[file])
        .split('\n')
        .findIndex((line) => line.includes(text)) + 1;
    expect(read(given).findings.map(({ file, line, column, path }) => [file, line, column, path])).toEqual([
      ['places.geojson', lineOf('places.geojson', '"name": ""'), 17, 'features[4].properties.name'],
      // What is missing is missing from its object.
      [
        'partnerships.geojson',
        lineOf('partnerships.geojson', '"properties"'),
        21,
        'features[0].properties.title',
      ],
      // What does not belong is the key.
      [
        'partnerships.geojson',
        lineOf('partnerships.geojson', '"signed": 2024'),
        9,
        'features[0].properties.signed',
      ],
      ['visits.geojson', lineOf('visits.geojson', '"strong"'), 21, 'features[2].properties.sources[1].rank'],
      ['formerIds.json', lineOf('formerIds.json', '"japan"'), 5, 'records.japan'],
    ]);
  });

  it('tells a finding in one line', () => {
    const [finding] = read(contents([`${TIE}.properties.summary`, ''])).findings;
    if (!finding) throw new Error('no finding');
    expect(formatFinding({ ...finding, line: 12, column: 3 })).toBe(
      '12:3  features[0].properties.summary (eu-japan)  the text is empty → Write the text.',
    );
    expect(formatFinding({ ...finding, line: 1, column: 1, path: '', record: null })).toBe(
      '1:1  the text is empty → Write the text.',
    );
    expect(formatFinding({ ...finding, record: 'a\u001b[2J\nb' })).toContain('("a\\u001b[2J\\nb")');
  });

  it('names a key that is there twice, with its record', () => {
    const given = contents();
    const text = textOf(given['visits.geojson']).replace('"summary"', '"title": "Another",\n  "summary"');
    const { atlas, findings } = read({ ...given, 'visits.geojson': bytesOf(text) });
    expect(findings).toMatchObject([
      {
        file: 'visits.geojson',
        path: 'features[0].properties.title',
        problem: 'the key "title" is here twice; only the last one counts',
        record: 'pacific',
        column: 9,
      },
    ]);
    expect(findings[0]?.line).toBe(text.split('\n').findIndex((line) => line.includes('Another')) + 1);
    expect(atlas).not.toBeNull();
  });

  describe('where a file is no file of ours', () => {
    const visits = contents()['visits.geojson'];
    const mark = Uint8Array.from([0xef, 0xbb, 0xbf]);
    const half = textOf(visits).slice(0, visits.length / 2);
    const latin1 = Uint8Array.from(
      [...textOf(visits).replace('A journey', 'A journ\u00e9e')].map((c) => c.charCodeAt(0)),
    );
    const cases: [string, Uint8Array, RegExp, RegExp, RegExp][] = [
      ['empty', bytesOf(''), /^the file is empty$/, /whole file/, /^1:1$/],
      ['blank', bytesOf('\n\n'), /^the file is empty$/, /whole file/, /^3:1$/],
      ['truncated', bytesOf(half), /^the file ends before it is complete$/, /whole file/, /^\d{2,}:\d+$/],
      ['UTF-16 with its mark', utf16(visits, true, true), /UTF-16 \(little-endian\)/, /as UTF-8/, /^1:1$/],
      ['UTF-16 the other way', utf16(visits, false, true), /UTF-16 \(big-endian\)/, /as UTF-8/, /^1:1$/],
      ['UTF-16 without a mark', utf16(visits, true, false), /UTF-16 \(little-endian\)/, /as UTF-8/, /^1:1$/],
      [
        'UTF-16 without a mark the other way',
        utf16(visits, false, false),
        /UTF-16 \(big/,
        /as UTF-8/,
        /^1:1$/,
      ],
      ['Latin-1', latin1, /^these bytes are not UTF-8$/, /as UTF-8/, /^\d{2,}:28$/],
      ['no JSON', bytesOf('{"type": "FeatureCollection",,'), /"," stands where a key/, /key/, /^1:30$/],
      [
        'nested 10,000 deep',
        bytesOf(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
        /nest deeper than 100/,
        /less deep/,
        /^1:105$/,
      ],
      [
        'no FeatureCollection',
        bytesOf('\n[]'),
        /not a GeoJSON FeatureCollection/,
        /FeatureCollection/,
        /^2:1$/,
      ],
    ];

    it.each(cases)('%s: it is named, and the others are checked', (_, bytes, problem, remedy, place) => {
      const { atlas, findings } = read({
        ...contents([`${TIE}.properties.title`, '']),
        'visits.geojson': bytes,
      });
      expect(atlas).toBeNull();
      expect(findings.map(({ file }) => file)).toEqual(['partnerships.geojson', 'visits.geojson']);
      expect(findings[1]).toMatchObject({
        record: null,
        problem: expect.stringMatching(problem),
        remedy: expect.stringMatching(remedy),
      });
      expect(`${findings[1]?.line}:${findings[1]?.column}`).toMatch(place);
    });

    it('a byte order mark is a finding, and the file is read', () => {
      const bytes = Uint8Array.from([...mark, ...visits]);
      const { atlas, findings } = read({ ...contents(), 'visits.geojson': bytes });
      expect(atlas?.visits).toHaveLength(3);
      expect(findings).toMatchObject(
        [
          {
            line: 1,
            column: 1,
            path: '',
            problem: expect.stringContaining('byte order mark'),
            remedy: /--fix/,
          },
        ].map((one) => ({ ...one, remedy: expect.stringMatching(one.remedy) })),
      );
    });

    it('no file is a finding each, but that of the groups, which a folder need not have', () => {
      const none = dataContents(
        () => undefined,
        () => new Uint8Array(),
      );
      const { atlas, findings } = read(none);
      expect(atlas).toBeNull();
      expect(findings.map(({ file, problem }) => `${file}: ${problem}`)).toEqual(
        DATA_FILES.filter((name) => name !== 'groups.json').map((name) => `${name}: there is no such file`),
      );
    });

    it('a file above 64 MB is not even read', () => {
      const given = contents();
      const sizes = new Map<DataFile, number>([
        ['visits.geojson', 200_000_000],
        ['places.geojson', 64_000_000],
        ['parties.geojson', 64_000_001],
      ]);
      const asked: string[] = [];
      const { atlas, findings } = read(
        dataContents(
          (name) => sizes.get(name) ?? given[name].length,
          (name) => {
            asked.push(name);
            return given[name];
          },
        ),
      );
      expect(atlas).toBeNull();
      expect(asked).toEqual(['places.geojson', 'partnerships.geojson', 'formerIds.json', 'groups.json']);
      expect(findings.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
        'parties.geojson: the file has 65 MB, and 64 MB is the limit',
        'visits.geojson: the file has 200 MB, and 64 MB is the limit',
      ]);
    });

    it('a disk that says no is quoted', () => {
      const { findings } = read(
        dataContents(
          () => 1,
          () => {
            throw new Error('EACCES: permission denied');
          },
        ),
      );
      expect(findings[0]).toMatchObject({ problem: 'the file cannot be read: EACCES: permission denied' });
    });
  });
});
