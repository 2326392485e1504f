import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { readAtlasFiles, sha256 } from '../../bin/readAtlasFiles';
import { readAtlas } from '../../geo/readAtlas';
import { isTie } from '../../geo/record';
import { RANKS } from '../../geo/vocabulary';
import facts from '../fixtures/factIds.json' with { type: 'json' };

const DATA = join(import.meta.dirname, '..', '..', 'geo', 'data');
const FILES = ['places', 'parties', 'partnerships', 'visits'] as const;

/** Every feature of the files as they are, by no other door than JSON. */
function raw(name: (typeof FILES)[number]) {
  const text = readFileSync(join(DATA, `${name}.geojson`), 'utf8');
  const collection: {
    features: {
      id: string;
      geometry: object | null;
      properties: { continuous?: boolean; sources: { rank: string }[] };
    }[];
  } = JSON.parse(text);
  return { text, collection };
}

describe('the shipped data', () => {
  const { atlas, findings } = readAtlas(readAtlasFiles(DATA), sha256);
  if (!atlas) throw new Error(JSON.stringify(findings));
  const partnership = (id: string) => atlas.partnerships.find((one) => one.id === id);
  const visit = (id: string) => atlas.visits.find((one) => one.id === id);

  it('has no fault', () => {
    expect(findings).toEqual([]);
  });

  it('has the partnerships and visits of the atlas, each once', () => {
    expect(atlas.partnerships.map(({ id }) => id)).toEqual(facts.partnerships);
    expect(atlas.visits.map(({ id }) => id)).toEqual(facts.visits);
  });

  it.each(FILES)('has every id of %s once, a geometry and a source, heaviest rank first', (name) => {
    const { features } = raw(name).collection;
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    for (const { geometry, properties } of features) {
      // The stops of a visit that is not continuous are joined by no line.
      const isJoined = properties.continuous ?? true;
      if (isJoined) expect(geometry).not.toBeNull();
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

  it('says of four records that they are not verified, the partnership with Australia among them', () => {
    const records = [...atlas.partnerships, ...atlas.visits];
    expect(records.filter(({ verified }) => !verified).map(({ id }) => id)).toEqual([
      'eu-australia-sdp',
      'nato-new-zealand-itpp',
      'eu-egypt-security-defence-dialogue',
      'kallas-accra-2026-03',
    ]);
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
    const notTies = atlas.partnerships.filter((one) => !isTie(one));
    expect(notTies).toHaveLength(11);
    // What is only talked about has no day of signature: one proposal has the day on which it was announced.
    expect(notTies.flatMap(({ id, signedOn, dateBasis }) => (signedOn ? [[id, dateBasis]] : []))).toEqual([
      ['eu-philippines-security-defence-dialogue', 'announced'],
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
    const feature = raw('visits').collection.features.find(({ id }) => id.startsWith('albanese-fiji'));
    const line = feature?.geometry as { coordinates: [number, number][][] } | undefined;
    const [nadi, cut] = line?.coordinates[0] ?? [];
    const [cutAgain, seattle] = line?.coordinates[1] ?? [];
    if (!nadi || !cut || !cutAgain || !seattle) throw new Error('not cut');
    expect([cut[0], cutAgain[0]]).toEqual([180, -180]);
    expect(cutAgain[1]).toBe(cut[1]);
    expect(geoDistance(nadi, cut) + geoDistance(cut, seattle)).toBeCloseTo(geoDistance(nadi, seattle), 9);
  });
});
