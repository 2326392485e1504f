import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AtlasRecord } from '../../geo/atlas';
import { SORT_COLUMNS } from '../../geo/columns';
import { earliestDay } from '../../geo/fuzzyDate';
import { earliestDate } from '../../geo/record';
import { recordIndex } from '../../geo/recordIndex';
import type { Row } from '../../geo/rows';
import { DRAW_BUDGET, scene } from '../../geo/scene';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { KINDS, STATUSES } from '../../geo/vocabulary';
import { idsOfFirst, sceneOfFirst } from '../fixtures/firstRecords';
import { manyRecords } from '../fixtures/manyRecords';
import { english, frozen, sceneOf, shipped } from '../fixtures/shipped';

const records: readonly AtlasRecord[] = [...shipped.partnerships, ...shipped.visits];
const codes = Object.keys(shipped.parties);

/** Mostly nothing, so that most views leave something to see. */
function few<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }) },
  );
}

function rarely<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}

const days = fc
  .date({ min: new Date('2009-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const fuzzyDates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

const views: fc.Arbitrary<View> = fc
  .record({
    partners: few(codes),
    match: fc.constantFrom<View['match']>('any', 'all'),
    kinds: few(KINDS),
    statuses: few(STATUSES),
    verified: fc.constantFrom<View['verified']>(null, null, null, 'yes', 'no'),
    from: rarely(fuzzyDates),
    to: rarely(fuzzyDates),
    force: rarely(days),
    show: fc.constantFrom<View['show']>(null, null, 'partnerships', 'visits', 'ties', 'prospects,visits'),
    q: fc.constantFrom(null, null, null, 'borrell', 'agreement', 'tokyo seoul', 'nowhere'),
    pick: rarely(fc.constantFrom(...records.map(({ id }) => id))),
    stop: fc.option(fc.integer({ min: 1, max: 6 })),
    projection: fc.constantFrom<View['projection']>('globe', 'mercator'),
    sort: fc.record(
      { column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() },
      { noNullPrototype: true },
    ),
    page: fc.integer({ min: 1, max: 3 }),
  })
  .map((view) => ({ ...DEFAULT_VIEW, ...view }));

function involves(record: AtlasRecord, code: string): boolean {
  if (record.type === 'partnership') return record.parties.includes(code);
  const countries = record.stops.map((stop) => shipped.places[stop.place]?.country);
  return record.traveller.party === code || countries.includes(code);
}

/** The rows of a view on all pages of the table. */
function allRows(view: View): Row[] {
  const { pages } = scene(shipped, view, english).page;
  return Array.from({ length: pages }, (_, index) => index + 1).flatMap(
    (page) => scene(shipped, { ...view, page }, english).rows,
  );
}

function rowIds(view: View): string[] {
  return allRows(view).map(({ id }) => id);
}

describe('the partner filter', () => {
  test('counts beside each partner what it alone would show, the other filters kept', () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...codes), (view, anyCode) => {
        const left = new Set(rowIds({ ...view, partners: [] }));
        const recount = Object.fromEntries(
          codes.map((code) => [
            code,
            records.filter((record) => left.has(record.id) && involves(record, code)).length,
          ]),
        );
        const { partners } = scene(shipped, view, english);
        expect(Object.fromEntries(partners.map(({ code, count }) => [code, count]))).toEqual(recount);
        expect(rowIds({ ...view, partners: [anyCode] })).toHaveLength(recount[anyCode] ?? 0);
        expect(partners.filter(({ chosen }) => chosen).map(({ code }) => code)).toEqual(
          partners.map(({ code }) => code).filter((code) => view.partners.includes(code)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('offers the most tied first, those with as many by name', () => {
    const { partners } = sceneOfFirst('');
    expect(partners.slice(0, 4).map(({ name, count }) => [name, count])).toEqual([
      ['European Union', 21],
      ['Japan', 5],
      ['South Korea', 4],
      ['Canada', 3],
    ]);
    const counts = partners.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('finds a visit by the country of any of its stops', () => {
    expect(idsOfFirst('partner=FJ')).toEqual(['albanese-fiji-seattle-kananaskis-2025-06']);
    expect(idsOfFirst('partner=US')).toEqual(['albanese-fiji-seattle-kananaskis-2025-06']);
    expect(idsOfFirst('partner=CN')).toEqual(['vdl-costa-japan-china-2025-07']);
  });

  test('asks for either of two partners, or for both', () => {
    const either = idsOfFirst('partner=EU,JP');
    const both = idsOfFirst('partner=EU,JP&match=all');
    expect(both).toEqual([
      'borrell-japan-korea-2024-11',
      'eu-japan-sdp',
      'eu-japan-soia',
      'eu-japan-spa',
      'vdl-costa-japan-china-2025-07',
    ]);
    expect(either).toHaveLength(21);
    expect(idsOfFirst('partner=JP,KR&match=all')).toEqual(['borrell-japan-korea-2024-11']);
  });
});

describe('what is shown', () => {
  test('is drawn, listed and seen alike, in any view', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { arcs, points, card, pickedOutside, page, tinted } = scene(shipped, view, english);
        const rows = allRows(view);
        const listed = new Set(rows.map(({ id }) => id));
        const drawn = new Set([
          ...arcs.map(({ record }) => record),
          ...points.flatMap((point) => (point.type === 'stop' ? [point.record] : [])),
        ]);
        expect(card?.id ?? null).toBe(view.pick);
        expect(pickedOutside).toBe(view.pick !== null && !listed.has(view.pick));
        expect(drawn).toEqual(new Set(pickedOutside && view.pick ? [...listed, view.pick] : listed));
        expect(page.rows).toBe(listed.size);
        expect(rows.filter(({ picked }) => picked).map(({ id }) => id)).toEqual(
          view.pick !== null && listed.has(view.pick) ? [view.pick] : [],
        );
        expect(new Set(arcs.map(({ key }) => key)).size).toBe(arcs.length);
        expect(new Set(points.map(({ key }) => key)).size).toBe(points.length);
        expect(new Set(tinted).size).toBe(tinted.length);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same for the same view, and leaves the view as it was', () => {
    fc.assert(
      fc.property(views, (view) => {
        const once = scene(shipped, frozen(view), english);
        expect(scene(shipped, structuredClone(view), english)).toStrictEqual(once);
        expect(scene(structuredClone(shipped), view, english)).toStrictEqual(once);
      }),
      { numRuns: 50 },
    );
  });

  test('can be nothing: no row, no line, and a sentence that says so', () => {
    const empty = sceneOfFirst('partner=GH&show=visits');
    expect(empty).toMatchObject({ rows: [], arcs: [], points: [], card: null });
    expect(empty.page).toEqual({ number: 1, pages: 1, rows: 0 });
    expect(empty.summary).toBe('No record with Ghana');
    expect(empty.tinted).toEqual(['GH']);
  });
});

describe('a picked record', () => {
  test('that the filters leave out is drawn and has its card, but no row', () => {
    const outside = sceneOfFirst('partner=GH&pick=borrell-japan-korea-2024-11');
    expect(outside.rows.map(({ id }) => id)).toEqual(['eu-ghana-sdp']);
    expect(outside.pickedOutside).toBe(true);
    expect(outside.card?.id).toBe('borrell-japan-korea-2024-11');
    expect(outside.arcs.filter(({ picked }) => picked)).toHaveLength(4);
    expect(outside.summary).toBe('1 partnership with Ghana');
  });

  test('that the filters leave is drawn once and marked in its row', () => {
    const inside = sceneOf('partner=JP&pick=borrell-japan-korea-2024-11&stop=2');
    expect(inside.pickedOutside).toBe(false);
    expect(inside.arcs.filter(({ picked }) => picked)).toHaveLength(4);
    expect(inside.points.filter((point) => point.type === 'stop' && point.current)).toMatchObject([
      { name: 'Tokyo', number: 2 },
    ]);
  });
});

function looksOf(rows: readonly Row[]): Partial<Record<string, number>> {
  const counts: Partial<Record<string, number>> = {};
  for (const { look } of rows) counts[look] = (counts[look] ?? 0) + 1;
  return counts;
}

describe('ten thousand records', () => {
  const many = frozen(manyRecords(10_000));
  const view = { ...DEFAULT_VIEW, sort: { column: 'title', descending: false } } as const;

  test('stand on as many pages as the longer table has, twenty-five of each on one', () => {
    const first = scene(many, view, english);
    expect(first.page).toEqual({ number: 1, pages: 320, rows: 10_000 });
    expect(first.counts).toEqual({ tie: 8_000, prospect: 0, visit: 2_000 });
    expect(looksOf(first.rows)).toEqual({ tie: 25, visit: 25 });
    const after = scene(many, { ...view, page: 81 }, english);
    expect(looksOf(after.rows), 'the 2,000 visits end on page 80').toEqual({ tie: 25 });
  });

  test('are parted only where a table has more than a hundred', () => {
    const hundred = scene(frozen(manyRecords(125)), view, english);
    expect(hundred.page).toEqual({ number: 1, pages: 1, rows: 125 });
    expect(looksOf(hundred.rows)).toEqual({ tie: 100, visit: 25 });
    const more = scene(frozen(manyRecords(130)), view, english);
    expect(more.page).toEqual({ number: 1, pages: 5, rows: 130 });
    expect(looksOf(more.rows)).toEqual({ tie: 25, visit: 25 });
  });

  test('stand each on one page, in one order through all of them', () => {
    const some = frozen(manyRecords(1_000));
    const pages = Array.from({ length: 32 }, (_, index) =>
      scene(some, { ...view, page: index + 1 }, english),
    );
    const rows = pages.flatMap((page) => page.rows);
    expect(rows).toHaveLength(1_000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1_000);
    for (const look of ['tie', 'visit']) {
      const titles = rows.filter((row) => row.look === look).map(({ title }) => title);
      expect(titles).toEqual(titles.toSorted(english.compare));
    }
  });

  test('have their last page instead of one beyond it', () => {
    const narrow: View = { ...view, partners: ['P1'], page: 10_000 };
    const { page, rows, counts } = scene(many, narrow, english);
    expect(page.number).toBe(page.pages);
    const { tie = 0 } = looksOf(rows);
    expect(tie).toBe(counts.tie - 25 * (page.pages - 1));
    expect(page.pages).toBeGreaterThan(1);
    expect(page.pages).toBeLessThan(320);
  });
});

describe('what a filter leaves', () => {
  const before = sceneOf('');
  const after = sceneOf('show=ties,visits&partner=JP');

  test('has the same rows and points, which need not be drawn anew', () => {
    const known = new Set<object>([...before.rows, ...before.points]);
    const stops = after.points.filter(({ type }) => type === 'stop');
    expect(Math.min(after.rows.length, stops.length)).toBeGreaterThan(5);
    expect([...after.rows, ...stops].filter((one) => !known.has(one))).toEqual([]);
  });

  test('has another row where the view changes how it looks', () => {
    const [first] = after.rows;
    const picked = sceneOf(`show=ties,visits&partner=JP&pick=${first?.id}`).rows.find(
      ({ id }) => id === first?.id,
    );
    expect(picked).toEqual({ ...first, picked: true });
    const wide = sceneOf('show=ties,visits&partner=JP&columns=date,sources').rows.find(
      ({ id }) => id === first?.id,
    );
    expect(wide?.cells.sources).toBeTruthy();
  });
});

describe('more lines than can be drawn', () => {
  // 30,000 records with some 36,000 lines, a tie for each of the 24,000 partnerships.
  const many = frozen(manyRecords(30_000));
  const whole = scene(many, DEFAULT_VIEW, english);

  test('are drawn up to the budget, and the rest is counted', () => {
    expect(whole.overBudget?.drawn).toBe(whole.arcs.length);
    expect(whole.arcs.length).toBeLessThanOrEqual(DRAW_BUDGET);
    expect(whole.arcs.length).toBeGreaterThan(DRAW_BUDGET - 3);
    const lines = recordIndex(many, english).reduce((sum, indexed) => sum + indexed.ends().length, 0);
    expect(whole.overBudget?.of).toBe(lines);
    expect(lines).toBeGreaterThan(30_000);
    expect(whole.page.rows).toBe(30_000);
  });

  test('are the newest, and before them what is picked', () => {
    const drawn = new Set(whole.arcs.map(({ record }) => record));
    const days = new Map(
      recordIndex(many, english).flatMap(({ record, ends }) => {
        const date = earliestDate(record);
        return date === null || ends().length === 0 ? [] : [[record.id, earliestDay(date)] as const];
      }),
    );
    const oldestDrawn = [...drawn].map((id) => days.get(id) ?? '').sort()[0] ?? '';
    const undrawn = [...days].filter(([id]) => !drawn.has(id));
    expect(undrawn.length).toBeGreaterThan(5000);
    for (const [id, day] of undrawn) expect(day <= oldestDrawn, `${id} of ${day}`).toBe(true);

    const [oldest] = undrawn[0] ?? [];
    if (!oldest) throw new Error('nothing is left out');
    const picked = scene(many, { ...DEFAULT_VIEW, pick: oldest }, english);
    expect(picked.arcs.some((arc) => arc.picked && arc.record === oldest)).toBe(true);
    expect(picked.arcs.length).toBeLessThanOrEqual(DRAW_BUDGET);
  });

  test('are no more than can be drawn once a filter has left few', () => {
    expect(scene(many, { ...DEFAULT_VIEW, partners: ['P1'] }, english).overBudget).toBeNull();
    expect(scene(many, { ...DEFAULT_VIEW, partners: ['P1'] }, english).arcs.length).toBeGreaterThan(100);
  });
});
