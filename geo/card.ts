import type { Atlas, AtlasRecord, Partnership, Stop, Visit } from './atlas';
import { arcLengthKm } from './greatCircle';
import { type Look, look } from './rows';
import type { Claim, Source } from './schema';
import { RANKS } from './vocabulary';
import type { Words } from './words';

/** One labelled fact; `note` says what it means or how sure it is. */
export type Fact = Readonly<{ label: string; value: string; note: string | null }>;

export type CardStop = Readonly<{
  number: number;
  name: string;
  /** The days of the stop in words, or `null` where none is known. */
  dates: string | null;
  verified: boolean;
  note: string | null;
  /** "9,450 km from Brussels"; `null` for the first stop and where no journey is proven. */
  leg: string | null;
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
  summary: string;
  verified: boolean;
  facts: readonly Fact[];
  signatories: readonly string[];
  areas: readonly string[];
  stops: readonly CardStop[];
  doubts: readonly string[];
  claims: readonly Claim[];
  /** "2 primary, 1 agency". */
  restsOn: string;
  /** Heaviest rank first. */
  sources: readonly CardSource[];
  /** The records it concerns, or that concern it. */
  related: readonly Readonly<{ id: string; title: string }>[];
}>;

/** The card of a record. */
export function card(record: AtlasRecord, atlas: Atlas, words: Words): Card {
  const common = {
    id: record.id,
    look: look(record),
    title: record.title,
    summary: record.summary,
    verified: record.verified,
    doubts: record.doubts,
    claims: record.claims,
    restsOn: restsOn(record.sources, words),
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
  return counts.join(', ');
}

function partnershipParts(partnership: Partnership, atlas: Atlas, words: Words) {
  const { t } = words;
  const { signedOn, dateBasis, status } = partnership;
  const told = t(`status.${status}`);
  const statusText = partnership.verified ? told : t('card.statusUnverified', { status: told });
  const facts: Fact[] = [{ label: t('card.status'), value: statusText, note: partnership.statusNote }];
  facts.push(
    signedOn === null
      ? { label: t('card.date'), value: t('card.undatedTie'), note: null }
      : {
          label: t('card.date'),
          value: t(`dated.${dateBasis}`, { date: words.date(signedOn) }),
          note: t(`dated.${dateBasis}Meaning`),
        },
  );
  for (const key of ['appliedOn', 'inForceOn', 'endedOn'] as const) {
    const date = partnership[key];
    if (date !== null) facts.push({ label: t(`card.${key}`), value: words.date(date), note: null });
  }
  const place = partnership.place === null ? null : atlas.places[partnership.place];
  if (place) facts.push({ label: t('card.place'), value: place.name, note: place.note });
  if (partnership.legalNature !== null)
    facts.push({ label: t('card.legalNature'), value: partnership.legalNature, note: null });
  return {
    eyebrow: [t(look(partnership) === 'prospect' ? 'row.prospect' : 'card.partnership'), statusText].join(
      ' · ',
    ),
    lead: words.and(partnership.parties.map((code) => words.party(code))),
    facts,
    signatories: partnership.signatories.map((signatory) =>
      [signatory.name, signatory.office, words.party(signatory.party)]
        .filter((part) => part !== null)
        .join(', '),
    ),
    areas: partnership.areas,
    stops: [],
    related: atlas.visits
      .filter((visit) => visit.partnerships.includes(partnership.id))
      .map(({ id, title }) => ({ id, title })),
  };
}

function visitParts(visit: Visit, atlas: Atlas, words: Words) {
  const { t } = words;
  const partnerships = new Set(visit.partnerships);
  return {
    eyebrow: [t('card.visit'), words.span(visit.startOn, visit.endOn)].join(' · '),
    lead: `${visit.traveller.name}, ${visit.traveller.office}`,
    facts: [],
    signatories: [],
    areas: [],
    stops: visit.stops.map((stop, index) => cardStop(visit, stop, visit.stops[index - 1], atlas, words)),
    related: atlas.partnerships
      .filter((partnership) => partnerships.has(partnership.id))
      .map(({ id, title }) => ({ id, title })),
  };
}

function cardStop(visit: Visit, stop: Stop, before: Stop | undefined, atlas: Atlas, words: Words): CardStop {
  const place = atlas.places[stop.place];
  const from = before && before.place !== stop.place ? atlas.places[before.place] : undefined;
  return {
    number: stop.order,
    name: place?.name ?? stop.place,
    dates: stopDates(stop, words),
    verified: stop.verified,
    note: stop.note ?? place?.note ?? null,
    leg:
      place && from && visit.continuous
        ? words.t('card.leg', { km: words.km(arcLengthKm(from.position, place.position)), place: from.name })
        : null,
    events: stop.events.map((event) => ({
      date: event.on === null ? null : words.dayOfYear(event.on),
      what: event.what,
      people: event.with.length === 0 ? null : words.t('card.with', { people: words.and(event.with) }),
    })),
  };
}

/** The days of a stop: its own where they are known, else those of its events. */
function stopDates(stop: Stop, words: Words): string | null {
  const days = [stop.arriveOn, stop.departOn, ...stop.events.map((event) => event.on)]
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? words.shortDate(first) : words.shortSpan(first, last);
}
