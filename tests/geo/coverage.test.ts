import { describe, expect, test } from 'vitest';
import { coverage } from '../../geo/coverage';
import { KINDS, RANKS, STATUSES } from '../../geo/vocabulary';
import { atlas } from '../fixtures/atlas';
import { frozen, shipped } from '../fixtures/shipped';

const [euJapan, euKorea, japanKorea] = atlas.partnerships;
const [eastAsia] = atlas.visits;
const [source] = euJapan?.sources ?? [];
if (!euJapan || !euKorea || !japanKorea || !eastAsia || !source) throw new Error('the fixture has changed');

const weak = [{ ...source, rank: 'weak' as const }];
const claims = [
  {
    id: 'claim-a',
    claim: 'It binds.',
    correction: 'It does not.',
    circulatesIn: [{ publisher: 'A Paper', title: null, author: null, url: null }],
    contradictedBy: 'its text',
  },
];

describe('the coverage of an atlas', () => {
  test('counts ties, what is none yet, visits, stops and the parties of ties apart', () => {
    expect(coverage(frozen(atlas))).toMatchObject({ ties: 2, prospects: 1, visits: 2, stops: 5, parties: 3 });
    expect(coverage({ ...atlas, partnerships: [euKorea, japanKorea] }).parties).toBe(2);
  });

  test('counts what is not verified, rests on weak sources alone, or has a correction, of both types', () => {
    expect(coverage(atlas)).toMatchObject({ unverified: 1, weakAlone: 0, withClaims: 0 });
    const doubtful = coverage({
      ...atlas,
      partnerships: [
        euJapan,
        { ...euKorea, claims: [...claims, ...claims] },
        { ...japanKorea, sources: weak },
      ],
      visits: [{ ...eastAsia, sources: weak, verified: false, claims }],
    });
    expect(doubtful).toMatchObject({ unverified: 2, weakAlone: 2, withClaims: 2 });
  });

  test('has the years of the first and the last date, whatever kind of record has them', () => {
    expect(coverage(atlas).years).toEqual({ first: '2010', last: '2025' });
    expect(coverage({ ...atlas, visits: [] }).years).toEqual({ first: '2010', last: '2024' });
    expect(coverage({ ...atlas, visits: [], partnerships: [japanKorea] }).years).toBeNull();
  });

  test('has each word of the vocabulary in its order, those that nothing has too', () => {
    const { kinds, statuses, ranks } = coverage(atlas);
    expect(kinds.map(({ kind }) => kind)).toEqual(KINDS);
    expect(statuses.map(({ status }) => status)).toEqual(STATUSES);
    expect(ranks.map(({ rank }) => rank)).toEqual(RANKS);
    expect(kinds.filter(({ count }) => count > 0)).toEqual([
      { kind: 'security-and-defence-partnership', count: 1 },
      { kind: 'framework-agreement', count: 1 },
      { kind: 'acquisition-and-cross-servicing-agreement', count: 1 },
    ]);
    expect(statuses.filter(({ count }) => count > 0)).toEqual([
      { status: 'in-force', count: 1 },
      { status: 'in-operation', count: 1 },
      { status: 'proposed', count: 1 },
    ]);
    expect(ranks.filter(({ count }) => count > 0)).toEqual([{ rank: 'primary', count: 5 }]);
  });

  test('adds up', () => {
    const { ties, prospects, kinds, statuses, ranks } = coverage(shipped);
    const sum = (counted: readonly { count: number }[]) => counted.reduce((all, { count }) => all + count, 0);
    const records = [...shipped.partnerships, ...shipped.visits];
    expect(ties + prospects).toBe(shipped.partnerships.length);
    expect([sum(kinds), sum(statuses)]).toEqual([ties + prospects, ties + prospects]);
    expect(sum(ranks)).toBe(records.flatMap(({ sources }) => sources).length);
  });
});
