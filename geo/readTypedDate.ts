import { type FuzzyDate, isFuzzyDate } from './fuzzyDate';

/** What is wrong with a text that is to be a date of a view, or its date; nothing at all is `null`. */
export type DateReading = Readonly<{ date: FuzzyDate | null } | { fault: 'unreadable' | 'dayWanted' }>;

/** Reads what a reader types for an end of the period: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `day` wants the last. */
export function readTypedDate(text: string, wanted: 'any' | 'day'): DateReading {
  // As it is written in the page's languages, too: 2024/5/7, 2024年5月7日, 2024. 5. 7.
  const typed = text
    .normalize('NFKC')
    .replaceAll(/[\s./年月日년월일-]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (typed === '') return { date: null };
  const date = typed.replace(/^(\d{4})-(\d)(?=-|$)/, '$1-0$2').replace(/-(\d)$/, '-0$1');
  if (!isFuzzyDate(date)) return { fault: 'unreadable' };
  return wanted === 'day' && date.length < 10 ? { fault: 'dayWanted' } : { date };
}
