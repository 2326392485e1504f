import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { geoDistance } from 'd3-geo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAtlasFiles } from '../../bin/readAtlasFiles';
import { parseAtlas } from '../../geo/parseAtlas';
import { RANKS } from '../../geo/vocabulary';

const ROOT = join(import.meta.dirname, '..', '..');
const DATA = join(ROOT, 'geo', 'data');
const FILES = ['places', 'parties', 'partnerships', 'visits'] as const;

/** Every feature of the files as they are, by no other door than JSON. */
function raw(name: (typeof FILES)[number]) {
  const text = readFileSync(join(DATA, `${name}.geojson`), 'utf8');
  const collection: {
    features: { id: string; geometry: object; properties: { sources: { rank: string }[] } }[];
  } = JSON.parse(text);
  return { text, collection };
}

describe('the shipped data', () => {
  const { files, findings: unread } = readAtlasFiles(DATA);
  if (!files) throw new Error(JSON.stringify(unread));
  const { atlas, findings } = parseAtlas(files);
  if (!atlas) throw new Error(JSON.stringify(findings));
  const partnership = (id: string) => atlas.partnerships.find((one) => one.id === id);
  const visit = (id: string) => atlas.visits.find((one) => one.id === id);

  it('has no fault', () => {
    expect(findings).toEqual([]);
  });

  it('has the partnerships and visits of the atlas, each once', () => {
    expect(atlas.partnerships.map(({ id }) => id).sort()).toEqual([
      'eu-albania-sdp',
      'eu-australia-sdp',
      'eu-canada-sdp',
      'eu-ghana-sdp',
      'eu-iceland-sdp',
      'eu-india-sdp',
      'eu-japan-sdp',
      'eu-japan-soia',
      'eu-japan-spa',
      'eu-korea-fpa',
      'eu-korea-framework-agreement',
      'eu-korea-sdp',
      'eu-moldova-sdp',
      'eu-new-zealand-sdp',
      'eu-north-macedonia-sdp',
      'eu-norway-sdp',
      'eu-switzerland-sdp',
      'eu-uk-sdp',
    ]);
    expect(atlas.visits.map(({ id }) => id).sort()).toEqual([
      'albanese-fiji-seattle-kananaskis-2025-06',
      'borrell-japan-korea-2024-11',
      'carney-brussels-antwerp-hague-2025-06',
      'costa-western-balkans-2025-05',
      'vdl-costa-japan-china-2025-07',
    ]);
  });

  it.each(FILES)('has every id of %s once, a geometry and a source, heaviest rank first', (name) => {
    const { features } = raw(name).collection;
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    for (const { geometry, properties } of features) {
      expect(geometry).not.toBeNull();
      const ranks = properties.sources.map(({ rank }) => (RANKS as readonly string[]).indexOf(rank));
      expect(ranks.length).toBeGreaterThan(0);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });

  it.each(FILES)('writes %s as any tool would write it again, with at most four decimals', (name) => {
    const { text, collection } = raw(name);
    expect(text).toBe(`${JSON.stringify(collection, null, 2)}\n`);
    const numbers = JSON.stringify(collection.features.map(({ geometry }) => geometry)).match(/\d+\.\d{5,}/g);
    expect(numbers).toBeNull();
  });

  it('uses every party and every place, and has the 27 member states of the EU', () => {
    const places = new Set([
      ...atlas.partnerships.map(({ place }) => place),
      ...atlas.visits.flatMap(({ stops }) => stops.map(({ place }) => place)),
    ]);
    expect(Object.keys(atlas.places).filter((id) => !places.has(id))).toEqual([]);
    const codes = new Set([
      ...atlas.partnerships.flatMap(({ parties }) => parties),
      ...Object.values(atlas.places).map(({ country }) => country),
    ]);
    expect(Object.keys(atlas.parties).filter((code) => !codes.has(code))).toEqual([]);
    expect(new Set(atlas.parties.EU?.members).size).toBe(27);
    expect(atlas.parties.EU?.members).not.toContain('GB');
  });

  it.each([
    ['EU', 4.38, 50.84],
    ['JP', 139.7, 35.7],
    ['KR', 127, 37.55],
    ['AU', 149.13, -35.3],
    ['NZ', 174.8, -41.3],
    ['US', -77.04, 38.9],
    ['CA', -75.7, 45.42],
    ['GH', -0.2, 5.6],
    ['FJ', 178.45, -18.14],
    ['XK', 21.16, 42.66],
  ])('has the seat of %s where it is', (code, longitude, latitude) => {
    const [east, north] = atlas.parties[code]?.position ?? [0, 0];
    expect(Math.abs(east - longitude)).toBeLessThan(0.3);
    expect(Math.abs(north - latitude)).toBeLessThan(0.3);
  });

  it.each([
    ['tokyo', 139.7, 35.7],
    ['seoul', 127, 37.55],
    ['panmunjom-dmz', 126.68, 37.96],
    ['nadi', 177.44, -17.8],
    ['kananaskis', -115.1, 50.9],
    ['the-hague', 4.3, 52.08],
  ])('has the place %s where it is', (id, longitude, latitude) => {
    const [east, north] = atlas.places[id]?.position ?? [0, 0];
    expect(Math.abs(east - longitude)).toBeLessThan(0.3);
    expect(Math.abs(north - latitude)).toBeLessThan(0.3);
  });

  it('says that the partnership with Australia is not verified, and of all others that they are', () => {
    const records = [...atlas.partnerships, ...atlas.visits];
    expect(records.filter(({ verified }) => !verified).map(({ id }) => id)).toEqual(['eu-australia-sdp']);
    expect(partnership('eu-australia-sdp')).toMatchObject({ dateBasis: 'reported', signatories: [] });
  });

  it('keeps the dates of what binds and of what does not apart', () => {
    expect(partnership('eu-japan-spa')).toMatchObject({
      status: 'in-force',
      signedOn: '2018-07-17',
      appliedOn: '2019-02-01',
      inForceOn: '2025-01-01',
    });
    expect(partnership('eu-japan-sdp')).toMatchObject({
      status: 'in-operation',
      signedOn: '2024-11-01',
      dateBasis: 'announced',
      inForceOn: null,
    });
    const notTies = atlas.partnerships.filter(
      ({ status }) => status === 'negotiating' || status === 'proposed',
    );
    expect(notTies.map(({ id, signedOn }) => [id, signedOn])).toEqual([
      ['eu-japan-soia', null],
      ['eu-new-zealand-sdp', null],
      ['eu-switzerland-sdp', null],
    ]);
  });

  it('corrects each claim where it belongs', () => {
    const claims = [...atlas.partnerships, ...atlas.visits].flatMap(({ id, claims }) =>
      claims.map((claim) => [claim.id, id]),
    );
    expect(claims).toEqual([
      ['claim-iwai', 'eu-japan-sdp'],
      ['claim-signed-tokyo', 'eu-japan-sdp'],
      ['claim-effect-2025', 'eu-japan-sdp'],
      ['claim-iwaya-defence', 'eu-japan-sdp'],
      ['claim-defence-minister-after', 'borrell-japan-korea-2024-11'],
      ['claim-dmz-last', 'borrell-japan-korea-2024-11'],
    ]);
  });

  it('takes Borrell to Tokyo, Seoul and the DMZ, from a Brussels that is only presumed', () => {
    const stops = visit('borrell-japan-korea-2024-11')?.stops ?? [];
    expect(stops.map(({ place }) => place)).toEqual(['brussels', 'tokyo', 'seoul', 'panmunjom-dmz', 'seoul']);
    expect(stops.map(({ verified }) => verified)).toEqual([false, true, true, true, true]);
    expect(stops[0]?.note).not.toBeNull();
  });

  it('cuts the line over the Pacific at 180°, on the great circle from Nadi to Seattle', () => {
    const feature = raw('visits').collection.features.find(({ id }) => id.startsWith('albanese'));
    const line = feature?.geometry as { coordinates: [number, number][][] } | undefined;
    const [nadi, cut] = line?.coordinates[0] ?? [];
    const [cutAgain, seattle] = line?.coordinates[1] ?? [];
    if (!nadi || !cut || !cutAgain || !seattle) throw new Error('not cut');
    expect([cut[0], cutAgain[0]]).toEqual([180, -180]);
    expect(cutAgain[1]).toBe(cut[1]);
    expect(geoDistance(nadi, cut) + geoDistance(cut, seattle)).toBeCloseTo(geoDistance(nadi, seattle), 9);
  });
});

describe('geo-check', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-data-'));
    cpSync(DATA, folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = promisify(execFile);
  const geoCheck = (...parameters: string[]) =>
    run(process.execPath, ['--import', 'tsx', join('bin', 'geo-check.ts'), ...parameters], {
      cwd: ROOT,
    }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );
  const edit = (name: string, from: string, to: string) => {
    const text = readFileSync(join(DATA, name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  };

  it('counts what is there when there is no finding', async () => {
    expect(await geoCheck()).toEqual({
      code: 0,
      stdout: '22 places, 24 parties, 18 partnerships, 5 visits: no finding\n',
    });
  });

  it('lists the findings under their files and fails', async () => {
    edit('partnerships.geojson', '"2024-05-21"', '"2024-05-32"');
    const { code, stdout } = await geoCheck(folder);
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      join(folder, 'partnerships.geojson'),
      '  features[0].properties.signedOn (eu-moldova-sdp)  ' +
        '"2024-05-32" is not a date: YYYY, YYYY-MM or YYYY-MM-DD → Write a date: YYYY, YYYY-MM or YYYY-MM-DD.',
      '',
    ]);
  });

  it('says where a file is no JSON, and that one is missing', () => {
    edit('parties.geojson', '"type": "FeatureCollection",', '"type": "FeatureCollection",,');
    rmSync(join(folder, 'places.geojson'));
    const { files, findings } = readAtlasFiles(folder);
    expect(files).toBeNull();
    expect(findings).toMatchObject([
      { file: 'places.geojson', path: '', problem: expect.stringContaining('no such file') },
      { file: 'parties.geojson', path: 'line 2, column 31', problem: expect.stringContaining('JSON') },
    ]);
  });

  it('names the same bytes by the same version, and others by another', () => {
    cpSync(DATA, folder, { recursive: true });
    const version = readAtlasFiles(DATA).files?.version;
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(readAtlasFiles(folder).files?.version).toBe(version);
    edit('visits.geojson', '}\n', '}\n\n');
    expect(readAtlasFiles(folder).files?.version).not.toBe(version);
  });

  it('reads a file with a byte order mark, as some editors write it', () => {
    cpSync(DATA, folder, { recursive: true });
    edit('places.geojson', '{', '\uFEFF{');
    expect(readAtlasFiles(folder).findings).toEqual([]);
  });
});
