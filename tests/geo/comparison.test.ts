import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD_FLOATS } from '../../geo/arcSet';
import { ARC_STYLES, arcSlots, showArcs } from '../../geo/arcSlots';
import type { Atlas } from '../../geo/atlas';
import { togglePartner, withPartners } from '../../geo/chips';
import { type Comparison, MOST_LINES } from '../../geo/comparison';
import { shownRecords } from '../../geo/formats/shownRecords';
import { formatView } from '../../geo/formatView';
import { withPeriod } from '../../geo/period';
import { printed } from '../../geo/printed';
import { isTie } from '../../geo/record';
import { recordIndex } from '../../geo/recordIndex';
import { type Scene, scene } from '../../geo/scene';
import { type Side, swapped } from '../../geo/sides';
import { type Compare, DEFAULT_VIEW, type View } from '../../geo/view';
import { withoutFilters } from '../../geo/withoutFilters';
import { filterViews } from '../fixtures/filterViews';
import { manyRecords } from '../fixtures/manyRecords';
import { english, sceneOf, shipped, viewOf } from '../fixtures/shipped';
import { stillOf } from '../fixtures/stillOf';

const codes = Object.keys(shipped.parties);
const groups = shipped.groups.map(({ code }) => code);
const years = fc.integer({ min: 1951, max: 2027 }).map(String);
const comparands: fc.Arbitrary<Compare> = fc.oneof(
  fc.record(
    {
      by: fc.constant('partner' as const),
      partners: fc.subarray(codes, { minLength: 1, maxLength: 2 }),
      groups: fc.subarray(groups, { maxLength: 1 }),
    },
    { noNullPrototype: true },
  ),
  fc
    .tuple(years, fc.nat(9))
    .map(([from, span]) => ({ by: 'period' as const, from, to: String(Number(from) + span) })),
);
/** Views that compare, their own side being any filter that has a partner and a period. */
const comparing: fc.Arbitrary<View> = fc
  .tuple(filterViews, comparands, fc.constantFrom('JP', 'KR', 'EU', 'US'), years)
  .map(([view, compare, partner, from]) => ({
    ...view,
    partners: view.partners.length > 0 ? view.partners : compare.by === 'partner' ? [partner] : [],
    from: view.from ?? (compare.by === 'period' ? from : null),
    to: view.from === null && compare.by === 'period' ? null : view.to,
    compare,
  }));

/** The ids of all that a view shows, asked of it alone. */
function shownIn(atlas: Atlas, view: View): ReadonlySet<string> {
  return new Set(allRows(atlas, view).map(({ id }) => id));
}

function allRows(atlas: Atlas, view: View) {
  const first = scene(atlas, { ...view, page: 1 }, english);
  const others = Array.from({ length: first.page.pages - 1 }, (_, page) =>
    scene(atlas, { ...view, page: page + 2 }, english),
  );
  return [first, ...others].flatMap(({ rows }) => rows);
}

/** The two sides of a view, written down as its reader would: by hand, and not by the code that is tested. */
function byHand(view: View): readonly [View, View] {
  const { compare } = view;
  const own = { ...view, compare: null };
  if (compare === null) throw new Error('nothing is compared');
  return compare.by === 'partner'
    ? [own, { ...own, partners: compare.partners, groups: compare.groups }]
    : [own, { ...own, from: compare.from, to: compare.to }];
}

const isRead = (view: View) => formatView(view).includes('compare=');

describe('the sides of a comparison', () => {
  test('are what either view shows by itself, and both what the two share, in any view', () => {
    fc.assert(
      fc.property(comparing.filter(isRead), (view) => {
        const [one, other] = byHand(view).map((side) => shownIn(shipped, side));
        if (!one || !other) throw new Error('two sides');
        const expected = Object.fromEntries(
          [...new Set([...one, ...other])].map((id): [string, Side] => [
            id,
            one.has(id) ? (other.has(id) ? 'both' : 'first') : 'second',
          ]),
        );
        const rows = allRows(shipped, view);
        expect(Object.fromEntries(rows.map(({ id, side }) => [id, side]))).toEqual(expected);
        const taken = (['partnership', 'visit'] as const).flatMap((type) =>
          shownRecords(type, shipped, view, english).map(({ record }) => record.id),
        );
        expect(taken.toSorted(), 'downloaded').toEqual(Object.keys(expected).toSorted());
        const drawn = scene(shipped, view, english);
        expect(new Set(drawn.arcs.map(({ record, side }) => `${record} ${side}`))).toEqual(
          new Set(drawn.arcs.map(({ record }) => `${record} ${expected[record]}`)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('change places when they are swapped, and come back', () => {
    const mirrored = { first: 'second', second: 'first', both: 'both' } as const;
    fc.assert(
      fc.property(comparing.filter(isRead), (view) => {
        const [here, there] = [allRows(shipped, view), allRows(shipped, swapped(view))];
        expect(there.map(({ id, side }) => [id, side])).toEqual(
          here.map(({ id, side }) => [id, side && mirrored[side]]),
        );
        expect(swapped(swapped(view))).toEqual({ ...view, page: 1 });
      }),
      { numRuns: 60 },
    );
  });

  test('rest where the view has nothing of its own to compare, and are in no link', () => {
    const view = viewOf('partner=JP&compare=KR');
    for (const without of [withPartners(view, []), withoutFilters(view), withPartners(view, ['KR'])]) {
      expect(scene(shipped, without, english).comparison).toBeNull();
      expect(formatView(without)).not.toContain('compare');
    }
    const period = viewOf('from=2020&to=2022&compare=2017/2019');
    expect(formatView(withPeriod(period, { from: null, to: null }))).toBe('');
    expect(formatView(period)).toBe('?from=2020&to=2022&compare=2017/2019');
  });

  test('lose a partner by a press on its seat, as the filter does', () => {
    const view = viewOf('partner=JP&compare=KR');
    expect(formatView(togglePartner(view, 'KR'))).toBe('?partner=JP');
    expect(formatView(togglePartner(view, 'US'))).toBe('?partner=JP,US&compare=KR');
    expect(formatView(togglePartner(view, 'JP'))).toBe('');
  });
});

/** The lines of a group, each as "counterpart · kind". */
function linesOf(made: Scene, group: Comparison['groups'][number]['group']): string[] {
  const found = made.comparison?.groups.find((one) => one.group === group);
  return found?.lines.map(({ counterpart, kind }) => `${counterpart} · ${kind}`) ?? [];
}

describe('Japan beside South Korea', () => {
  const made = sceneOf('partner=JP&compare=KR&show=partnerships');

  test('has what both have with the same counterpart, since when each', () => {
    expect(linesOf(made, 'both')).toEqual([
      'Each other · Security of information agreement',
      'Each other and US · Joint declaration',
      'EU · Security and defence partnership',
      'NATO · NATO partnership programme (ITPP)',
      'UK · Joint declaration',
      'US · Mutual defence treaty',
    ]);
    const both = made.comparison?.groups[0]?.lines ?? [];
    const dates = both.map(({ first, second, shared }) => [
      first.records[0]?.date,
      second.records[0]?.date,
      shared,
    ]);
    expect(dates.slice(2, 4)).toEqual([
      ['1 Nov 2024', '4 Nov 2024', false],
      ['12 Jul 2023', '11 Jul 2023', false],
    ]);
    expect(dates[0]).toEqual(['23 Nov 2016', '23 Nov 2016', true]);
  });

  test('has what one alone has, and apart from it what is only negotiated', () => {
    expect(linesOf(made, 'second')).toEqual([
      'EU · Framework agreement',
      'EU · Framework participation agreement',
    ]);
    expect(linesOf(made, 'first')).toContain('EU · Strategic partnership agreement');
    expect(linesOf(made, 'first')).toContain('Italy and UK · Joint programme treaty');
    expect(linesOf(made, 'none')).toEqual([
      'EU · Security of information agreement',
      'France · Reciprocal access agreement',
    ]);
  });

  test('has a visit on the side that it went to, with whoever travelled', () => {
    const visits = sceneOf('partner=JP&compare=KR&show=visits');
    const ids = (counterpart: string, side: 'first' | 'second') =>
      visits.comparison?.groups
        .flatMap(({ lines }) => lines)
        .filter((line) => line.counterpart.split(/, | and /).includes(counterpart))
        .flatMap((line) => line[side].records.map(({ id }) => id));
    expect(ids('EU', 'first')).toContain('borrell-japan-korea-2024-11');
    expect(ids('EU', 'second')).toContain('borrell-japan-korea-2024-11');
    // A Japanese minister in Ankara is no visit of South Korea's.
    expect(ids('Türkiye', 'first')).toEqual(['kamikawa-europe-north-america-2024-01']);
    expect(ids('Türkiye', 'second')).not.toContain('kamikawa-europe-north-america-2024-01');
  });

  test('is told in words, and prospects are never added to partnerships', () => {
    const side = (on: Side) => made.rows.filter((row) => row.side === on);
    const ties = (on: Side) => side(on).filter((row) => row.look === 'tie').length;
    const prospects = side('first').length - ties('first');
    expect(prospects).toBeGreaterThan(0);
    expect(made.summary).toBe(
      `Japan and South Korea compared. Both: ${ties('both')} partnerships; only Japan: ${ties('first')} partnerships, ` +
        `${prospects} under negotiation; only South Korea: ${ties('second')} partnerships`,
    );
    expect(made.title).toBe(`${made.summary} · Entente`);
    expect(made.name).toBe(
      `Japan and South Korea compared: ${side('both').length} records of both, ${side('first').length} of Japan alone, ` +
        `${side('second').length} of South Korea alone`,
    );
    expect(made.legend.slice(0, 3)).toEqual(['both', 'first', 'second']);
    expect(made.chips.map(({ label }) => label)).toContain('Compared with South Korea');
  });

  test('beside the very same line of two periods: what lasted is shared, what ended or began is not', () => {
    const periods = sceneOf('partner=JP&show=partnerships&from=2015&to=2018&compare=2022/2024');
    expect(linesOf(periods, 'both')).toContain('US · Mutual defence treaty');
    expect(linesOf(periods, 'second')).toContain('UK · Reciprocal access agreement');
    expect(periods.comparison?.groups[0]?.lines.every(({ shared }) => shared)).toBe(true);
    expect(periods.comparison?.names).toEqual({
      first: '2015 – 2018',
      second: '2022 – 2024',
      both: '2015 – 2018 and 2022 – 2024',
    });
    // Without a partner of its own a line is of the parties themselves.
    const all = sceneOf('show=partnerships&from=2015&to=2018&compare=2022/2024');
    expect(linesOf(all, 'both')).toContain('Japan and US · Mutual defence treaty');
  });
});

test('every record has a line on each side that it is shown on, and a line is both’s where each has a tie or a visit', () => {
  const atlas = new Map(recordIndex(shipped, english).map(({ record }) => [record.id, record]));
  fc.assert(
    fc.property(comparing.filter(isRead), (view) => {
      const made = scene(shipped, view, english);
      const counts = (id: string) => {
        const record = atlas.get(id);
        return record !== undefined && (record.type === 'visit' || isTie(record));
      };
      const listed = { first: new Set<string>(), second: new Set<string>() };
      let cut = 0;
      for (const { group, lines, all } of made.comparison?.groups ?? []) {
        cut += all - lines.length;
        for (const line of lines) {
          const has = (['first', 'second'] as const).map((on) => {
            for (const { id } of line[on].records) listed[on].add(id);
            cut += line[on].more;
            return line[on].records.some(({ id }) => counts(id));
          });
          // What is listed of a cell are its newest: an older tie may stand behind prospects.
          if (line.first.more + line.second.more === 0)
            expect(group).toBe(has[0] ? (has[1] ? 'both' : 'first') : has[1] ? 'second' : 'none');
        }
      }
      if (cut > 0) return;
      const shown = (on: Side) =>
        allRows(shipped, view)
          .filter(({ side }) => side === on || side === 'both')
          .map(({ id }) => id);
      expect([...listed.first].toSorted()).toEqual(shown('first').toSorted());
      expect([...listed.second].toSorted()).toEqual(shown('second').toSorted());
    }),
    { numRuns: 150 },
  );
});

test('the page to be printed says of every row on which side it is', () => {
  const view = viewOf('partner=JP&compare=KR');
  const made = scene(shipped, view, english);
  const sideOf = new Map(allRows(shipped, view).map(({ id, side }) => [id, side]));
  const { rows } = printed(shipped, view, made, english);
  expect(new Map(rows.map(({ id, side }) => [id, side]))).toEqual(sideOf);
});

test('the still map and the live one draw the same arcs in the same looks, on either side', () => {
  for (const link of [
    'partner=JP&compare=KR',
    'from=2015&to=2018&compare=2022/2024',
    'partner=AU&compare=JP',
  ]) {
    const view = viewOf(`${link}&projection=mercator&map=-0.5/20/60`);
    const { arcs } = scene(shipped, view, english);
    const still = new Map(
      [...stillOf(shipped, view).matchAll(/<g id="\d-([\w-]+)" fill="none">(.*?)<\/g>/g)].flatMap(
        ([, style, drawn = '']) => [...drawn.matchAll(/data-arc="([^"]+)"/g)].map(([, key]) => [key, style]),
      ) as [string, string][],
    );
    const slots = arcSlots();
    showArcs(slots, arcs, false);
    const live = new Map(
      [...slots.byKey].map(([key, slot]) => [
        key,
        ARC_STYLES[slots.set.records[RECORD_FLOATS * slot + 3] ?? -1],
      ]),
    );
    expect(still).toEqual(live);
    expect(new Set([...still.values()].map((style) => style.split('-')[0]))).toEqual(
      new Set(arcs.map(({ side }) => side)),
    );
  }
});

test('of ten thousand records the lines are cut, and said to be', () => {
  const many = manyRecords(10_000);
  const view: View = {
    ...DEFAULT_VIEW,
    from: '2000',
    to: '2010',
    compare: { by: 'period', from: '2015', to: null },
  };
  const groups = scene(many, view, english).comparison?.groups ?? [];
  expect(groups.some(({ all }) => all > MOST_LINES)).toBe(true);
  for (const { lines, all } of groups) expect(lines).toHaveLength(Math.min(all, MOST_LINES));
});
