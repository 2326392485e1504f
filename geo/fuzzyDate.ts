/**
 * A date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, proleptic Gregorian calendar).
 * Never padded: `2024-05` is the month, not its first day.
 */
export type FuzzyDate = string;

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether `value` is a year, a month or a day that the calendar has. `2025-02-31` is not one. */
export function isFuzzyDate(value: string): boolean {
  const match = PATTERN.exec(value);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < 1000) return false;
  if (match[2] === undefined) return true;
  const month = Number(match[2]);
  if (month < 1 || month > 12) return false;
  if (match[3] === undefined) return true;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The first calendar day (`YYYY-MM-DD`) on which a fuzzy date may lie. */
export function earliestDay(date: FuzzyDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last calendar day (`YYYY-MM-DD`) on which a fuzzy date may lie. */
export function latestDay(date: FuzzyDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) {
    const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
    return `${date}-${String(days).padStart(2, '0')}`;
  }
  return date;
}
