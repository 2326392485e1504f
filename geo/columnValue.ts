import type { Atlas, AtlasRecord, Partnership, Visit } from './atlas';
import type { Column } from './columns';
import { earliestDay, type FuzzyDate } from './fuzzyDate';
import { arcLengthKm } from './greatCircle';
import { earliestDate } from './record';
import { STATUSES } from './vocabulary';
import type { Words } from './words';

/**
 * What a record has in a column, in the three ways in which it is needed: `rank` to be sorted by, which of a column are all
 * numbers or all texts; and, made when asked for, `text` to be read and `value` for a spreadsheet (dates as ISO, spans of
 * them as ISO 8601 intervals, lengths in whole kilometres).
 */
export type ColumnValue = Readonly<{
  rank: string | number;
  text: () => string;
  value: () => string | number;
}>;

/** What a record has in a column; `null` where it is unknown, does not exist or belongs to the other type of record. */
export function columnValue(
  record: AtlasRecord,
  column: Column,
  atlas: Atlas,
  words: Words,
): ColumnValue | null {
  if (column === 'sources') return ofNumber(record.sources.length);
  if (column === 'verified')
    return ofWord(record.verified ? 0 : 1, () =>
      words.t(record.verified ? 'filter.verifiedYes' : 'filter.verifiedNo'),
    );
  return record.type === 'visit'
    ? ofVisit(record, column, atlas, words)
    : ofPartnership(record, column, atlas, words);
}

function ofPartnership(
  partnership: Partnership,
  column: Column,
  atlas: Atlas,
  words: Words,
): ColumnValue | null {
  const { t } = words;
  const { signedOn, dateBasis, signatories } = partnership;
  switch (column) {
    case 'date': {
      const on = signedOn ?? earliestDate(partnership);
      // It is sorted by when its life begins, as the time bar has it.
      return on === null ? null : { ...ofDate(on, words), rank: dayNumber(earliestDate(partnership) ?? on) };
    }
    case 'kind':
      return ofText(t(`kind.${partnership.kind}`));
    case 'status':
      return ofWord(STATUSES.indexOf(partnership.status), () => t(`status.${partnership.status}`));
    case 'parties':
      return ofList(partnership.parties.map(words.party), words);
    case 'signed':
      return signedOn === null
        ? null
        : {
            ...ofDate(signedOn, words),
            text: () => t(`table.dated.${dateBasis}`, { date: words.shortDate(signedOn) }),
          };
    case 'applied':
      return ofKnownDate(partnership.appliedOn, words);
    case 'in-force':
      return ofKnownDate(partnership.inForceOn, words);
    case 'ended':
      return ofKnownDate(partnership.endedOn, words);
    case 'place':
      return partnership.place === null
        ? null
        : ofText(atlas.places[partnership.place]?.name ?? partnership.place);
    case 'signatories': {
      const [first, ...others] = signatories.map(({ name }) => name);
      if (first === undefined) return null;
      return {
        rank: first,
        text: () => (others.length === 0 ? first : t('table.andMore', { first, count: others.length })),
        value: () => [first, ...others].join('; '),
      };
    }
    default:
      return null;
  }
}

function ofVisit(visit: Visit, column: Column, atlas: Atlas, words: Words): ColumnValue | null {
  const { startOn, endOn, stops } = visit;
  switch (column) {
    case 'date':
      return {
        rank: dayNumber(startOn),
        text: () => words.shortSpan(startOn, endOn),
        value: () => (startOn === endOn ? startOn : `${startOn}/${endOn}`),
      };
    case 'traveller':
      return ofText(visit.traveller.name);
    case 'days':
      return ofNumber((Date.parse(endOn) - Date.parse(startOn)) / DAY_MS + 1);
    case 'stops':
      return ofNumber(stops.length);
    case 'countries': {
      const codes = new Set(stops.flatMap(({ place }) => atlas.places[place]?.country ?? []));
      return codes.size === 0 ? null : ofList([...codes].map(words.party), words);
    }
    case 'distance': {
      const distanceKm = visitLengthKm(visit, atlas);
      return distanceKm === null ? null : { ...ofNumber(distanceKm), text: () => words.whole(distanceKm) };
    }
    default:
      return null;
  }
}

const DAY_MS = 86_400_000;

/**
 * The length of the legs that are drawn for a visit, in whole kilometres along great circles; `null` where none is: one stop is
 * no leg, and where no journey is proven none is invented.
 */
function visitLengthKm({ continuous, stops }: Visit, atlas: Atlas): number | null {
  if (!continuous || stops.length < 2) return null;
  const positions = stops.flatMap(({ place }) => {
    const position = atlas.places[place]?.position;
    return position ? [position] : [];
  });
  const legs = positions.slice(1).map((to, index) => {
    const from = positions[index];
    return from ? arcLengthKm(from, to) : 0;
  });
  return Math.round(legs.reduce((sum, leg) => sum + leg, 0));
}

function ofText(text: string): ColumnValue {
  return { rank: text, text: () => text, value: () => text };
}

/** A word of a vocabulary, in whose order it is sorted. */
function ofWord(rank: number, text: () => string): ColumnValue {
  return { rank, text, value: text };
}

function ofNumber(number: number): ColumnValue {
  return { rank: number, text: () => String(number), value: () => number };
}

function ofDate(on: FuzzyDate, words: Words): ColumnValue {
  return { rank: dayNumber(on), text: () => words.shortDate(on), value: () => on };
}

function ofKnownDate(on: FuzzyDate | null, words: Words): ColumnValue | null {
  return on === null ? null : ofDate(on, words);
}

function ofList(items: readonly string[], words: Words): ColumnValue {
  return {
    rank: items.join(' '),
    text: () => words.listed(items),
    value: () => items.join('; '),
  };
}

/** The first day on which a date may lie, as a number that grows with it: 20241101. */
function dayNumber(date: FuzzyDate): number {
  return Number(earliestDay(date).replaceAll('-', ''));
}
