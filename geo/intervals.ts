import { earliestDay, type FuzzyDate } from './fuzzyDate';
import type { Look } from './rows';
import type { Timeline } from './timeline';

/** How much time a bar of a timeline stands for. */
export type Interval = keyof typeof MONTHS;

/** The months of each interval, the shortest first. */
export const MONTHS = { month: 1, year: 12, decade: 120 } as const;

/** The looks of a bar from its foot up. */
export const STACK: readonly Look[] = ['tie', 'visit', 'prospect'];

/** The months between January of the year 0 and a month of a calendar day. */
export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A month, as it is known to an interval: `2024-05`, `2024`. */
export function dateOf(month: number, interval: Interval): FuzzyDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return interval === 'month' ? `${year}-${String((month % 12) + 1).padStart(2, '0')}` : year;
}

/** How many intervals a timeline has. */
export function lengthOf({ counts }: Pick<Timeline, 'counts'>): number {
  return counts.tie.length;
}

/** The first and the last day that an interval of a timeline may mean, as a year or a month each. */
export function intervalDates(
  { first, interval }: Pick<Timeline, 'first' | 'interval'>,
  at: number,
): Readonly<{ from: FuzzyDate; to: FuzzyDate }> {
  const months = MONTHS[interval];
  const start = monthOf(earliestDay(first)) + at * months;
  return { from: dateOf(start, interval), to: dateOf(start + months - 1, interval) };
}

/** Where a calendar day lies on a timeline: the number of its interval, below 0 before the first. */
export function intervalAt({ first, interval }: Pick<Timeline, 'first' | 'interval'>, day: string): number {
  return Math.floor((monthOf(day) - monthOf(earliestDay(first))) / MONTHS[interval]);
}

/** How many records an interval has, by look; those that may begin in it with their share. */
export function countAt({ counts, spread }: Timeline, at: number): Readonly<Record<Look, number>> {
  const sum = (look: Look) => (counts[look][at] ?? 0) + (spread[look][at] ?? 0);
  return { tie: sum('tie'), visit: sum('visit'), prospect: sum('prospect') };
}

/** The most records that an interval of the timeline has, at least one. */
export function tallest(timeline: Timeline): number {
  return timeline.counts.tie.reduce((most, _, at) => Math.max(most, total(timeline, at)), 1);
}

/** How many records an interval of the timeline has. */
export function total(timeline: Pick<Timeline, 'counts' | 'spread'>, at: number): number {
  return STACK.reduce(
    (sum, look) => sum + (timeline.counts[look][at] ?? 0) + (timeline.spread[look][at] ?? 0),
    0,
  );
}
