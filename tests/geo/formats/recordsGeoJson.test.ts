import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import { readAtlasFiles, sha256 } from '../../../bin/readAtlasFiles';
import { recordsGeoJson } from '../../../geo/formats/recordsGeoJson';
import { readAtlas } from '../../../geo/readAtlas';
import { scene } from '../../../geo/scene';
import type { Geometry, Position } from '../../../geo/schema';
import { english, shipped, viewOf } from '../../fixtures/shipped';

const DATA = join(import.meta.dirname, '..', '..', '..', 'geo', 'data');

function textOf(type: 'partnership' | 'visit', link: string): string {
  return [...recordsGeoJson(type, shipped, viewOf(link), english, [])].join('');
}

type Collection = {
  version: string;
  license: string;
  attribution: string;
  bbox?: [number, number, number, number];
  features: { id: string; geometry: Geometry; properties: { sources: unknown[] } }[];
};

function collection(type: 'partnership' | 'visit', link: string): Collection {
  return JSON.parse(textOf(type, link));
}

function partsOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

describe('the GeoJSON of a view', () => {
  for (const type of ['partnership', 'visit'] as const) {
    for (const link of ['', 'partner=JP', 'partner=FJ', 'q=nothing-of-that-kind']) {
      test(`is in order for another library: ${type}s ${link}`, () => {
        expect(() => check(textOf(type, link))).not.toThrow();
      });
    }
  }

  test('says whom to name, the licence and the version, and every record its sources', () => {
    const { version, license, attribution, features } = collection('partnership', '');
    expect(version).toBe(shipped.version);
    expect(license).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(attribution).toContain('CC BY 4.0');
    expect(features).toHaveLength(shipped.partnerships.length);
    for (const { id, properties } of features)
      expect(properties.sources).toEqual(shipped.partnerships.find((one) => one.id === id)?.sources);
  });

  test('read in again through the door of the server gives the same atlas and the same Scene', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const { atlas, findings } = readAtlas(
      {
        ...readAtlasFiles(DATA),
        'partnerships.geojson': bytes(textOf('partnership', '')),
        'visits.geojson': bytes(textOf('visit', '')),
      },
      sha256,
    );
    expect(findings).toEqual([]);
    if (!atlas) throw new Error('no atlas');
    expect({ ...atlas, version: shipped.version }).toEqual(shipped);
    for (const link of [
      '',
      'partner=JP,KR&match=all',
      'pick=borrell-japan-korea-2024-11',
      'force=2025-01-01',
    ])
      expect(scene(atlas, viewOf(link), english)).toEqual(scene(shipped, viewOf(link), english));
  });

  test('has lines that are cut at ±180° and lose nothing there', () => {
    const cut = [...collection('partnership', '').features, ...collection('visit', '').features].filter(
      ({ geometry }) =>
        partsOf(geometry).some((part) => part.some(([longitude]) => Math.abs(longitude) === 180)),
    );
    expect(cut.map(({ id }) => id)).toContain('albanese-fiji-seattle-kananaskis-2025-06');
    for (const { geometry } of [...collection('partnership', '').features, ...cut]) {
      for (const part of partsOf(geometry)) {
        for (const [index, [longitude]] of part.entries()) {
          expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
          const [before] = part[index - 1] ?? [longitude];
          expect(Math.abs(longitude - before)).toBeLessThan(180);
        }
      }
    }
    for (const { geometry } of cut) {
      const edges = partsOf(geometry)
        .flatMap((part) => [part[0], part.at(-1)])
        .filter((end) => Math.abs(end?.[0] ?? 0) === 180);
      expect(edges.length).toBeGreaterThan(0);
      // Each edge has its twin on the other side, at the same latitude.
      for (const edge of edges)
        expect(
          edges.filter((other) => other?.[0] === -(edge?.[0] ?? 0) && other[1] === edge?.[1]),
        ).not.toEqual([]);
    }
  });

  test('has lines along great circles: from Tokyo to Brussels by way of the Arctic Ocean’s coast', () => {
    const tie = collection('partnership', 'partner=JP').features.find(({ id }) => id === 'eu-japan-sdp');
    const latitudes = partsOf(tie?.geometry ?? null)
      .flat()
      .map(([, latitude]) => latitude);
    expect(Math.max(...latitudes)).toBeGreaterThan(65);
  });

  test('has the box around all, which crosses the antimeridian where the records do', () => {
    const { bbox, features } = collection('visit', 'q=albanese%20fiji%20seattle%20kananaskis');
    expect(features.map(({ id }) => id)).toEqual(['albanese-fiji-seattle-kananaskis-2025-06']);
    const [west = 0, south = 0, east = 0, north = 0] = bbox ?? [];
    // From Canberra or Nadi, east over the antimeridian to Alberta.
    expect(west).toBeGreaterThan(140);
    expect(east).toBeLessThan(-110);
    expect(south).toBeLessThan(-17);
    expect(north).toBeGreaterThan(50);
    expect(collection('visit', 'q=nothing-of-that-kind').bbox).toBeUndefined();
  });
});
