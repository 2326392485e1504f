import { recordAddress } from '../address';
import type { Atlas, Stop, Visit } from '../atlas';
import { restsOnWeakAlone } from '../record';
import { rowDate } from '../rows';
import type { View } from '../view';
import type { Words } from '../words';
import { type Cell, csvLine } from './csv';
import { eventText } from './eventText';
import { shownRecords } from './shownRecords';

/** The columns: the visit's, the same on each of its rows, then the stop's. */
const COLUMNS = [
  'id',
  'title',
  'date',
  'detail',
  'traveller',
  'office',
  'party',
  'startOn',
  'endOn',
  'stop',
  'place',
  'country',
  'longitude',
  'latitude',
  'arriveOn',
  'departOn',
  'stopVerified',
  'stopNote',
  'events',
  'summary',
  'partnerships',
  'verified',
  'weakSourcesOnly',
  'doubts',
  'corrections',
  'sources',
  'page',
] as const;

/**
 * The visits that the filters of a view leave, as lines of CSV, the first one the names of the columns: a row a stop, in
 * the order of the journey, the visits in the order of the table.
 *
 * @param origin stands before the addresses of the records' pages
 */
export function* visitsCsv(atlas: Atlas, view: View, words: Words, origin: string): Generator<string> {
  yield csvLine(COLUMNS);
  for (const { record, row } of shownRecords('visit', atlas, view, words)) {
    if (record.type !== 'visit') continue;
    for (const stop of record.stops) yield csvLine(cellsOf(record, stop, row().detail, atlas, words, origin));
  }
}

function cellsOf(
  visit: Visit,
  stop: Stop,
  detail: string,
  atlas: Atlas,
  words: Words,
  origin: string,
): readonly Cell[] {
  const place = atlas.places[stop.place];
  const cells: Readonly<Record<(typeof COLUMNS)[number], Cell>> = {
    id: visit.id,
    title: visit.title,
    date: rowDate(visit, words),
    detail,
    traveller: visit.traveller.name,
    office: visit.traveller.office,
    party: visit.traveller.party,
    startOn: visit.startOn,
    endOn: visit.endOn,
    stop: stop.order,
    place: place?.name ?? stop.place,
    country: place?.country ?? null,
    longitude: place?.position[0] ?? null,
    latitude: place?.position[1] ?? null,
    arriveOn: stop.arriveOn,
    departOn: stop.departOn,
    stopVerified: stop.verified ? 'yes' : 'no',
    stopNote: stop.note,
    events: stop.events.map((event) => eventText(event, words)).join('; '),
    summary: visit.summary,
    partnerships: visit.partnerships.join('; '),
    verified: visit.verified ? 'yes' : 'no',
    weakSourcesOnly: restsOnWeakAlone(visit) ? 'yes' : 'no',
    doubts: visit.doubts.join(' '),
    corrections: visit.claims.map(({ correction }) => correction).join(' '),
    sources: visit.sources.map(({ url }) => url).join(' '),
    page: origin + recordAddress(visit.id, words.locale),
  };
  return COLUMNS.map((column) => cells[column]);
}
