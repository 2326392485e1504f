import type { Period } from './period';
import { readPeriod } from './readCompare';
import { readTypedDate } from './readTypedDate';

/** Between two dates as they are typed: a dash, long or wavy, or one that stands by itself. */
const BETWEEN = /[–—~～〜]|\s-\s/;

/** Reads what a reader types for a period: as a link has it (`2019/2021`), with a dash, or one date; `null` where it is none. */
export function readTypedPeriod(text: string): Period | null {
  const typed = text.trim();
  const exact = readPeriod(
    typed
      .split('/')
      .map((end) => end.trim())
      .join('/'),
  );
  if (exact !== null) return exact;
  const ends = typed.split(BETWEEN).map((end) => readTypedDate(end, 'any'));
  const [from, to = from, ...others] = ends;
  if (from === undefined || to === undefined || others.length > 0) return null;
  if (!('date' in from) || !('date' in to) || (from.date === null && to.date === null)) return null;
  return { from: from.date, to: to.date };
}
