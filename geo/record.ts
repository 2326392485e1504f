import type { Atlas, AtlasRecord, Partnership } from './atlas';
import { earliestDay, type FuzzyDate, latestDay } from './fuzzyDate';
import type { Kind } from './vocabulary';

/** Whether a partnership ties its parties; one proposed, negotiated or abandoned does not, and is not counted. */
export function isTie(partnership: Partnership): boolean {
  const { status } = partnership;
  return status !== 'negotiating' && status !== 'proposed' && status !== 'abandoned';
}

/**
 * The codes of all that a record involves: the parties of a partnership; the traveller's party and the
 * country of each stop of a visit.
 */
export function involved(record: AtlasRecord, atlas: Atlas): ReadonlySet<string> {
  if (record.type === 'partnership') return new Set(record.parties);
  const codes = new Set([record.traveller.party]);
  for (const stop of record.stops) {
    const place = atlas.places[stop.place];
    if (place) codes.add(place.country);
  }
  return codes;
}

/** Whether every source of a record is a weak one: such a record is marked wherever it stands. */
export function restsOnWeakAlone(record: AtlasRecord): boolean {
  return record.sources.every((source) => source.rank === 'weak');
}

/** The ids of the records that a record concerns, or that concern it: a visit's partnerships, a partnership's visits. */
export function relatedIds(record: AtlasRecord, atlas: Atlas): ReadonlySet<string> {
  return new Set(
    record.type === 'visit'
      ? record.partnerships
      : atlas.visits.filter((visit) => visit.partnerships.includes(record.id)).map((visit) => visit.id),
  );
}

/** The earliest date of a record that is known, as it is known, or `null`. */
export function earliestDate(record: AtlasRecord): FuzzyDate | null {
  if (record.type === 'visit') return record.startOn;
  let first: FuzzyDate | null = null;
  for (const date of [record.signedOn, record.appliedOn, record.inForceOn])
    if (date !== null && (first === null || earliestDay(date) < earliestDay(first))) first = date;
  return first;
}

/** Calendar days, both inclusive; `end` is `null` while a tie lasts. */
type Life = Readonly<{ start: string; end: string | null }>;

/**
 * When a record lives: a tie from its earliest known date to its end, a visit from its first to its last day.
 * A fuzzy date counts from the first to the last day on which it may lie. `null` where no date is known.
 */
export function life(record: AtlasRecord): Life | null {
  const first = earliestDate(record);
  if (first === null) return null;
  const ended = record.type === 'visit' ? record.endOn : record.endedOn;
  return { start: earliestDay(first), end: ended === null ? null : latestDay(ended) };
}

/** Texts of these kinds bind nobody in law, and work from the day on which they are signed or made public. */
const NON_BINDING: ReadonlySet<Kind> = new Set([
  'security-and-defence-partnership',
  'security-and-defence-dialogue',
  'joint-security-commitments',
  'joint-declaration',
  'eda-administrative-arrangement',
  'nato-itpp',
]);

/**
 * Whether a tie was in force or in operation on a calendar day: from its entry into force or, before that,
 * its provisional application; a non-binding text, or one in operation, from its earliest known date. `null` for
 * a tie of which is known that it is in force, and not since when.
 */
export function inForceOnDay(partnership: Partnership, day: string): boolean | null {
  if (!isTie(partnership)) return false;
  const { appliedOn, inForceOn, signedOn, endedOn, kind, status } = partnership;
  const starts = [appliedOn, inForceOn].filter((date) => date !== null);
  if (starts.length === 0 && (NON_BINDING.has(kind) || status === 'in-operation') && signedOn !== null)
    starts.push(signedOn);
  if (endedOn !== null && latestDay(endedOn) < day) return false;
  if (starts.length === 0) return status === 'signed' ? false : null;
  return starts.some((start) => earliestDay(start) <= day);
}
