import { z } from 'zod';
import { isFuzzyDate } from './fuzzyDate';
import { DATE_BASES, KINDS, RANKS, STATUSES } from './vocabulary';

/**
 * The shape of the files in geo/data, as zod schemas. This is the one place that says what a record may be;
 * every type of the atlas is inferred from it.
 */

const text = z.string().trim().min(1);
const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const partyCode = z.string().regex(/^([A-Z]{2}|NATO)$/, 'an ISO 3166-1 alpha-2 code, EU, XK or NATO');
const day = z
  .string()
  .refine((value) => value.length === 10 && isFuzzyDate(value), 'a calendar day, YYYY-MM-DD');
const fuzzyDate = z.string().refine(isFuzzyDate, 'a date: YYYY, YYYY-MM or YYYY-MM-DD');
const httpUrl = z.url({ protocol: /^https?$/ });

/** `[longitude, latitude]` in degrees (RFC 7946). */
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const source = z.strictObject({
  publisher: text,
  title: text.nullable(),
  url: httpUrl,
  date: fuzzyDate.nullable(),
  supports: text,
  rank: z.enum(RANKS),
});

const claim = z.strictObject({
  id: identifier,
  claim: text,
  correction: text,
  circulatesIn: z
    .array(
      z.strictObject({
        publisher: text,
        title: text.nullable(),
        author: text.nullable(),
        url: httpUrl.nullable(),
      }),
    )
    .min(1),
  contradictedBy: text,
});

const sources = z.array(source).min(1, 'a record needs at least one source');
const pointGeometry = z.strictObject({ type: z.literal('Point'), coordinates: position });
const derivedGeometry = z
  .union([
    pointGeometry,
    z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
    z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position).min(2)) }),
  ])
  .nullable();

function feature<P extends z.ZodType, G extends z.ZodType>(
  id: z.ZodType<string>,
  geometry: G,
  properties: P,
) {
  return z.strictObject({ type: z.literal('Feature'), id, geometry, properties });
}

/** A place that a visit stops at or where a text was signed. */
export const placeFeature = feature(
  identifier,
  pointGeometry,
  z.strictObject({ name: text, country: partyCode, note: text.nullable(), sources }),
);

/** A party: its geometry is the seat from which its ties are drawn. */
export const partyFeature = feature(
  partyCode,
  pointGeometry,
  z.strictObject({
    type: z.enum(['state', 'organisation']),
    seat: text,
    members: z.array(partyCode).nullable(),
    note: text.nullable(),
    sources,
  }),
);

/** One instrument between parties. */
export const partnershipFeature = feature(
  identifier,
  derivedGeometry,
  z.strictObject({
    title: text,
    kind: z.enum(KINDS),
    parties: z.array(partyCode).min(2),
    status: z.enum(STATUSES),
    statusNote: text.nullable(),
    signedOn: fuzzyDate.nullable(),
    dateBasis: z.enum(DATE_BASES),
    appliedOn: fuzzyDate.nullable(),
    inForceOn: fuzzyDate.nullable(),
    endedOn: fuzzyDate.nullable(),
    place: identifier.nullable(),
    signatories: z.array(z.strictObject({ party: partyCode, name: text, office: text.nullable() })),
    legalNature: text.nullable(),
    areas: z.array(text),
    summary: text,
    verified: z.boolean(),
    doubts: z.array(text),
    claims: z.array(claim),
    sources,
  }),
);

/** A journey of one traveller. */
export const visitFeature = feature(
  identifier,
  derivedGeometry,
  z.strictObject({
    title: text,
    traveller: z.strictObject({ name: text, office: text, party: partyCode }),
    startOn: day,
    endOn: day,
    summary: text,
    continuous: z.boolean(),
    stops: z
      .array(
        z.strictObject({
          order: z.int().min(1),
          place: identifier,
          arriveOn: day.nullable(),
          departOn: day.nullable(),
          verified: z.boolean(),
          note: text.nullable(),
          events: z.array(z.strictObject({ on: day.nullable(), what: text, with: z.array(text) })),
        }),
      )
      .min(1),
    partnerships: z.array(identifier),
    verified: z.boolean(),
    doubts: z.array(text),
    claims: z.array(claim),
    sources,
  }),
);

/** `[longitude, latitude]` in degrees. A drawn longitude may lie beyond ±180 (unwrapped). */
export type Position = readonly [longitude: number, latitude: number];
export type Source = z.infer<typeof source>;
export type Claim = z.infer<typeof claim>;
