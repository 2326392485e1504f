import type { Stop } from './atlas';

/** The first and the last day that are known of a stop, its own or those of its events; `null` where none is known. */
export function stopDays(stop: Stop): Readonly<{ first: string; last: string }> | null {
  const days = [stop.arriveOn, stop.departOn, ...stop.events.map((event) => event.on)]
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
