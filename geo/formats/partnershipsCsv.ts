import { recordAddress } from '../address';
import type { Atlas, Partnership } from '../atlas';
import { restsOnWeakAlone } from '../record';
import { rowDate } from '../rows';
import type { View } from '../view';
import type { Words } from '../words';
import { type Cell, csvLine } from './csv';
import { shownRecords } from './shownRecords';

/** The columns: those of the table first, then every property by its name in geo/data. */
const COLUMNS = [
  'id',
  'title',
  'date',
  'detail',
  'kind',
  'kindName',
  'status',
  'statusName',
  'statusNote',
  'parties',
  'partyNames',
  'signedOn',
  'dateBasis',
  'appliedOn',
  'inForceOn',
  'endedOn',
  'place',
  'longitude',
  'latitude',
  'placeNote',
  'signatories',
  'legalNature',
  'areas',
  'summary',
  'verified',
  'weakSourcesOnly',
  'doubts',
  'corrections',
  'sources',
  'page',
] as const;

/**
 * The partnerships that the filters of a view leave, as lines of CSV, the first one the names of the columns: a row a
 * partnership, in the order of the table. `longitude` and `latitude` are those of the place of signature.
 *
 * @param origin stands before the addresses of the records' pages
 */
export function* partnershipsCsv(atlas: Atlas, view: View, words: Words, origin: string): Generator<string> {
  yield csvLine(COLUMNS);
  for (const { record, row } of shownRecords('partnership', atlas, view, words))
    if (record.type === 'partnership') yield csvLine(cellsOf(record, row().detail, atlas, words, origin));
}

function cellsOf(
  partnership: Partnership,
  detail: string,
  atlas: Atlas,
  words: Words,
  origin: string,
): readonly Cell[] {
  const place = partnership.place === null ? undefined : atlas.places[partnership.place];
  const cells: Readonly<Record<(typeof COLUMNS)[number], Cell>> = {
    id: partnership.id,
    title: partnership.title,
    date: rowDate(partnership, words),
    detail,
    kind: partnership.kind,
    kindName: words.t(`kind.${partnership.kind}`),
    status: partnership.status,
    statusName: words.t(`status.${partnership.status}`),
    statusNote: partnership.statusNote,
    parties: partnership.parties.join('; '),
    partyNames: partnership.parties.map((code) => words.party(code)).join('; '),
    signedOn: partnership.signedOn,
    dateBasis: partnership.dateBasis,
    appliedOn: partnership.appliedOn,
    inForceOn: partnership.inForceOn,
    endedOn: partnership.endedOn,
    place: place?.name ?? null,
    longitude: place?.position[0] ?? null,
    latitude: place?.position[1] ?? null,
    placeNote: partnership.placeNote,
    signatories: partnership.signatories
      .map(({ name, office, party }) => [name, office, party].filter((part) => part !== null).join(', '))
      .join('; '),
    legalNature: partnership.legalNature,
    areas: partnership.areas.join('; '),
    summary: partnership.summary,
    verified: partnership.verified ? 'yes' : 'no',
    weakSourcesOnly: restsOnWeakAlone(partnership) ? 'yes' : 'no',
    doubts: partnership.doubts.join(' '),
    corrections: partnership.claims.map(({ correction }) => correction).join(' '),
    sources: partnership.sources.map(({ url }) => url).join(' '),
    page: origin + recordAddress(partnership.id, words.locale),
  };
  return COLUMNS.map((column) => cells[column]);
}
