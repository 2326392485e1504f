import type { Atlas, AtlasRecord } from './atlas';
import { involved } from './record';
import type { Words } from './words';

/** What a text that is searched says of its record. */
export type FieldName =
  | 'title'
  | 'partner'
  | 'kind'
  | 'place'
  | 'signatory'
  | 'traveller'
  | 'met'
  | 'area'
  | 'event'
  | 'summary';

/** A text of a record that search looks into. */
export type SearchField = Readonly<{ name: FieldName; text: string }>;

/** Every text of a record that search looks into, what a reader most likely meant first. */
export function searchFields(record: AtlasRecord, atlas: Atlas, words: Words): readonly SearchField[] {
  const field =
    (name: FieldName) =>
    (text: string): SearchField => ({ name, text });
  const place = (id: string): SearchField => ({ name: 'place', text: atlas.places[id]?.name ?? '' });
  const named = [
    field('title')(record.title),
    ...[...involved(record, atlas)].map((code) => field('partner')(words.partyInFull(code))),
  ];
  const own =
    record.type === 'partnership'
      ? [
          field('kind')(words.t(`kind.${record.kind}`)),
          ...(record.place === null ? [] : [place(record.place)]),
          ...record.signatories.map(({ name, office }) =>
            field('signatory')(office === null ? name : `${name}, ${office}`),
          ),
          ...record.areas.map(field('area')),
        ]
      : [
          field('traveller')(`${record.traveller.name}, ${record.traveller.office}`),
          ...record.stops.map((stop) => place(stop.place)),
          ...record.stops.flatMap((stop) => stop.events.flatMap((event) => event.with.map(field('met')))),
          ...record.stops.flatMap((stop) => stop.events.map((event) => field('event')(event.what))),
        ];
  return [...named, ...own, field('summary')(record.summary)];
}
