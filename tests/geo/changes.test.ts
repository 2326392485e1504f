import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changesBetween, type DataState, dataState, parseChanges } from '../../geo/changes';
import { atlasFiles, type Change as Edit } from '../fixtures/atlasFiles';

const TIE = 'partnerships.features[0].properties';
const NOTHING: Pick<Change, 'added' | 'removed' | 'renamed' | 'changed'> = {
  added: [],
  removed: [],
  renamed: [],
  changed: [],
};

/** The state of the small files after edits. */
function state(version: string, ...edits: Edit[]): DataState {
  const found = dataState(atlasFiles(...edits), version);
  if (!found) throw new Error('no state');
  return found;
}

/** What becomes of the small files by edits. */
function changes(...edits: Edit[]) {
  return changesBetween(state('aaaaaaaaaaaa'), state('bbbbbbbbbbbb', ...edits), {});
}

describe('the changes between two states', () => {
  test('are none between a version and itself', () => {
    expect(changesBetween(state('aaaaaaaaaaaa'), state('aaaaaaaaaaaa'), {})).toBeNull();
  });

  test('have a version and nothing else where the same facts are written otherwise', () => {
    expect(changes()).toEqual({ ...NOTHING, from: 'aaaaaaaaaaaa', to: 'bbbbbbbbbbbb' });
  });

  test('are everything where there were no data before', () => {
    const after = state('bbbbbbbbbbbb');
    const first = changesBetween(null, after, {});
    expect(first).toEqual({ ...NOTHING, from: null, to: 'bbbbbbbbbbbb', added: [...after.records.keys()] });
    expect(first?.added).toEqual(
      expect.arrayContaining(['eu-japan', 'us-fiji', 'pacific', 'places/nadi', 'parties/EU']),
    );
    expect(first?.added).toHaveLength(2 + 3 + 5 + 4);
  });

  test('name what is added and what is removed', () => {
    const fewer = state('aaaaaaaaaaaa', ['visits.features', []], ['places.features', []]);
    const all = state('bbbbbbbbbbbb');
    const ids = [
      'pacific',
      'japan',
      'fiji',
      ...['nadi', 'seattle', 'tokyo', 'osaka', 'suva'].map((id) => `places/${id}`),
    ];
    expect(changesBetween(fewer, all, {})).toEqual({
      ...NOTHING,
      from: 'aaaaaaaaaaaa',
      to: 'bbbbbbbbbbbb',
      added: ids,
    });
    expect(changesBetween(all, fewer, {})).toEqual({
      ...NOTHING,
      from: 'bbbbbbbbbbbb',
      to: 'aaaaaaaaaaaa',
      removed: ids,
    });
  });

  test('name a record that has a new id by both, and what else it says now', () => {
    const after = state(
      'bbbbbbbbbbbb',
      ['partnerships.features[0].id', 'eu-japan-sdp'],
      [`${TIE}.status`, 'signed'],
    );
    expect(changesBetween(state('aaaaaaaaaaaa'), after, { 'eu-japan': 'eu-japan-sdp' })).toMatchObject({
      added: [],
      removed: [],
      renamed: [{ id: 'eu-japan', to: 'eu-japan-sdp' }],
      changed: [{ id: 'eu-japan-sdp', field: 'status', before: 'in-force', after: 'signed' }],
    });
  });

  test('call nothing renamed that had both ids before, has both now, or has neither', () => {
    const merged = state('bbbbbbbbbbbb', ['partnerships.features', []]);
    const formerIds = { 'eu-japan': 'us-fiji', 'us-fiji': 'nowhere' };
    expect(changesBetween(state('aaaaaaaaaaaa'), merged, formerIds)).toMatchObject({
      removed: ['eu-japan', 'us-fiji'],
      renamed: [],
    });
    expect(changesBetween(state('aaaaaaaaaaaa'), state('bbbbbbbbbbbb'), formerIds)).toMatchObject(NOTHING);
    // Of two features with one id the last counts: that of us-fiji, which was there before.
    const oneLeft = state('bbbbbbbbbbbb', ['partnerships.features[0].id', 'us-fiji']);
    expect(changesBetween(state('aaaaaaaaaaaa'), oneLeft, formerIds)).toMatchObject({
      removed: ['eu-japan'],
      renamed: [],
    });
  });

  test.each(['__proto__', 'constructor', 'toString'])('take the id %s for no other', (id) => {
    const before = state('aaaaaaaaaaaa', ['partnerships.features[0].id', id]);
    expect(changesBetween(before, state('bbbbbbbbbbbb'), {})).toMatchObject({
      added: ['eu-japan'],
      removed: [id],
      renamed: [],
    });
  });

  test.each<[string, unknown, string | null, string | null]>([
    ['status', 'signed', 'in-force', 'signed'],
    ['verified', false, 'true', 'false'],
    ['endedOn', null, '2025', null],
    ['statusNote', 'Reported.', null, 'Reported.'],
  ])('say what %s said before and says now', (field, value, before, after) => {
    expect(changes([`${TIE}.${field}`, value])).toEqual({
      ...NOTHING,
      from: 'aaaaaaaaaaaa',
      to: 'bbbbbbbbbbbb',
      changed: [{ id: 'eu-japan', field, before, after }],
    });
  });

  test.each<[string, unknown]>([
    ['areas', ['space', 'cyber']],
    ['areas', []],
    ['signatories[0].name', 'B. Minister'],
    ['sources', ['weak']],
  ])('say of the list %s that it has changed, and no more', (field, value) => {
    expect(changes([`${TIE}.${field}`, value])?.changed).toEqual([
      { id: 'eu-japan', field: field.replace(/\[.*/, ''), before: null, after: null },
    ]);
  });

  test.each([[null], [[]]])('are none where a field is new and says nothing: %j', (value) => {
    expect(changes([`${TIE}.mood`, value])).toMatchObject(NOTHING);
  });

  test.each([['glad'], [false], [0], ['']])('are some where a field is new and says %j', (value) => {
    expect(changes([`${TIE}.mood`, value])?.changed).toEqual([
      { id: 'eu-japan', field: 'mood', before: null, after: String(value) },
    ]);
  });

  test('tell of a place that has moved, and of no line that is drawn from it', () => {
    const moved = changes(
      ['places.features[2].geometry.coordinates', [139.8, 35.7]],
      ['visits.features[1].geometry', null],
    );
    expect(moved?.changed).toEqual([
      { id: 'places/tokyo', field: 'position', before: '139.7, 35.7', after: '139.8, 35.7' },
    ]);
  });

  test('lead from the state before to the state after, and back', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const values = fc.oneof(fc.constant(null), fc.boolean(), fc.string(), fc.array(fc.nat(3)));
    const states = fc
      .dictionary(names, fc.dictionary(fc.constantFrom('title', 'status', 'areas'), values))
      .map((records): DataState => ({ version: '0'.repeat(12), records: new Map(Object.entries(records)) }));
    fc.assert(
      fc.property(states, states, fc.dictionary(names, names), (before, after, formerIds) => {
        const { added, removed, renamed, changed } = changesBetween(before, after, formerIds) ?? NOTHING;
        const ids = new Set(before.records.keys());
        for (const id of [...removed, ...renamed.map((one) => one.id)]) {
          expect(ids.delete(id)).toBe(true);
        }
        // Two records may have become one.
        for (const id of [...added, ...new Set(renamed.map((one) => one.to))]) {
          expect(ids.has(id)).toBe(false);
          ids.add(id);
        }
        expect(ids).toEqual(new Set(after.records.keys()));
        const formerOf = new Map<string, string>(renamed.map((one) => [one.to, one.id]));
        const told = new Set([...added, ...changed.map(({ id, field }) => `${id} ${field}`)]);
        for (const [id, properties] of after.records) {
          if (told.has(id)) continue;
          const earlier = before.records.get(formerOf.get(id) ?? id) ?? {};
          for (const field of ['title', 'status', 'areas']) {
            const [was, is] = [earlier, properties].map((one) => JSON.stringify(one[field] ?? null));
            const silent = [was, is].every((text) => text === 'null' || text === '[]');
            expect(told.has(`${id} ${field}`)).toBe(was !== is && !silent);
          }
        }
        const back = changesBetween(after, before, {}) ?? NOTHING;
        expect(back.added.toSorted()).toEqual([...removed, ...renamed.map((one) => one.id)].toSorted());
      }),
    );
  });
});

describe('a state of the data', () => {
  test('keeps what today’s schema would refuse', () => {
    const { version, records } = state(
      'aaaaaaaaaaaa',
      [TIE, { kind: 'pact', formerField: 7 }],
      ['partnerships.features[1].geometry', { type: 'Polygon', coordinates: [] }],
      ['visits.features[0].properties.startOn', 'once'],
      ['visits.features[1].geometry', null],
      ['places.features[0].geometry.coordinates', [999]],
      ['parties.features[0].surplus', true],
    );
    expect(version).toBe('aaaaaaaaaaaa');
    expect(records.size).toBe(2 + 3 + 5 + 4);
    expect(records.get('eu-japan')).toEqual({ kind: 'pact', formerField: 7 });
    expect(records.get('places/nadi')).toMatchObject({ name: 'nadi', position: '999' });
    expect(records.get('parties/EU')).toMatchObject({ seat: 'EU', position: '4.4, 50.8' });
  });

  test('leaves out a feature without an id, and keeps those beside it', () => {
    const { records } = state('aaaaaaaaaaaa', ['visits.features[0].id', 7]);
    expect(records.size).toBe(2 + 2 + 5 + 4);
  });

  test.each([[null], [undefined], [[]], ['{}'], [{}], [{ features: 'none' }]])(
    'is none where a file is %j',
    (file) => {
      expect(dataState({ ...atlasFiles(), visits: file }, 'aaaaaaaaaaaa')).toBeNull();
    },
  );
});

describe('the log of changes', () => {
  const entry: Change = {
    on: '2026-01-31',
    from: null,
    to: 'aaaaaaaaaaaa',
    note: null,
    correction: false,
    added: ['eu-japan'],
    removed: [],
    renamed: [],
    changed: [],
  };
  const second: Change = {
    ...entry,
    from: 'aaaaaaaaaaaa',
    to: 'bbbbbbbbbbbb',
    note: 'Put right.',
    correction: true,
    added: [],
    renamed: [{ id: 'eu-japan', to: 'eu-japan-sdp' }],
    changed: [{ id: 'eu-japan-sdp', field: 'status', before: 'in-force', after: 'signed' }],
  };

  test('is read with the newest first, of one day the one that is last in the file', () => {
    const third = { ...second, from: 'bbbbbbbbbbbb', to: 'cccccccccccc', on: '2026-02-01' };
    const log = structuredClone({ changes: [entry, second, third] });
    expect(parseChanges(log)).toEqual([third, second, entry]);
    expect(log.changes).toEqual([entry, second, third]);
    expect(parseChanges({ changes: [] })).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [entry]],
    ['a text', 'changes'],
    ['an empty object', {}],
    ['a log with a key of its own', { changes: [], more: 1 }],
    ['an entry that is null', { changes: [null] }],
    ['an entry with a key of its own', { changes: [{ ...entry, by: 'me' }] }],
    ['an entry without a day', { changes: [{ ...entry, on: undefined }] }],
    ['a month for a day', { changes: [{ ...entry, on: '2026-01' }] }],
    ['a day that the calendar does not have', { changes: [{ ...entry, on: '2026-02-30' }] }],
    ['a version that is none', { changes: [{ ...entry, to: 'latest' }] }],
    ['no version', { changes: [{ ...entry, to: null }] }],
    ['an empty note', { changes: [{ ...entry, note: '' }] }],
    ['an empty id', { changes: [{ ...entry, added: [''] }] }],
    ['a value that is no text', { changes: [{ ...second, changed: [{ ...second.changed[0], before: 1 }] }] }],
    ['one bad entry among good ones', { changes: [entry, { ...second, renamed: [{ id: 'a' }] }] }],
  ])('is none where the file has %s', (_, content) => {
    expect(parseChanges(content)).toBeNull();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        expect(parseChanges({ changes: [content] })).toBeNull();
      }),
    );
  });
});
