import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AtlasRecord } from '../../geo/atlas';
import { summary } from '../../geo/summary';
import { DEFAULT_VIEW } from '../../geo/view';
import { isFiltered, withoutFilters } from '../../geo/withoutFilters';
import { sceneOfFirst } from '../fixtures/firstRecords';
import { english, shipped, viewOf } from '../fixtures/shipped';

const records: readonly AtlasRecord[] = [...shipped.partnerships, ...shipped.visits];

describe('the summary', () => {
  test.each([
    ['', '15 partnerships and 5 visits; 1 under negotiation and 2 proposed'],
    ['partner=JP', '2 partnerships and 2 visits with Japan; 1 under negotiation'],
    ['partner=KR', '3 partnerships and 1 visit with South Korea'],
    ['partner=FJ', '1 visit with Fiji'],
    ['partner=CH', 'No partnership or visit with Switzerland; 1 proposed'],
    ['partner=JP,KR', '5 partnerships and 2 visits with Japan or South Korea; 1 under negotiation'],
    ['partner=JP,CN&match=all', '1 visit involving Japan and China'],
    ['partner=JP,KR&match=all', '1 visit involving Japan and South Korea'],
    ['partner=NO,IS,GH', '3 partnerships with Norway, Iceland or Ghana'],
    ['partner=GH&show=visits', 'No record with Ghana'],
    ['show=visits', '5 visits'],
    ['status=proposed', 'No partnership or visit (Proposed); 2 proposed'],
    ['partner=EU&show=visits', '3 visits with the European Union'],
    ['from=2025&to=2025&show=visits', '4 visits, 2025'],
    [
      'force=2026-06-01&partner=KR',
      '1 partnership with South Korea in force or in operation on 1 June 2026. 2 records without a known date left out',
    ],
    ['partner=AU&verified=no', '1 partnership with Australia, not verified'],
    ['partner=JP&verified=yes&show=visits&from=2025', '1 visit with Japan, verified, since 2025'],
    ['q=borrell&show=visits', '1 visit about “borrell”'],
    ['from=2024-11-01&to=2024-11&show=visits', '1 visit, 1 November 2024 to November 2024'],
    ['to=2011', '1 partnership, until 2011. 3 records without a known date left out'],
    [
      'partner=NZ&from=2020',
      'No record with New Zealand, since 2020. 1 record without a known date left out',
    ],
    ['partner=JP&force=2024-11-01', '2 partnerships with Japan in force or in operation on 1 November 2024'],
    [
      'partner=JP&from=2024&to=2025',
      '2 partnerships and 2 visits with Japan, 2024 to 2025. 1 record without a known date left out',
    ],
  ])('of ?%s is “%s”', (link, sentence) => {
    expect(sceneOfFirst(link).summary).toBe(sentence);
  });

  test('repeats what the reader typed, and takes none of it for a message', () => {
    const q = "{count} <b>#</b> '{q}'";
    expect(summary([], 0, { ...DEFAULT_VIEW, q }, english)).toBe(`No record about “${q}”`);
  });

  test('never adds what is only proposed, negotiated or abandoned to the partnerships', () => {
    fc.assert(
      fc.property(fc.subarray([...records]), (shown) => {
        const sentence = summary(shown, 0, DEFAULT_VIEW, english);
        const told = (pattern: RegExp) => Number(pattern.exec(sentence)?.[1] ?? 0);
        const count = (...statuses: string[]) =>
          shown.filter((record) => record.type === 'partnership' && statuses.includes(record.status)).length;
        expect(told(/(\d+) partnerships?\b/)).toBe(
          count('in-force', 'provisionally-applied', 'in-operation', 'signed'),
        );
        expect(told(/(\d+) visits?\b/)).toBe(shown.filter(({ type }) => type === 'visit').length);
        expect(told(/(\d+) under negotiation/)).toBe(count('negotiating'));
        expect(told(/(\d+) proposed/)).toBe(count('proposed'));
      }),
    );
    const [tie] = shipped.partnerships;
    if (!tie) throw new Error('no partnership');
    expect(summary([{ ...tie, status: 'abandoned' }], 0, DEFAULT_VIEW, english)).toBe(
      'No partnership or visit; 1 abandoned',
    );
  });
});

describe('what a view is called', () => {
  test.each([
    ['', 'Entente: security partnerships, and the journeys that made them'],
    ['partner=FJ', 'Fiji: 1 visit, 2025'],
    ['partner=EU,JP&match=all', 'EU and Japan: 2 partnerships, 1 under negotiation, 2 visits, 2018–2025'],
    ['partner=JP,KR&from=2024', 'Japan or South Korea: 5 partnerships, 2 visits, since 2024'],
    ['kind=framework-agreement&q=nothing', 'No record (Framework agreement) about “nothing”'],
    ['pick=eu-japan-sdp', 'EU–Japan Security and Defence Partnership'],
  ])('where it is sent, is for ?%s “%s”', (link, name) => {
    expect(sceneOfFirst(link).name).toBe(name);
  });
});

describe('the title', () => {
  test.each([
    ['', 'Entente: security partnerships, and the journeys that made them'],
    [
      'projection=mercator&theme=dark&sort=title',
      'Entente: security partnerships, and the journeys that made them',
    ],
    ['partner=FJ', '1 visit with Fiji · Entente'],
    ['pick=eu-japan-sdp', 'EU–Japan Security and Defence Partnership · Entente'],
    [
      'partner=FJ&pick=borrell-japan-korea-2024-11&stop=2',
      'Borrell in Tokyo, Seoul and the Korean DMZ · Entente',
    ],
  ])('of ?%s is “%s”', (link, title) => {
    expect(sceneOfFirst(link).title).toBe(title);
  });
});

describe('a view', () => {
  const filters = [
    'partner=JP',
    'kind=framework-agreement',
    'status=signed',
    'verified=yes',
    'from=2024',
    'to=2024',
    'force=2024-11-01',
    'show=visits',
    'q=tokyo',
  ];

  test.each(filters)('is filtered by %s, and no more once the filters are taken away', (link) => {
    const view = viewOf(`${link}&pick=eu-japan-sdp&projection=mercator&theme=dark&sort=title&page=3`);
    expect(isFiltered(view)).toBe(true);
    expect(withoutFilters(view)).toEqual(
      viewOf('pick=eu-japan-sdp&projection=mercator&theme=dark&sort=title'),
    );
  });

  test('is not filtered by how it is looked at', () => {
    expect(isFiltered(viewOf('pick=eu-japan-sdp&map=3/36/127&theme=dark&sort=title&page=2'))).toBe(false);
  });
});
