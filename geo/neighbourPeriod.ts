import { earliestDay, type FuzzyDate, isFuzzyDate, latestDay } from './fuzzyDate';
import type { Period } from './period';

const DAY_MS = 86_400_000;

/**
 * The period to compare another with: the time before it, as long as it is; all time before one without an end, all after one
 * without a beginning. In whole years or months where it is in such. `null` where the calendar of a link (from 1000 to 9999)
 * has no such time, or the period is all of it.
 */
export function neighbourPeriod({
  from,
  to,
}: Period): (Period & Readonly<{ is: 'before' | 'after' }>) | null {
  if (from === null && to === null) return null;
  const neighbour = from === null ? { from: moved(to ?? '', 1), to: null } : before(from, to);
  const ends = [neighbour.from, neighbour.to].filter((end) => end !== null);
  return ends.every(isFuzzyDate) ? { ...neighbour, is: from === null ? 'after' : 'before' } : null;
}

function before(from: FuzzyDate, to: FuzzyDate | null): Period {
  if (to === null) return { from: null, to: moved(from, -1) };
  const [first, last] = from.length === to.length ? [from, to] : [earliestDay(from), latestDay(to)];
  return { from: moved(first, indexOf(first) - indexOf(last) - 1), to: moved(first, -1) };
}

/** A date's place among all of its precision: years, months or days. */
function indexOf(date: FuzzyDate): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  if (date.length === 4) return year;
  if (date.length === 7) return 12 * year + month - 1;
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** A date some years, months or days later, whichever it is precise to. */
function moved(date: FuzzyDate, by: number): FuzzyDate {
  const index = indexOf(date) + by;
  if (date.length === 4) return String(index);
  if (date.length === 7)
    return `${Math.floor(index / 12)}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`;
  return new Date(index * DAY_MS).toISOString().slice(0, 10);
}
