import { describe, expect, test } from 'vitest';
import type { AtlasRecord, Partnership, Visit } from '../../geo/atlas';
import { type Match, matches } from '../../geo/matches';
import { inForceOnDay, isTie } from '../../geo/record';
import { recordIndex } from '../../geo/recordIndex';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { STATUSES } from '../../geo/vocabulary';
import { firstRecords, idsOfFirst, sceneOfFirst } from '../fixtures/firstRecords';
import { english, frozen, idsOf, shipped, shippedPartnership, shippedVisit } from '../fixtures/shipped';

/** A treaty without a date, to be dated by each test. */
const undated: Partnership = frozen({
  ...shippedPartnership('eu-japan-spa'),
  signedOn: null,
  appliedOn: null,
  inForceOn: null,
  endedOn: null,
});
const visit: Visit = shippedVisit('borrell-japan-korea-2024-11');

function unasked(): never {
  throw new Error('A filter asks neither for rows nor for arcs');
}

function match(record: AtlasRecord, filters: Partial<View>): Match {
  return matches(
    {
      record,
      involved: new Set(),
      memberships: [],
      text: () => '',
      row: unasked,
      rowText: unasked,
      ends: unasked,
    },
    { ...DEFAULT_VIEW, ...filters },
  );
}

describe('a period', () => {
  const since2018 = { ...undated, signedOn: '2018-07-17', inForceOn: '2025-01-01' };

  test.each<[Partial<View>, Match]>([
    [{ to: '2018-07-16' }, 'no'],
    [{ to: '2018-07-17' }, 'yes'],
    [{ to: '2018-06' }, 'no'],
    [{ to: '2018-07' }, 'yes'],
    [{ to: '2017' }, 'no'],
    [{ to: '2018' }, 'yes'],
    [{ from: '2018-07-18' }, 'yes'],
    [{ from: '2999' }, 'yes'],
    [{ from: '2020', to: '2021' }, 'yes'],
    [{ from: '2016', to: '2017' }, 'no'],
  ])('finds a tie from its earliest known date, without an end: %o', (period, expected) => {
    expect(match(since2018, period)).toBe(expected);
  });

  test.each<[Partial<Partnership>, string]>([
    [{ signedOn: '2018-07-17', appliedOn: '2019-02-01' }, '2018-07-17'],
    [{ signedOn: '2020', appliedOn: '2019-02-01' }, '2019-02-01'],
    [{ inForceOn: '2025-01-01' }, '2025-01-01'],
  ])('counts the earliest date, whichever it is: %o', (dates, first) => {
    expect(match({ ...undated, ...dates }, { to: first })).toBe('yes');
    expect(match({ ...undated, ...dates }, { to: String(Number(first.slice(0, 4)) - 1) })).toBe('no');
  });

  test.each<[Partial<View>, Match]>([
    [{ from: '2021-03-31' }, 'yes'],
    [{ from: '2021-04-01' }, 'no'],
    [{ from: '2021-03' }, 'yes'],
    [{ from: '2021-04' }, 'no'],
    [{ from: '2021' }, 'yes'],
    [{ from: '2022' }, 'no'],
  ])('finds a tie to the last day of its end: %o', (period, expected) => {
    expect(match({ ...since2018, endedOn: '2021-03' }, period)).toBe(expected);
  });

  test.each<[string, Partial<View>, Match]>([
    ['2010-05', { to: '2010-05-01' }, 'yes'],
    ['2010-05', { to: '2010-04-30' }, 'no'],
    ['2010', { to: '2010-01-01' }, 'yes'],
    ['2010', { to: '2009-12-31' }, 'no'],
  ])('finds a tie of %s wherever that may lie: %o', (signedOn, period, expected) => {
    expect(match({ ...undated, signedOn }, period)).toBe(expected);
  });

  test.each<[Partial<View>, Match]>([
    [{ from: '2024-11-04' }, 'yes'],
    [{ from: '2024-11-05' }, 'no'],
    [{ to: '2024-11-01' }, 'yes'],
    [{ to: '2024-10-31' }, 'no'],
    [{ from: '2024-11-02', to: '2024-11-03' }, 'yes'],
    [{ from: '2024-11', to: '2024-11' }, 'yes'],
    [{ from: '2024-12' }, 'no'],
  ])('finds a visit from its first to its last day: %o', (period, expected) => {
    expect(match(visit, period)).toBe(expected);
  });

  test('finds nothing undated, and counts it out in words', () => {
    expect(match(undated, {})).toBe('yes');
    expect(match(undated, { from: '1000' })).toBe('undated');
    expect(match(undated, { from: '1000', show: 'visits' })).toBe('no');
    expect(sceneOfFirst('from=1000').page.rows).toBe(20);
    expect(sceneOfFirst('from=1000').summary).toMatch(/\. 3 records without a known date left out$/);
    expect(sceneOfFirst('from=1000&partner=CH').summary).toMatch(
      /^No record.*\. 1 record without a known date left out$/,
    );
    expect(sceneOfFirst('from=1000&partner=GH').summary).not.toMatch(/undated/);
  });
});

describe('what was in force on a day', () => {
  test.each([
    ['eu-japan-spa', '2018-08-01', false],
    ['eu-japan-spa', '2019-01-31', false],
    ['eu-japan-spa', '2019-02-01', true],
    ['eu-japan-spa', '2025-01-01', true],
    ['eu-japan-sdp', '2024-10-31', false],
    ['eu-japan-sdp', '2024-11-01', true],
    ['eu-norway-sdp', '2024-05-27', false],
    ['eu-norway-sdp', '2024-05-28', true],
  ])('is told of %s on %s: %s', (id, day, expected) => {
    expect(idsOf(`force=${day}`).includes(id)).toBe(expected);
  });

  test('is no visit, and nothing that is only proposed, negotiated or abandoned', () => {
    const ids = idsOf('force=2999-12-31');
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) expect(isTie(shippedPartnership(id))).toBe(true);
    const dates = { signedOn: '2019', appliedOn: '2019', inForceOn: '2019' };
    const inForce = STATUSES.filter((status) => inForceOnDay({ ...undated, ...dates, status }, '2020-01-01'));
    expect(inForce).toEqual(['in-force', 'provisionally-applied', 'in-operation', 'signed']);
  });

  test('is no treaty that was only signed', () => {
    expect(inForceOnDay({ ...undated, signedOn: '2018', status: 'signed' }, '2999-12-31')).toBe(false);
  });

  test('is a tie to the last day on which it may have ended', () => {
    const ended = { ...undated, inForceOn: '2019-02-01', endedOn: '2021-02' };
    expect(inForceOnDay(ended, '2021-02-28')).toBe(true);
    expect(inForceOnDay(ended, '2021-03-01')).toBe(false);
  });
});

describe('the search', () => {
  test.each([
    ['vucic', 'costa-western-balkans-2025-05'],
    ['VUČIĆ', 'costa-western-balkans-2025-05'],
    ['Vučić'.normalize('NFD'), 'costa-western-balkans-2025-05'],
    ['duro', 'costa-western-balkans-2025-05'],
    ['gahr store', 'carney-brussels-antwerp-hague-2025-06'],
    ['kristrun', 'carney-brussels-antwerp-hague-2025-06'],
    ['thorgerdur', 'eu-iceland-sdp'],
    ['ÞORGERÐUR', 'eu-iceland-sdp'],
  ])('finds “%s” in %s, whatever the case and the accents', (q, id) => {
    expect(idsOfFirst(`q=${encodeURIComponent(q)}`)).toEqual([id]);
  });

  test.each(['EU–Japan', 'eu-japan', 'EU‑Japan', 'japan eu–'])(
    'takes any hyphen for any other: “%s”',
    (q) => {
      expect(idsOf(`q=${encodeURIComponent(q)}`)).toEqual(
        expect.arrayContaining(['eu-japan-sdp', 'eu-japan-spa']),
      );
    },
  );

  test('takes any apostrophe and quotation mark for any other', () => {
    const texts = recordIndex(
      { ...shipped, visits: [], partnerships: [{ ...undated, title: 'Japan’s “Shield”' }] },
      english,
    );
    const found = (q: string) => texts.map((text) => matches(text, { ...DEFAULT_VIEW, q }));
    expect(found('japan\'s "shield"')).toEqual(['yes']);
    expect(found('Japan’s “Shield”')).toEqual(['yes']);
    expect(found('japans')).toEqual(['no']);
  });

  test('wants every word, in any order', () => {
    expect(idsOf('q=seoul+borrell')).toContain('borrell-japan-korea-2024-11');
    expect(idsOf('q=borrell+accra')).toEqual([]);
  });

  test('looks into parties, kinds, places, people and events', () => {
    expect(idsOf('q=iceland')).toContain('eu-iceland-sdp');
    expect(idsOf('q=participation+agreement+korea')).toContain('eu-korea-fpa');
    expect(idsOfFirst('q=schoonselhof')).toEqual(['carney-brussels-antwerp-hague-2025-06']);
    expect(idsOf('q=canberra')).toContain('eu-australia-sdp');
    expect(idsOf('q=nakatani')).toContain('borrell-japan-korea-2024-11');
    expect(idsOfFirst('q=iikura')).toEqual(['borrell-japan-korea-2024-11']);
  });
});

describe('kind, status and verification', () => {
  test.each([
    'kind=framework-agreement,framework-participation-agreement',
    'status=in-force&kind=framework-agreement,framework-participation-agreement',
    'status=in-force&partner=KR',
  ])('leave what they name and no visit: %s', (link) => {
    expect(idsOfFirst(link)).toEqual(['eu-korea-fpa', 'eu-korea-framework-agreement']);
  });

  test('of which nothing is leave nothing', () => {
    expect(idsOfFirst('status=abandoned')).toEqual([]);
    expect(idsOf('kind=security-and-defence-partnership&show=visits')).toEqual([]);
  });

  test('tell the verified from the others', () => {
    expect(idsOfFirst('verified=no')).toEqual(['eu-australia-sdp']);
    expect(idsOfFirst('verified=yes')).toEqual(idsOfFirst('').filter((id) => id !== 'eu-australia-sdp'));
  });

  test('show only partnerships, or only visits', () => {
    expect(idsOfFirst('show=partnerships')).toEqual(firstRecords.partnerships.map(({ id }) => id).sort());
    expect(idsOfFirst('show=visits')).toEqual(firstRecords.visits.map(({ id }) => id).sort());
  });
});
