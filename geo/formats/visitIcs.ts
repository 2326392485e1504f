import { createEvents, type DateTime, type EventAttributes } from 'ics';
import type { Atlas, Visit } from '../atlas';
import type { Words } from '../words';
import { type Issue, visitParts } from './visitParts';

const ENCODER = new TextEncoder();
const MAX_OCTETS = 75;

/**
 * A visit as a calendar (RFC 5545): one event for the whole journey and one for each stop of which a day is known. No
 * time of day is known of any, so all last whole days of the place's own calendar and shift with no time zone; what has
 * no day is told in the journey's event. A stop keeps its UID as long as the visit calls at that place as often before it.
 */
export function visitIcs(visit: Visit, atlas: Atlas, words: Words, issue: Issue): string {
  const { page, about, stops } = visitParts(visit, atlas, words, issue);
  const revised = Date.parse(`${issue.changedOn ?? visit.endOn}T00:00:00Z`);
  const common = {
    timestamp: revised,
    lastModified: revised,
    transp: 'TRANSPARENT',
    startInputType: 'local',
  } as const;
  const undated = stops.filter(({ days }) => days === null);
  const journey: EventAttributes = {
    ...common,
    uid: `${visit.id}@entente`,
    title: visit.title,
    description: [
      about,
      ...undated.map(({ name, about: said }) => [name, said].filter(Boolean).join(': ')),
    ].join('\n'),
    ...allDay(visit.startOn, visit.endOn),
  };
  const calls = new Map<string, number>();
  const events = stops.flatMap(({ place, name, about: said, days }): EventAttributes[] => {
    const call = (calls.get(place.id) ?? 0) + 1;
    calls.set(place.id, call);
    if (days === null) return [];
    return [
      {
        ...common,
        uid: `${visit.id}.${place.id}${call === 1 ? '' : `.${call}`}@entente`,
        title: words.t('file.stopOf', { stop: name, traveller: visit.traveller.name }),
        description: said === '' ? page : `${said}\n${page}`,
        location: `${place.name}, ${words.party(place.country)}`,
        geo: { lat: place.position[1], lon: place.position[0] },
        ...allDay(days.first, days.last),
      },
    ];
  });
  const { error, value } = createEvents([journey, ...events], {
    productId: '-//Entente//Entente//EN',
    // The library escapes the texts of events, and not this one.
    calName: visit.title.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&'),
    method: 'PUBLISH',
  });
  if (error || !value) throw error ?? new Error(`No calendar of ${visit.id}`);
  // The library lets a carriage return in a text pass, which some readers take for the end of a line; and it takes no address
  // of a host that has an underscore or is a number of IPv6.
  const withPages = value
    .replaceAll(/\r(?!\n)/g, '')
    .replaceAll('\r\nEND:VEVENT\r\n', (end) => `\r\nURL:${page}${end}`);
  return foldedByOctets(withPages);
}

/**
 * The same calendar with no line longer than 75 octets (RFC 5545, 3.1). The library counts characters, and a dash, an accent or
 * a Japanese name has more octets than one.
 */
function foldedByOctets(calendar: string): string {
  return calendar.replaceAll(/\r\n[\t ]/g, '').replaceAll(/[^\r\n]+/g, (line) => {
    const parts: string[] = [];
    let part = '';
    let octets = 0;
    for (const character of line) {
      const size = ENCODER.encode(character).length;
      if (octets + size > MAX_OCTETS) {
        parts.push(part);
        // The space that begins what goes on counts.
        part = ' ';
        octets = 1;
      }
      part += character;
      octets += size;
    }
    return [...parts, part].join('\r\n');
  });
}

/** Whole days, both inclusive: a calendar names the day after the last. */
function allDay(first: string, last: string): Readonly<{ start: DateTime; end: DateTime }> {
  const after = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { start: dayOf(first), end: dayOf(after) };
}

function dayOf(day: string): DateTime {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
