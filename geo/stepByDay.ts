/** What a step needs to know of a stop: its first day that is known, ISO. */
export type DatedStop = Readonly<{ on: string | null }>;

/** The day of each stop; one without a day of its own happened no earlier than the one before it, and shares its day. */
function daysOf(stops: readonly DatedStop[]): readonly (string | null)[] {
  let last: string | null = null;
  return stops.map(({ on }) => {
    // A stop that is dated before the one it follows does not turn the journey round.
    if (on !== null && (last === null || on > last)) last = on;
    return last;
  });
}

/** Whether a journey has more days than one. */
export function hasDays(stops: readonly DatedStop[]): boolean {
  return new Set(daysOf(stops)).size > 1;
}

/**
 * The number of the stop at which the next day of a journey begins, or the day before: `null` where there is none.
 * Back leads first to the beginning of the day that the reader is in, then to the one before.
 *
 * @param at the number of the stop that the reader is at, from 1; 0 before the first
 * @param way 1 for on, -1 for back
 */
export function stepByDay(stops: readonly DatedStop[], at: number, way: 1 | -1): number | null {
  const days = daysOf(stops);
  const begins = days.flatMap((day, index) => (index === 0 || day !== days[index - 1] ? [index + 1] : []));
  return (way > 0 ? begins.find((stop) => stop > at) : begins.findLast((stop) => stop < at)) ?? null;
}
