import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Visit } from '../../../geo/atlas';
import { visitIcs } from '../../../geo/formats/visitIcs';
import { english, shipped, shippedVisit } from '../../fixtures/shipped';

const ISSUE = { origin: 'https://entente.example', changedOn: '2026-11-24' };

function calendarOf(visit: Visit): string {
  return visitIcs(visit, shipped, english, ISSUE);
}

/** The events of a calendar as another library reads them. */
function eventsOf(visit: Visit) {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf(visit)));
  return calendar.getAllSubcomponents('vevent').map((component) => ({
    component,
    event: new ICAL.Event(component),
  }));
}

const borrell = shippedVisit('borrell-japan-korea-2024-11');

describe('the calendar of a visit', () => {
  test('has the journey and every stop of which a day is known, as whole days', () => {
    const [journey, ...stops] = eventsOf(borrell).map(({ event }) => event);
    expect(journey?.summary).toBe(borrell.title);
    expect(journey?.startDate.toString()).toBe(borrell.startOn);
    // A calendar names the day after the last.
    journey?.endDate.adjust(-1, 0, 0, 0);
    expect(journey?.endDate.toString()).toBe(borrell.endOn);
    // Nothing says when he left Seoul for the second time: his last talks there do.
    expect(stops.at(-1)?.endDate.toString()).toBe('2024-11-05');
    const named = stops.map(({ summary, startDate }) => `${startDate} ${summary}`);
    expect(named).toContain('2024-11-01 2 · Tokyo (Josep Borrell Fontelles)');
  });

  test('has a time of day nowhere: no day shifts with the reader’s time zone', () => {
    for (const visit of shipped.visits)
      for (const { event } of eventsOf(visit)) {
        expect(event.startDate.isDate, visit.id).toBe(true);
        expect(event.endDate.isDate, visit.id).toBe(true);
        expect(event.endDate.compare(event.startDate), visit.id).toBeGreaterThan(0);
      }
  });

  test('has UIDs that are unique, and that stay when a stop is put before it or the site moves', () => {
    const uids = shipped.visits.flatMap((visit) => eventsOf(visit).map(({ event }) => event.uid));
    expect(new Set(uids).size).toBe(uids.length);
    const [first] = borrell.stops;
    const last = borrell.stops.at(-1);
    if (!first || !last) throw new Error('Borrell has stops');
    const before = { ...first, order: 1, place: 'accra', arriveOn: '2024-10-30', departOn: null };
    const stops = [before, ...borrell.stops.map((stop) => ({ ...stop, order: stop.order + 1 }))];
    const later = { ...borrell, stops };
    const uidsOf = (visit: Visit, origin: string) =>
      new ICAL.Component(ICAL.parse(visitIcs(visit, shipped, english, { ...ISSUE, origin })))
        .getAllSubcomponents('vevent')
        .map((event) => String(event.getFirstPropertyValue('uid')));
    expect(uidsOf(later, 'https://elsewhere.example')).toEqual(
      expect.arrayContaining(uidsOf(borrell, ISSUE.origin)),
    );
  });

  test('lets no text begin a line or end a value of its own', () => {
    const title = 'A, B; C\\ D\r\nEND:VCALENDAR';
    const events = eventsOf({ ...borrell, title, summary: title });
    expect(events).toHaveLength(eventsOf(borrell).length);
    expect(events[0]?.event.summary).toMatch(/^A, B; C\\ D\r?\nEND:VCALENDAR$/);
    expect(calendarOf({ ...borrell, title })).toContain('X-WR-CALNAME:A\\, B\\; C\\\\ D END:VCALENDAR\r\n');
  });

  test('takes a carriage return for no end of a line', () => {
    const { summary, ...rest } = borrell;
    const text = calendarOf({ ...rest, summary: `${summary}\rEND:VEVENT\rATTACH:https://hostile.example` });
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
  });

  test.each(['http://[::1]:3000', 'http://atlas_1.example', 'http://atlas', 'http://127.0.0.1:3000'])(
    'names the page on %s, too',
    (origin) => {
      const calendar = new ICAL.Component(
        ICAL.parse(visitIcs(borrell, shipped, english, { ...ISSUE, origin })),
      );
      for (const event of calendar.getAllSubcomponents('vevent'))
        expect(event.getFirstPropertyValue('url')).toBe(`${origin}/records/${borrell.id}`);
    },
  );

  test('is the same file whenever it is made', () => {
    expect(calendarOf(borrell)).toBe(calendarOf(borrell));
    expect(calendarOf(borrell)).toContain('DTSTAMP:20261124T000000Z');
  });

  test('has lines that end and fold as RFC 5545 wants, and names every place and the page', () => {
    for (const visit of shipped.visits) {
      const text = calendarOf(visit);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    const tokyo = eventsOf(borrell).find(({ event }) => event.summary.startsWith('2 · Tokyo'));
    expect(tokyo?.event.location).toBe('Tokyo, Japan');
    expect(tokyo?.component.getFirstPropertyValue('url')).toBe(
      'https://entente.example/records/borrell-japan-korea-2024-11',
    );
  });
});
