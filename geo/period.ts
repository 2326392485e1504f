import { earliestDay, latestDay } from './fuzzyDate';
import { intervalAt, intervalDates, lengthOf } from './intervals';
import type { Timeline } from './timeline';
import type { View } from './view';
import type { Words } from './words';

/** A period of a view: both ends inclusive, `null` for an open one. */
export type Period = Pick<View, 'from' | 'to'>;

export const OPEN_PERIOD: Period = { from: null, to: null };

/** A period that every known date lies in. */
export const EVER: Period = { from: '1000', to: '9999' };

/**
 * A period on a timeline, to whole intervals: from the beginning of the interval `start` to that of `end`. The two are
 * equal where no interval lies in the period.
 */
export type Brush = Readonly<{ start: number; end: number }>;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Every interval that has a day of the period. */
export function brushOf({ from, to }: Period, timeline: Timeline): Brush {
  const length = lengthOf(timeline);
  if (length === 0) return { start: 0, end: 0 };
  const start = from === null ? 0 : clamp(intervalAt(timeline, earliestDay(from)), 0, length);
  const end = to === null ? length : clamp(intervalAt(timeline, latestDay(to)) + 1, 0, length);
  return { start, end: Math.max(start, end) };
}

/** The period of a brush: open to a side where the brush reaches the end of the timeline. */
export function periodOf({ start, end }: Brush, timeline: Timeline): Period {
  const length = lengthOf(timeline);
  return {
    from: start <= 0 ? null : intervalDates(timeline, Math.min(start, length - 1)).from,
    to: end >= length ? null : intervalDates(timeline, Math.max(end, 1) - 1).to,
  };
}

/** The brush with its beginning or its end at an interval, at least one interval away from the other. */
export function resizedBrush(brush: Brush, edge: 'start' | 'end', at: number, timeline: Timeline): Brush {
  const length = lengthOf(timeline);
  return edge === 'start'
    ? { start: clamp(at, 0, Math.max(0, brush.end - 1)), end: Math.max(brush.end, 1) }
    : { start: Math.min(brush.start, length - 1), end: clamp(at, brush.start + 1, length) };
}

/** The brush moved by some intervals, as long as before: it stops at the ends of the timeline. */
export function movedBrush({ start, end }: Brush, by: number, timeline: Timeline): Brush {
  const moved = clamp(start + by, 0, Math.max(0, lengthOf(timeline) - (end - start)));
  return { start: moved, end: moved + end - start };
}

/** The period of a brush, both ends said. */
function windowOf(start: number, end: number, timeline: Timeline): Period {
  return {
    from: intervalDates(timeline, start).from,
    to: intervalDates(timeline, Math.max(end - 1, start)).to,
  };
}

/**
 * The period that follows when time is played, an interval later; `null` at the end. With both ends it moves on as it
 * is; without a beginning it grows, so that the atlas fills up, until it is open; without an end it begins with one
 * interval.
 */
export function nextPeriod(period: Period, timeline: Timeline): Period | null {
  const length = lengthOf(timeline);
  if (length < 2) return null;
  const { start, end } = brushOf(period, timeline);
  if (period.to === null) {
    if (period.from === null) return { from: null, to: intervalDates(timeline, 0).to };
    return windowOf(Math.min(start, length - 1), start + 1, timeline);
  }
  if (end >= length) return null;
  if (period.from !== null) return windowOf(start + 1, end + 1, timeline);
  return end + 1 >= length ? OPEN_PERIOD : { from: null, to: intervalDates(timeline, end).to };
}

/** Whether a period that is played has come to the end of the timeline. */
export function isPlayedOut(period: Period, timeline: Timeline): boolean {
  return period.to === null || brushOf(period, timeline).end >= lengthOf(timeline);
}

/** The first period when time is played: the next one, or from the end the first of all, as long as before. */
export function firstPeriod(period: Period, timeline: Timeline): Period | null {
  const next = nextPeriod(period, timeline);
  if (next !== null || lengthOf(timeline) < 2) return next;
  const { start, end } = brushOf(period, timeline);
  return period.from === null || end - start >= lengthOf(timeline)
    ? nextPeriod(OPEN_PERIOD, timeline)
    : windowOf(0, end - start, timeline);
}

/** The view in another period. Its camera stays: a step of time must not move the map. */
export function withPeriod(view: View, { from, to }: Period): View {
  return { ...view, from, to, page: 1 };
}

/** The twelve months up to a calendar day, that day included. */
export function lastTwelveMonths(today: string): Period {
  const year = Number(today.slice(0, 4)) - 1;
  const before = new Date(Date.UTC(year, Number(today.slice(5, 7)) - 1, Number(today.slice(8, 10)) + 1));
  return { from: before.toISOString().slice(0, 10), to: today };
}

/** Whether a period has a day: its beginning does not lie wholly after its end. */
export function hasDay({ from, to }: Period): boolean {
  return from === null || to === null || earliestDay(from) <= latestDay(to);
}

/** A period in words, and its ends by themselves. */
export type PeriodText = Readonly<{ all: string; from: string; to: string }>;

/** What a view's period is called, with narrow dates. */
export function periodText({ from, to }: Period, words: Words): PeriodText {
  const { t, shortDate } = words;
  const said = {
    from: from === null ? t('time.openStart') : shortDate(from),
    to: to === null ? t('time.openEnd') : shortDate(to),
  };
  if (from === null) return { ...said, all: to === null ? t('time.all') : t('filter.to', { date: said.to }) };
  if (to === null) return { ...said, all: t('filter.from', { date: said.from }) };
  return { ...said, all: from === to ? said.from : t('time.between', said) };
}
