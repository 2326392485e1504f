import { recordAddress } from '../address';
import type { Atlas, Place, Stop, Visit } from '../atlas';
import { stopDays } from '../stopDays';
import type { Words } from '../words';
import { eventText } from './eventText';

/** Whose file it is: where the site stands, and when the record last changed, if that is known. */
export type Issue = Readonly<{ origin: string; changedOn: string | null }>;

/** One stop of a visit as calendars and maps tell it. */
export type VisitStop = Readonly<{
  stop: Stop;
  place: Place;
  /** "4 · Seoul", marked where the stop is not verified. */
  name: string;
  /** What happened there and what else is to be known, a line each. */
  about: string;
  days: ReturnType<typeof stopDays>;
}>;

/** A visit as calendars and maps tell it: in words of its own and with where it stands and what it rests on. */
export type VisitParts = Readonly<{
  page: string;
  about: string;
  stops: readonly VisitStop[];
}>;

/** What the files of one visit (ICS, KML, GPX) have in common. */
export function visitParts(visit: Visit, atlas: Atlas, words: Words, { origin }: Issue): VisitParts {
  const { t } = words;
  const page = origin + recordAddress(visit.id, words.locale);
  const stops = visit.stops.flatMap((stop): VisitStop[] => {
    const place = atlas.places[stop.place];
    if (!place) return [];
    const name = t('file.stop', { number: stop.order, place: place.name });
    return [
      {
        stop,
        place,
        name: stop.verified ? name : t('file.unverified', { name }),
        about: lines([...stop.events.map((event) => eventText(event, words)), stop.note, place.note]),
        days: stopDays(stop),
      },
    ];
  });
  const about = lines([
    `${visit.traveller.name}, ${visit.traveller.office}`,
    visit.summary,
    ...(visit.verified ? [] : [t('card.unverifiedRecord')]),
    ...visit.doubts,
    ...visit.claims.map((claim) => claim.correction),
    t('file.sources', { page }),
    t('page.version', { version: atlas.version }),
    t('page.attribution'),
  ]);
  return { page, about, stops };
}

function lines(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join('\n');
}
