import type { Stop } from '../atlas';
import type { Words } from '../words';

/** What happened at a stop, in a line: "2024-11-01: Announces the partnership (with Ken Minister)". */
export function eventText({ on, what, with: people }: Stop['events'][number], words: Words): string {
  const told = people.length === 0 ? what : words.t('file.event', { what, people: words.and(people) });
  return on === null ? told : `${on}: ${told}`;
}
