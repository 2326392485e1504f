import type { Atlas, AtlasRecord } from './atlas';
import { chosenCodes } from './groups';
import { isTie } from './record';
import type { Row } from './rows';
import { comparedNames } from './sideNames';
import { type Side, sides } from './sides';
import { sortRecords } from './sortRecords';
import type { View } from './view';
import { KINDS } from './vocabulary';
import type { Words } from './words';

/** What one side has of a line of the comparison. */
export type ComparedCell = Readonly<{
  records: readonly ComparedRecord[];
  /** How many more there are than are listed: the newest are. */
  more: number;
}>;

export type ComparedRecord = Pick<Row, 'id' | 'title' | 'look' | 'date' | 'verified'> &
  Readonly<{ status: string | null }>;

/** A kind of tie, or visits, with one counterpart, and what either side has of it. */
export type ComparedLine = Readonly<{
  key: string;
  counterpart: string;
  kind: string;
  first: ComparedCell;
  second: ComparedCell;
  /** Whether both have the very same records: what joins them, or what lasted. */
  shared: boolean;
}>;

/** `none`: neither side has more than something proposed or negotiated, which is no tie. */
export type ComparedGroup = Side | 'none';

/** Two sides beside each other. */
export type Comparison = Readonly<{
  by: 'partner' | 'period';
  names: Readonly<Record<Side, string>>;
  groups: readonly Readonly<{
    group: ComparedGroup;
    lines: readonly ComparedLine[];
    /** How many lines there are: `lines` are the first of them. */
    all: number;
  }>[];
}>;

/** So many records are listed in a cell, and so many lines in a group: the table below has all records. */
const MOST_RECORDS = 3;
export const MOST_LINES = 100;

const GROUPS: readonly ComparedGroup[] = ['both', 'first', 'second', 'none'];

/** Stands for the other side as a counterpart, before all names. */
const EACH_OTHER = '';

/** Who stand on a side: partners, and the members of groups. */
type Own = ReadonlySet<string>;

type Line = Readonly<{ counterpart: string; kind: number; first: AtlasRecord[]; second: AtlasRecord[] }>;

/**
 * What the sides of a view have, line by line: each kind of tie with each counterpart, and visits. Both have a line where
 * each has a tie or a visit of it. A line of what is only proposed or negotiated is nobody's.
 *
 * @param shown what the view shows, with the side on which it does
 * @param rowOf the row of a record that is shown
 */
export function comparison(
  shown: ReadonlyMap<AtlasRecord, Side>,
  rowOf: (record: AtlasRecord) => Row | undefined,
  atlas: Atlas,
  view: View,
  words: Words,
): Comparison | null {
  const names = comparedNames(view, words);
  const [one, other] = sides(view);
  if (names === null || other === undefined || view.compare === null) return null;
  const { by } = view.compare;
  const own = {
    first: new Set(chosenCodes(one, atlas.groups)),
    second: new Set(chosenCodes(other, atlas.groups)),
  };
  const others = {
    first: by === 'partner' ? own.second : NOBODY,
    second: by === 'partner' ? own.first : NOBODY,
  };

  const lines = new Map<string, Line>();
  for (const [record, side] of shown) {
    for (const on of ['first', 'second'] as const) {
      if (side !== on && side !== 'both') continue;
      for (const counterpart of counterparts(record, atlas, own[on], others[on])) {
        const kind = record.type === 'visit' ? KINDS.length : KINDS.indexOf(record.kind);
        const key = `${counterpart} ${kind}`;
        const line = lines.get(key) ?? { counterpart, kind, first: [], second: [] };
        lines.set(key, line);
        line[on].push(record);
      }
    }
  }

  const sorted = merged([...lines.values()], words);
  const cell = (records: readonly AtlasRecord[]): ComparedCell => ({
    records: sortRecords(records, { column: 'date', descending: true }, atlas, words)
      .slice(0, MOST_RECORDS)
      .flatMap((record) => {
        const row = rowOf(record);
        return row ? [compared(record, row, words)] : [];
      }),
    more: Math.max(0, records.length - MOST_RECORDS),
  });
  return {
    by,
    names,
    groups: GROUPS.map((group) => {
      const ofGroup = sorted.filter((line) => groupOf(line) === group);
      return {
        group,
        all: ofGroup.length,
        lines: ofGroup.slice(0, MOST_LINES).map(({ names, kind, first, second }) => ({
          key: `${names.join()} ${kind}`,
          counterpart: words.and(names),
          kind: kindOf(kind, words),
          first: cell(first),
          second: cell(second),
          shared: first.length === second.length && first.every((record) => second.includes(record)),
        })),
      };
    }).filter(({ all }) => all > 0),
  };
}

const NOBODY: Own = new Set();

/**
 * With whom a record joins those of a side, as codes; where nobody stands on it, all whom it joins. Who travels to a side is
 * its counterpart, and not where they go besides.
 */
function counterparts(record: AtlasRecord, atlas: Atlas, own: Own, others: Own): ReadonlySet<string> {
  const joined = joinedBy(record, atlas, own);
  const away = joined.filter((code) => !own.has(code) && !others.has(code));
  const meets = joined.some((code) => others.has(code) && !own.has(code));
  if (own.size === 0) return new Set([away.toSorted().join()]);
  return new Set(meets || away.length === 0 ? [...away, EACH_OTHER] : away);
}

function joinedBy(record: AtlasRecord, atlas: Atlas, own: Own): readonly string[] {
  if (record.type === 'partnership') return record.parties;
  const { party } = record.traveller;
  if (!own.has(party)) return [party];
  return record.stops.flatMap((stop) => atlas.places[stop.place]?.country ?? []);
}

/**
 * The lines in order, by the name of the counterpart. Those of the very same records become one, with several counterparts: of
 * one instrument between many, or one journey to many.
 */
function merged(
  lines: readonly Line[],
  words: Words,
): readonly (Omit<Line, 'counterpart'> & Readonly<{ names: string[] }>)[] {
  const named = lines
    .map((line) => ({ ...line, name: nameOf(line.counterpart, words) }))
    .sort(
      (a, b) =>
        Number(b.counterpart === EACH_OTHER) - Number(a.counterpart === EACH_OTHER) ||
        words.compare(a.name, b.name) ||
        a.kind - b.kind,
    );
  const byRecords = new Map<string, Omit<Line, 'counterpart'> & Readonly<{ names: string[] }>>();
  for (const { name, kind, first, second } of named) {
    const key = [kind, ...idsOf(first), '|', ...idsOf(second)].join(' ');
    const same = byRecords.get(key);
    if (same) same.names.push(name);
    else byRecords.set(key, { names: [name], kind, first, second });
  }
  return [...byRecords.values()];
}

function idsOf(records: readonly AtlasRecord[]): readonly string[] {
  return records.map(({ id }) => id);
}

function groupOf({ first, second }: Pick<Line, 'first' | 'second'>): ComparedGroup {
  const [onFirst, onSecond] = [first.some(counts), second.some(counts)];
  if (onFirst) return onSecond ? 'both' : 'first';
  return onSecond ? 'second' : 'none';
}

function counts(record: AtlasRecord): boolean {
  return record.type === 'visit' || isTie(record);
}

function nameOf(counterpart: string, words: Words): string {
  if (counterpart === EACH_OTHER) return words.t('compare.eachOther');
  return words.and(counterpart.split(',').map(words.partyInTitle));
}

function kindOf(kind: number, { t }: Words): string {
  const known = KINDS[kind];
  return known === undefined ? t('compare.visits') : t(`kind.${known}`);
}

function compared(record: AtlasRecord, row: Row, { t }: Words): ComparedRecord {
  const { id, title, look, date, verified } = row;
  return {
    id,
    title,
    look,
    date,
    verified,
    status: record.type === 'visit' ? null : t(`status.${record.status}`),
  };
}
