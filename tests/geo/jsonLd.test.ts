import { describe, expect, test } from 'vitest';
import type { AtlasRecord } from '../../geo/atlas';
import { type JsonLd, partnerJsonLd, recordJsonLd } from '../../geo/jsonLd';
import { partner } from '../../geo/partner';
import { atlas } from '../fixtures/atlas';
import { english, frozen, shipped, shippedPartnership, shippedVisit } from '../fixtures/shipped';

const page = { url: 'https://entente.example/records/a', version: '0123456789ab' };

function nodes(record: AtlasRecord): [about: JsonLd, ...claims: JsonLd[]] {
  const { '@context': context, '@graph': graph } = recordJsonLd(record, shipped, english, page);
  expect(context).toBe('https://schema.org');
  return graph as [JsonLd, ...JsonLd[]];
}

/** Every value in it, at any depth. */
function values(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(values)]
    : [value];
}

describe('what a record says to machines', () => {
  const records: readonly AtlasRecord[] = [...shipped.partnerships, ...shipped.visits];

  test.each(records.map((record): [string, AtlasRecord] => [record.id, record]))(
    'is JSON without a hole, of %s too',
    (_, record) => {
      const said = recordJsonLd(record, shipped, english, page);
      expect(JSON.parse(JSON.stringify(said))).toStrictEqual(said);
      expect(values(said).filter((value) => value === null || value === undefined || value === '')).toEqual(
        [],
      );
      const [about, ...claims] = nodes(record);
      expect(about).toMatchObject({ identifier: record.id, name: record.title, version: page.version });
      expect(claims).toHaveLength(record.claims.length);
    },
  );

  test('is a work of its parties with its sources, of a partnership', () => {
    const record = shippedPartnership('eu-japan-sdp');
    const [about] = nodes(record);
    expect(about).toMatchObject({
      '@type': 'CreativeWork',
      '@id': 'https://entente.example/records/a#record',
      url: page.url,
      genre: 'Security and defence partnership',
      creativeWorkStatus: 'In operation',
      dateCreated: '2024-11-01',
      locationCreated: {
        '@type': 'Place',
        name: 'Tokyo',
        address: { '@type': 'PostalAddress', addressCountry: 'JP' },
      },
      contributor: [
        { '@type': 'Organization', name: 'European Union', identifier: 'EU' },
        { '@type': 'Country', name: 'Japan', identifier: 'JP' },
      ],
    });
    const cited = (about.citation as JsonLd[]).map(({ url }) => url);
    expect(cited).toEqual(record.sources.map(({ url }) => url));
  });

  test('has longitude and latitude where they belong', () => {
    const [about] = nodes(shippedPartnership('eu-japan-sdp'));
    const { geo } = about.locationCreated as { geo: { latitude: number; longitude: number } };
    expect(Math.abs(geo.latitude - 35.7)).toBeLessThan(0.1);
    expect(Math.abs(geo.longitude - 139.7)).toBeLessThan(0.1);
  });

  test('leaves out of a partnership what is not known, and pads no date', () => {
    const [, euKorea, japanKorea] = atlas.partnerships;
    if (!euKorea || !japanKorea) throw new Error('the fixture has changed');
    const [undated] = nodes(japanKorea);
    for (const key of ['dateCreated', 'expires', 'locationCreated', 'keywords'])
      expect(undated).not.toHaveProperty(key);
    const [dated] = nodes({ ...euKorea, verified: true, endedOn: '2030' });
    const [doubtful] = nodes({ ...euKorea, verified: false });
    expect(doubtful).not.toHaveProperty('dateCreated');
    expect(doubtful.creativeWorkStatus).toContain('not verified');
    expect(dated).toMatchObject({ dateCreated: '2010-05', expires: '2030', keywords: 'maritime security' });
    const [source] = euKorea.sources;
    if (!source) throw new Error('no source');
    const [bare] = nodes({ ...euKorea, sources: [{ ...source, title: null, date: null }] });
    expect(bare.citation).toEqual([
      {
        '@type': 'WebPage',
        url: 'https://gazette.example/1',
        publisher: { '@type': 'Organization', name: 'Example Gazette' },
      },
    ]);
  });

  test('is an event of days and places with a part for each meeting, of a visit', () => {
    const record = shippedVisit('borrell-japan-korea-2024-11');
    const [about] = nodes(record);
    expect(about).toMatchObject({
      '@type': 'Event',
      startDate: '2024-11-01',
      endDate: '2024-11-04',
      attendee: {
        '@type': 'Person',
        name: 'Josep Borrell Fontelles',
        affiliation: { '@type': 'Organization', identifier: 'EU' },
      },
    });
    expect((about.location as JsonLd[]).map(({ name }) => name)).toEqual([
      'Brussels',
      'Tokyo',
      'Seoul',
      'DMZ (Panmunjom)',
      'Seoul',
    ]);
    const parts = about.subEvent as { startDate: string; location: JsonLd }[];
    expect(parts).toHaveLength(record.stops.flatMap(({ events }) => events).length);
    expect(parts[0]).toMatchObject({
      '@type': 'Event',
      startDate: '2024-11-01',
      location: { name: 'Tokyo' },
    });
    expect((about.subjectOf as JsonLd[]).map(({ url }) => url)).toEqual(record.sources.map(({ url }) => url));
  });

  test('leaves out the day of a meeting that is not known', () => {
    const [, pacific] = atlas.visits;
    if (!pacific) throw new Error('no visit');
    const { '@graph': graph } = recordJsonLd(pacific, atlas, english, page);
    const [about] = graph as { subEvent: JsonLd[] }[];
    expect(about?.subEvent).toHaveLength(1);
    expect(about?.subEvent[0]).toMatchObject({ name: 'Meets the fleet', location: { name: 'Seattle' } });
    expect(about?.subEvent[0]).not.toHaveProperty('startDate');
  });

  test.each([
    ['eu-japan-sdp', shippedPartnership('eu-japan-sdp')],
    ['borrell-japan-korea-2024-11', shippedVisit('borrell-japan-korea-2024-11')],
  ])('reviews each claim about %s, with its correction and its own address', (_, record) => {
    const [, ...reviews] = nodes(record);
    expect(record.claims.length).toBeGreaterThan(1);
    expect(reviews).toMatchObject(
      record.claims.map(({ id, claim, correction, circulatesIn }) => ({
        '@type': 'ClaimReview',
        url: `https://entente.example/records/a#${id}`,
        claimReviewed: claim,
        reviewBody: correction,
        author: { name: 'Entente' },
        itemReviewed: {
          '@type': 'Claim',
          appearance: circulatesIn.map(({ publisher }) => ({ publisher: { name: publisher } })),
        },
        reviewRating: { ratingValue: 1, worstRating: 1, bestRating: 5 },
      })),
    );
  });

  test('reviews the claim that the partnership with Japan was signed', () => {
    const [, ...reviews] = nodes(shippedPartnership('eu-japan-sdp'));
    const signed = reviews.find(({ '@id': id }) => String(id).endsWith('#claim-signed-tokyo'));
    expect(signed?.claimReviewed).toMatch(/signed in Tokyo/);
    expect(signed?.reviewBody).toMatch(/ratification instruments.*made public/);
  });
});

describe('what a partner says to machines', () => {
  test('lists its records in the order of its page, each with its address', () => {
    const japan = partner('JP', frozen(atlas), english);
    if (!japan) throw new Error('no partner');
    const said = partnerJsonLd(japan, atlas, english, {
      url: 'https://entente.example/partners/JP',
      recordUrl: (id) => `https://entente.example/records/${id}`,
    });
    expect(JSON.parse(JSON.stringify(said))).toStrictEqual(said);
    expect(said).toMatchObject({
      '@type': 'CollectionPage',
      url: 'https://entente.example/partners/JP',
      about: { '@type': 'Country', name: 'Japan' },
      mainEntity: { '@type': 'ItemList', numberOfItems: 4 },
    });
    const { itemListElement } = said.mainEntity as { itemListElement: JsonLd[] };
    expect(itemListElement.map(({ position, url }) => [position, url])).toEqual(
      ['eu-japan-sdp', 'japan-korea-acsa', 'minister-pacific-2025-06', 'envoy-japan-korea-2024-11'].map(
        (id, index) => [index + 1, `https://entente.example/records/${id}`],
      ),
    );
  });
});
