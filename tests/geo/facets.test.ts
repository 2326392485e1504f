import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Atlas } from '../../geo/atlas';
import { isMatch } from '../../geo/matches';
import { pressedChoice } from '../../geo/pressedChoice';
import { recordIndex } from '../../geo/recordIndex';
import { scene } from '../../geo/scene';
import { LOOKS, showOf } from '../../geo/show';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { KINDS, STATUSES } from '../../geo/vocabulary';
import { manyRecords } from '../fixtures/manyRecords';
import { english, sceneOf, shipped } from '../fixtures/shipped';

const few = <T>(items: readonly T[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 2 });
const rarely = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 3 }).map((value) => value ?? null);
const years = fc.integer({ min: 1950, max: 2027 }).map(String);

function views(atlas: Atlas): fc.Arbitrary<View> {
  return fc
    .record({
      partners: few(Object.keys(atlas.parties)),
      groups: few(atlas.groups.map(({ code }) => code)),
      match: fc.constantFrom<View['match']>('any', 'any', 'all'),
      kinds: few(KINDS),
      statuses: few(STATUSES),
      verified: fc.constantFrom<View['verified']>(null, null, null, 'yes', 'no'),
      from: rarely(years),
      force: rarely(years.map((year) => `${year}-06-15`)),
      show: fc.constantFrom<View['show']>(null, null, 'partnerships', 'visits', 'ties', 'prospects,visits'),
      q: fc.constantFrom(null, null, null, 'agreement', 'tie 1', 'japan'),
      compare: fc.constantFrom<View['compare']>(
        null,
        null,
        { by: 'partner', partners: Object.keys(atlas.parties).slice(0, 1), groups: [] },
        { by: 'period', from: '1990', to: '2015' },
      ),
    })
    .map((view) => ({ ...DEFAULT_VIEW, ...view }));
}

/** A choice, its number, and what alone shows it. */
type Counted = [code: string, count: number, alone: Partial<View>];

/** The number beside each choice of a view, and how many records are left when all are asked one by one. */
function countsOf(atlas: Atlas, view: View): string[][] {
  const made = scene(atlas, view, english);
  const index = recordIndex(atlas, english);
  const recount = (change: Partial<View>) =>
    index.filter((indexed) => isMatch(indexed, { ...view, ...change })).length;
  // A partner alone is compared with no other.
  const compare = view.compare?.by === 'partner' ? null : view.compare;
  const nobody: Partial<View> = { partners: [], groups: [], match: 'any', compare };
  const { group, kind, status, verified, show } = made.facets;
  const pairs: Counted[] = [
    ...made.partners.map(({ code, count }): Counted => [code, count, { ...nobody, partners: [code] }]),
    ...group.map(({ code, count }): Counted => [code, count, { ...nobody, groups: [code] }]),
    ...kind.map(({ code, count }): Counted => [code, count, { kinds: [code] }]),
    ...status.map(({ code, count }): Counted => [code, count, { statuses: [code] }]),
    ...verified.map(({ code, count }): Counted => [code, count, { verified: code }]),
    ...show.map(({ code, count }): Counted => [code, count, { show: showOf([code]) }]),
  ];
  return [
    pairs.map(([code, count]) => `${code} ${count}`),
    pairs.map(([code, , change]) => `${code} ${recount(change)}`),
  ];
}

describe('the number beside a choice', () => {
  test.each([
    ['the shipped atlas', shipped, 150],
    ['200 made-up records', manyRecords(200), 50],
  ] as const)('is what it alone shows, the other facets kept, in any view of %s', (_, atlas, runs) => {
    fc.assert(
      fc.property(views(atlas), (view) => {
        const [said, recounted] = countsOf(atlas, view);
        expect(said).toEqual(recounted);
      }),
      { numRuns: runs },
    );
  });

  test('is there for every choice, zeros included', () => {
    const { facets, partners } = sceneOf('partner=GH&show=visits');
    expect(facets.kind.map(({ code }) => code).sort()).toEqual([...KINDS].sort());
    expect(facets.kind.every(({ count }) => count === 0)).toBe(true);
    expect(facets.status.map(({ code }) => code)).toEqual(STATUSES);
    expect(facets.show.map(({ code }) => code)).toEqual(LOOKS);
    expect(partners).toHaveLength(Object.keys(shipped.parties).length);
  });

  test('puts the kinds with most records first', () => {
    const counts = sceneOf('').facets.kind.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBe(
      shipped.partnerships.filter(({ kind }) => kind === 'security-and-defence-partnership').length,
    );
  });
});

describe('a press of a choice', () => {
  const seen: View = {
    ...DEFAULT_VIEW,
    page: 3,
    camera: { zoom: 3, latitude: 36, longitude: 127, bearing: 0, pitch: 0 },
  };

  test('chooses it and, pressed again, lets go of it: from the first page, and with everything in sight', () => {
    for (const press of [
      { facet: 'kind', code: 'joint-declaration' },
      { facet: 'status', code: 'signed' },
      { facet: 'verified', code: 'no' },
      { facet: 'show', code: 'visit' },
    ] as const) {
      const once = pressedChoice(seen, press);
      expect(once).not.toEqual({ ...seen, camera: null, page: 1 });
      expect(once).toMatchObject({ camera: null, page: 1 });
      expect(pressedChoice(once, press)).toEqual({ ...seen, camera: null, page: 1 });
    }
  });

  test('adds to what is chosen in its facet', () => {
    const view = pressedChoice({ ...seen, statuses: ['signed'] }, { facet: 'status', code: 'in-force' });
    expect(view.statuses).toEqual(['signed', 'in-force']);
  });
});

describe('what was in force with Japan in 2023, of which kind, and who signed', () => {
  test.each(['partner=JP&from=2023&to=2023', 'partner=JP&force=2023-07-01'])(
    'is told by a few choices, the treaty of 1960 that has no end included: %s',
    (link) => {
      const { rows, facets } = sceneOf(`${link}&show=ties`);
      expect(rows.map(({ id }) => id)).toContain('us-japan-security-treaty');
      const kinds = facets.kind.filter(({ count }) => count > 0);
      expect(kinds.map(({ code }) => code)).toContain('mutual-defence-treaty');
      expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      const { card } = sceneOf(`${link}&pick=us-japan-security-treaty`);
      expect(card?.title).toMatch(/United States|U\.S\./);
    },
  );
});
