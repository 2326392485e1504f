import type { Atlas, AtlasRecord, Partnership, Stop, Visit } from './atlas';
import { arcLengthKm } from './greatCircle';
import { involved, relatedIds, restsOnWeakAlone } from './record';
import { type Look, look } from './rows';
import type { Claim, Source } from './schema';
import { sortRecords } from './sortRecords';
import { stopDays } from './stopDays';
import { DEFAULT_VIEW } from './view';
import { RANKS } from './vocabulary';
import type { Words } from './words';

/**
 * One labelled fact. `note` is what the record itself adds to it; `meaning` defines the word that `value` uses, the
 * same on every card. `own` says that `value` is the record's own text, in the language of the records.
 */
export type Fact = Readonly<{
  label: string;
  value: string;
  note: string | null;
  meaning: string | null;
  own: boolean;
}>;

export type CardStop = Readonly<{
  number: number;
  name: string;
  /** The first of its days that is known, ISO. */
  on: string | null;
  /** The days of the stop in words, or `null` where none is known. */
  dates: string | null;
  verified: boolean;
  note: string | null;
  /** "9,450 km from Brussels"; `null` for the first stop and where no journey is proven. */
  leg: string | null;
  /** How far the stop is from the one before it, whether or not a journey between them is proven; 0 for the first. */
  distanceKm: number;
  events: readonly Readonly<{ date: string | null; what: string; people: string | null }>[];
}>;

export type CardSource = Readonly<{ source: Source; rank: string; date: string | null }>;

/** Everything known of one record, in words, ready to be laid out. */
export type Card = Readonly<{
  id: string;
  look: Look;
  /** "Visit · 1–4 November 2024". */
  eyebrow: string;
  title: string;
  lead: string;
  /** The parties of a partnership; the traveller's party and the countries of the stops of a visit. */
  partners: readonly Readonly<{ code: string; name: string }>[];
  summary: string;
  quotes: Partnership['quotes'];
  verified: boolean;
  facts: readonly Fact[];
  /** Name and office in the language of the records, the party in that of the page. */
  signatories: readonly Readonly<{ who: string; party: string }>[];
  areas: readonly string[];
  stops: readonly CardStop[];
  doubts: readonly string[];
  claims: readonly Claim[];
  /** "2 primary, 1 agency". */
  restsOn: string;
  /** Whether every source is a weak one. */
  restsOnWeakAlone: boolean;
  /** Heaviest rank first. */
  sources: readonly CardSource[];
  /** The records it concerns, or that concern it, the newest first. */
  related: readonly Readonly<{ id: string; title: string }>[];
}>;

/** The card of a record. */
export function card(record: AtlasRecord, atlas: Atlas, words: Words): Card {
  const common = {
    id: record.id,
    look: look(record),
    title: record.title,
    partners: [...involved(record, atlas)].map((code) => ({ code, name: words.party(code) })),
    summary: record.summary,
    verified: record.verified,
    doubts: record.doubts,
    claims: record.claims,
    related: related(record, atlas, words),
    restsOn: restsOn(record.sources, words),
    restsOnWeakAlone: restsOnWeakAlone(record),
    sources: record.sources
      .toSorted((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank))
      .map((source) => ({
        source,
        rank: words.t(`rank.${source.rank}`),
        date: source.date === null ? null : words.date(source.date),
      })),
  };
  return record.type === 'visit'
    ? { ...common, ...visitParts(record, atlas, words) }
    : { ...common, ...partnershipParts(record, atlas, words) };
}

/** How many sources of each rank a record has: "5 primary, 3 agency". */
function restsOn(sources: readonly Source[], words: Words): string {
  const counts = RANKS.flatMap((rank) => {
    const count = sources.filter((source) => source.rank === rank).length;
    return count > 0 ? [words.t(`card.${rank}Count`, { count })] : [];
  });
  return words.listed(counts);
}

function partnershipParts(partnership: Partnership, atlas: Atlas, words: Words) {
  const { t } = words;
  const { signedOn, dateBasis, status } = partnership;
  const told = t(`status.${status}`);
  const statusText = partnership.verified ? told : t('card.statusUnverified', { status: told });
  const plain = { note: null, meaning: null, own: false };
  const facts: Fact[] = [
    {
      ...plain,
      label: t('card.kind'),
      value: t(`kind.${partnership.kind}`),
      meaning: t(`kindMeaning.${partnership.kind}`),
    },
    {
      ...plain,
      label: t('card.status'),
      value: statusText,
      note: partnership.statusNote,
      meaning: t(`statusMeaning.${status}`),
    },
    signedOn === null
      ? { ...plain, label: t('card.date'), value: t('card.undatedTie') }
      : {
          ...plain,
          label: t('card.date'),
          value: t(`dated.${dateBasis}`, { date: words.date(signedOn) }),
          meaning: t(`dated.${dateBasis}Meaning`),
        },
  ];
  for (const key of ['appliedOn', 'inForceOn', 'endedOn'] as const) {
    const date = partnership[key];
    if (date !== null) facts.push({ ...plain, label: t(`card.${key}`), value: words.date(date) });
  }
  const place = partnership.place === null ? null : atlas.places[partnership.place];
  const { placeNote } = partnership;
  if (place)
    facts.push({
      ...plain,
      label: t('card.place'),
      value: place.name,
      note: both(placeNote, place.note),
      own: true,
    });
  // A text signed online has no place on the map, only words for it.
  else if (placeNote !== null) facts.push({ ...plain, label: t('card.place'), value: placeNote, own: true });
  if (partnership.legalNature !== null)
    facts.push({ ...plain, label: t('card.legalNature'), value: partnership.legalNature, own: true });
  return {
    eyebrow: [t(look(partnership) === 'prospect' ? 'row.prospect' : 'card.partnership'), statusText].join(
      ' · ',
    ),
    lead: words.and(partnership.parties.map((code) => words.party(code))),
    quotes: partnership.quotes,
    facts,
    signatories: partnership.signatories.map(({ name, office, party }) => ({
      who: office === null ? name : `${name}, ${office}`,
      party: words.party(party),
    })),
    areas: partnership.areas,
    stops: [],
  };
}

function visitParts(visit: Visit, atlas: Atlas, words: Words) {
  const { t } = words;
  return {
    eyebrow: [t('card.visit'), words.span(visit.startOn, visit.endOn)].join(' · '),
    lead: `${visit.traveller.name}, ${visit.traveller.office}`,
    quotes: [],
    facts: [],
    signatories: [],
    areas: [],
    stops: visit.stops.map((stop, index) => cardStop(visit, stop, visit.stops[index - 1], atlas, words)),
  };
}

function related(record: AtlasRecord, atlas: Atlas, words: Words): Card['related'] {
  const ids = relatedIds(record, atlas);
  const records = [...atlas.partnerships, ...atlas.visits].filter(({ id }) => ids.has(id));
  return sortRecords(records, DEFAULT_VIEW.sort, atlas, words).map(({ id, title }) => ({ id, title }));
}

function cardStop(visit: Visit, stop: Stop, before: Stop | undefined, atlas: Atlas, words: Words): CardStop {
  const place = atlas.places[stop.place];
  const from = before && before.place !== stop.place ? atlas.places[before.place] : undefined;
  const distanceKm = place && from ? arcLengthKm(from.position, place.position) : 0;
  const days = stopDays(stop);
  return {
    number: stop.order,
    name: place?.name ?? stop.place,
    on: days?.first ?? null,
    dates: daysInWords(days, words),
    verified: stop.verified,
    note: both(stop.note, place?.note ?? null),
    leg:
      place && from && visit.continuous
        ? words.t('card.leg', { km: words.whole(distanceKm), place: from.name })
        : null,
    distanceKm,
    events: stop.events.map((event) => ({
      date: event.on === null ? null : words.dayOfYear(event.on),
      what: event.what,
      people: event.with.length === 0 ? null : words.t('card.with', { people: words.and(event.with) }),
    })),
  };
}

/** Two notes as one, or the one that there is. */
function both(own: string | null, general: string | null): string | null {
  return own !== null && general !== null ? `${own} ${general}` : (own ?? general);
}

/** The days of a stop in words. */
function daysInWords(days: ReturnType<typeof stopDays>, words: Words): string | null {
  if (days === null) return null;
  return days.first === days.last ? words.shortDate(days.first) : words.shortSpan(days.first, days.last);
}
