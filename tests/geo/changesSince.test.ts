import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Change, parseChanges } from '../../geo/changes';
import { changesSince } from '../../geo/changesSince';
import { shipped } from '../fixtures/shipped';

/** The change that leads to a version, from the one before it. */
function change(to: string, what: Partial<Change>): Change {
  const nothing = { added: [], removed: [], renamed: [], changed: [] };
  return { on: '2026-01-01', from: null, to, note: null, correction: false, ...nothing, ...what };
}

const field = (id: string) => ({ id, field: 'title', before: 'a', after: 'b' });

/** A log, the oldest change first, as one writes it down. */
const logOf = (...changes: Change[]) => changes.toReversed();

describe('what has changed since a version of the data', () => {
  const log = logOf(
    change('v1', { added: ['a', 'b', 'c', 'places/x'] }),
    change('v2', { added: ['d'], changed: [field('a')], removed: ['b'] }),
    change('v3', {
      added: ['e', 'places/y'],
      changed: [field('a'), field('places/x')],
      renamed: [{ id: 'c', to: 'c2' }],
      removed: ['d'],
    }),
    change('v4', { added: ['b'], renamed: [{ id: 'c2', to: 'c3' }], changed: [field('e')] }),
  );

  test('is told from that version on, and what came and went in between is left out', () => {
    expect(changesSince(log, 'v1', 'v4')).toEqual({
      added: ['e'],
      removed: [],
      // What went and came again may not be what it was.
      changed: ['a', 'b'],
      renamed: [{ id: 'c', to: 'c3' }],
      basis: 2,
    });
    expect(changesSince(log, 'v2', 'v4')).toMatchObject({ added: ['e', 'b'], removed: ['d'] });
    expect(changesSince(log, 'v3', 'v4')).toMatchObject({ added: ['b'], changed: ['e'], basis: 0 });
  });

  test('is nothing since today’s', () => {
    expect(changesSince(log, 'v4', 'v4')).toEqual({
      added: [],
      removed: [],
      changed: [],
      renamed: [],
      basis: 0,
    });
  });

  test('names what has been renamed as it was where it is gone', () => {
    const gone = [...logOf(change('v5', { removed: ['c3'] })), ...log];
    expect(changesSince(gone, 'v1', 'v5')).toMatchObject({ removed: ['c'], renamed: [] });
  });

  test('is not known of a version that is not in the log, or where the log has not come to today', () => {
    expect(changesSince(log, 'v9', 'v4')).toBeNull();
    expect(changesSince(log, 'v1', 'v9')).toBeNull();
    expect(changesSince([], 'v1', 'v1')).toBeNull();
  });

  test('is known of every version that the shipped data have had', () => {
    const log = parseChanges(
      JSON.parse(readFileSync(new URL('../../geo/data/changes.json', import.meta.url), 'utf8')),
    );
    for (const { to } of log ?? []) expect(changesSince(log ?? [], to, shipped.version)).not.toBeNull();
    const first = log?.at(-1)?.to ?? '';
    const ids = new Set([...shipped.partnerships, ...shipped.visits].map(({ id }) => id));
    for (const id of changesSince(log ?? [], first, shipped.version)?.added ?? []) expect(ids).toContain(id);
  });
});
