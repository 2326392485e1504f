import type { Atlas, AtlasRecord, Party, Place, Visit } from './atlas';
import type { Partner } from './partner';
import type { Claim, Position, Source } from './schema';
import type { Words } from './words';

/** A node of schema.org's vocabulary, as JSON. */
export type JsonLd = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** Where a page stands and what its facts are called. */
export type PageOfRecord = Readonly<{ url: string; version: string }>;

/**
 * What a record's permanent page says, for machines (schema.org): a partnership as a CreativeWork of its parties, a
 * visit as an Event with one part a stop, each with its sources as citations; and a ClaimReview for each claim that
 * the sources contradict.
 */
export function recordJsonLd(
  record: AtlasRecord,
  atlas: Atlas,
  words: Words,
  { url, version }: PageOfRecord,
): JsonLd {
  const common = {
    '@id': `${url}#record`,
    url,
    identifier: record.id,
    name: record.title,
    description: record.summary,
    ...known('disambiguatingDescription', record.doubts.length > 0 ? record.doubts.join(' ') : null),
    version,
  };
  const about =
    record.type === 'visit'
      ? { ...common, ...visitEvent(record, atlas, words) }
      : {
          '@type': 'CreativeWork',
          ...common,
          genre: words.t(`kind.${record.kind}`),
          creativeWorkStatus: record.verified
            ? words.t(`status.${record.status}`)
            : words.t('card.statusUnverified', { status: words.t(`status.${record.status}`) }),
          ...known('dateCreated', record.verified ? record.signedOn : null),
          ...known('expires', record.endedOn),
          ...known('locationCreated', place(record.place === null ? undefined : atlas.places[record.place])),
          ...known('keywords', record.areas.length > 0 ? record.areas.join(', ') : null),
          contributor: record.parties.map((code) => party(atlas.parties[code], words)),
          citation: record.sources.map(citation),
        };
  return {
    '@context': CONTEXT,
    '@graph': [about, ...record.claims.map((claim) => claimReview(claim, url, words))],
  };
}

/** What a partner's permanent page says, for machines: a list of its records. */
export function partnerJsonLd(
  partner: Partner,
  atlas: Atlas,
  words: Words,
  page: Readonly<{ url: string; recordUrl: (id: string) => string }>,
): JsonLd {
  const rows = [...partner.ties, ...partner.prospects, ...partner.visits].flatMap((year) => year.rows);
  return {
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    url: page.url,
    name: words.t('page.partnerTitle', { name: partner.name }),
    about: party(atlas.parties[partner.code], words),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: rows.length,
      itemListElement: rows.map((row, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: row.title,
        url: page.recordUrl(row.id),
      })),
    },
  };
}

function visitEvent(visit: Visit, atlas: Atlas, words: Words): JsonLd {
  return {
    '@type': 'Event',
    startDate: visit.startOn,
    endDate: visit.endOn,
    eventStatus: 'https://schema.org/EventScheduled',
    location: visit.stops.map((stop) => place(atlas.places[stop.place])),
    attendee: {
      '@type': 'Person',
      name: visit.traveller.name,
      jobTitle: visit.traveller.office,
      affiliation: party(atlas.parties[visit.traveller.party], words),
    },
    subEvent: visit.stops.flatMap((stop) =>
      stop.events.map((event) => ({
        '@type': 'Event',
        name: event.what,
        ...known('startDate', event.on),
        location: place(atlas.places[stop.place]),
      })),
    ),
    subjectOf: visit.sources.map(citation),
  };
}

function claimReview(claim: Claim, url: string, words: Words): JsonLd {
  return {
    '@type': 'ClaimReview',
    '@id': `${url}#${claim.id}`,
    url: `${url}#${claim.id}`,
    claimReviewed: claim.claim,
    reviewBody: claim.correction,
    author: { '@type': 'Organization', name: words.t('site.name') },
    itemReviewed: {
      '@type': 'Claim',
      appearance: claim.circulatesIn.map(({ publisher, title, author, url: address }) => ({
        '@type': 'CreativeWork',
        ...known('headline', title),
        ...known('author', author),
        ...known('url', address),
        publisher: { '@type': 'Organization', name: publisher },
      })),
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: 1,
      bestRating: 5,
      worstRating: 1,
      alternateName: words.t('card.contradicted'),
    },
  };
}

function citation({ publisher, title, url, date }: Source): JsonLd {
  return {
    '@type': 'WebPage',
    ...known('name', title),
    url,
    ...known('datePublished', date),
    publisher: { '@type': 'Organization', name: publisher },
  };
}

function party(one: Party | undefined, words: Words): JsonLd | null {
  if (!one) return null;
  return {
    '@type': one.type === 'state' ? 'Country' : 'Organization',
    name: words.party(one.code),
    identifier: one.code,
  };
}

function place(one: Place | undefined): JsonLd | null {
  if (!one) return null;
  return {
    '@type': 'Place',
    name: one.name,
    address: { '@type': 'PostalAddress', addressCountry: one.country },
    geo: coordinates(one.position),
  };
}

function coordinates([longitude, latitude]: Position): JsonLd {
  return { '@type': 'GeoCoordinates', latitude, longitude };
}

/** The key with its value, or nothing where the value is not known. */
function known(key: string, value: unknown): JsonLd {
  return value === null || value === undefined ? {} : { [key]: value };
}
