import { z } from 'zod';
import { isFuzzyDate } from './fuzzyDate';
import { DATE_BASES, KINDS, RANKS, STATUSES } from './vocabulary';

/**
 * The shape of the files in geo/data, as zod schemas. This is the one place that says what a record may be;
 * every type of the atlas is inferred from it.
 */

const text = z.string().trim().min(1);
export const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
export const partyCode = z.string().regex(/^([A-Z]{2}|NATO)$/, 'an ISO 3166-1 alpha-2 code, EU, XK or NATO');
const groupCode = z.string().regex(/^[A-Z][A-Z0-9]*$/, 'capital letters and digits');
const day = z
  .string()
  .refine((value) => value.length === 10 && isFuzzyDate(value), 'a calendar day, YYYY-MM-DD')
  .meta({ pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });
const fuzzyDate = z
  .string()
  .refine(isFuzzyDate, 'a date: YYYY, YYYY-MM or YYYY-MM-DD')
  .meta({ pattern: '^[1-9]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' });
const httpUrl = z.url({ protocol: /^https?$/ }).meta({ pattern: '^[hH][tT][tT][pP][sS]?:' });

/** `[longitude, latitude]` in degrees (RFC 7946). */
const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe('Longitude, then latitude, in degrees (WGS 84), with at most four decimals.');

const source = z.strictObject({
  publisher: text.describe('Who published it.'),
  title: text.nullable().describe('Its title in its own words; null where it has none or it is unknown.'),
  url: httpUrl.describe('Its address, from https:// or http:// on.'),
  date: fuzzyDate
    .nullable()
    .describe('When it was published, as known: YYYY, YYYY-MM or YYYY-MM-DD; null where unknown.'),
  supports: text.describe('What of the record it supports.'),
  rank: z.enum(RANKS).describe('How much weight it has.'),
});

const claim = z.strictObject({
  id: identifier.describe('Lower-case words joined by hyphens, unique in the record.'),
  claim: text.describe('What circulates and is wrong.'),
  correction: text.describe('What the sources say instead.'),
  circulatesIn: z
    .array(
      z.strictObject({
        publisher: text.describe('Who published the claim.'),
        title: text.nullable().describe('The title under which it stands; null where unknown.'),
        author: text.nullable().describe('Who wrote it; null where unknown.'),
        url: httpUrl.nullable().describe('Where it can be read; null where unknown.'),
      }),
    )
    .min(1)
    .describe('Where the claim is to be found.'),
  contradictedBy: text.describe('The sources that contradict it.'),
});

const sources = z
  .array(source)
  .min(1, 'a record needs at least one source')
  .describe('The sources; at least one. They are shown in the order of their ranks.');
const doubts = z.array(text).describe('What is uncertain, a sentence each.');
const claims = z.array(claim).describe('What circulates about it and is wrong, with the correction.');
const verified = z
  .boolean()
  .describe(
    'Whether sources confirm the key facts: for a record its date and parties, for a stop that it was made. What is not verified is drawn so.',
  );
const note = text.nullable().describe('What else a reader needs to know; null where nothing.');

const pointGeometry = z.strictObject({ type: z.literal('Point'), coordinates: position });
const derivedGeometry = z
  .union([
    pointGeometry,
    z.strictObject({
      type: z.literal('LineString'),
      coordinates: z.array(position).min(2).describe('The positions of the line, in order.'),
    }),
    z.strictObject({
      type: z.literal('MultiLineString'),
      coordinates: z.array(z.array(position).min(2)).describe('The positions of each line, in order.'),
    }),
  ])
  .nullable()
  .describe('The line or the point that GIS tools draw. Write null: npm run geo:check -- --fix fills it in.');

function feature<I extends z.ZodType<string>, P extends z.ZodType, G extends z.ZodType>(
  id: I,
  geometry: G,
  properties: P,
) {
  return z.strictObject({ type: z.literal('Feature'), id, geometry, properties });
}

/** A place that a visit stops at or where a text was signed. */
export const placeFeature = feature(
  identifier.describe('Lower-case words joined by hyphens, unique among the places.'),
  pointGeometry.describe('Where the place is.'),
  z.strictObject({
    name: text.describe('Its name in English.'),
    country: partyCode.describe('The code of the party in whose country it lies.'),
    note,
    sources,
  }),
);

/** A party: its geometry is the seat from which its ties are drawn. */
export const partyFeature = feature(
  partyCode.describe('ISO 3166-1 alpha-2; EU, XK and NATO as is customary.'),
  pointGeometry.describe('The seat, from which its ties are drawn.'),
  z.strictObject({
    type: z.enum(['state', 'organisation']).describe('What it is.'),
    seat: text.describe('The name of the place of its seat, in English.'),
    members: z
      .array(partyCode)
      .nullable()
      .describe('The codes of an organisation’s members; null for a state.'),
    note,
    sources,
  }),
);

/** One instrument between parties. */
export const partnershipFeature = feature(
  identifier.describe('Lower-case words joined by hyphens, unique among all records: its permanent address.'),
  derivedGeometry,
  z.strictObject({
    title: text.describe('Its title in English.'),
    kind: z.enum(KINDS).describe('What kind of text it is.'),
    parties: z
      .array(partyCode)
      .min(2)
      .describe('The codes of its parties, each once; a line is drawn between every two.'),
    status: z.enum(STATUSES).describe('What has become of it.'),
    statusNote: text.nullable().describe('What is to be said of the status; null where nothing.'),
    signedOn: fuzzyDate
      .nullable()
      .describe(
        'The day on which it was signed, or what dateBasis says, as known: YYYY, YYYY-MM or YYYY-MM-DD; null where there is none or it is unknown.',
      ),
    dateBasis: z.enum(DATE_BASES).describe('What the date in signedOn really is.'),
    appliedOn: fuzzyDate
      .nullable()
      .describe(
        'The day from which it was provisionally applied, as known: YYYY, YYYY-MM or YYYY-MM-DD; null where it was not or it is unknown.',
      ),
    inForceOn: fuzzyDate
      .nullable()
      .describe(
        'The day on which it entered into force, as known: YYYY, YYYY-MM or YYYY-MM-DD; null where it has not or it is unknown.',
      ),
    endedOn: fuzzyDate
      .nullable()
      .describe('The day on which it ended, as known: YYYY, YYYY-MM or YYYY-MM-DD; null where it lasts.'),
    place: identifier.nullable().describe('The id of the place where it was signed; null where unknown.'),
    placeNote: text.nullable().describe('What is to be said of that place; null where nothing.'),
    signatories: z
      .array(
        z.strictObject({
          party: partyCode.describe('The code of the party for which they signed.'),
          name: text.describe('Their name.'),
          office: text.nullable().describe('Their office on that day; null where unknown.'),
        }),
      )
      .describe('Who signed it; empty where nobody did or they are unknown.'),
    legalNature: text.nullable().describe('Whether and how it binds; null where unknown.'),
    areas: z.array(text).describe('The fields that it covers.'),
    summary: text.describe('What it is about, in a sentence or two.'),
    quotes: z
      .array(
        z.strictObject({
          speaker: text.describe('Who said it.'),
          text: text.describe('The words, as they were said.'),
          url: httpUrl.describe('Where they can be read.'),
        }),
      )
      .describe('What was said about it.'),
    verified,
    doubts,
    claims,
    sources,
  }),
);

/** A journey of one traveller. */
export const visitFeature = feature(
  identifier.describe('Lower-case words joined by hyphens, unique among all records: its permanent address.'),
  derivedGeometry,
  z.strictObject({
    title: text.describe('Its title in English.'),
    traveller: z
      .strictObject({
        name: text.describe('Their name.'),
        office: text.describe('Their office on that journey.'),
        party: partyCode.describe('The code of the party for which they travelled.'),
      })
      .describe('Who travelled.'),
    startOn: day.describe('The first day of the visit, YYYY-MM-DD.'),
    endOn: day.describe('The last day of the visit, YYYY-MM-DD.'),
    summary: text.describe('What it was about, in a sentence or two.'),
    continuous: z
      .boolean()
      .describe(
        'Whether the traveller went from each stop straight to the next; if not, no line joins them.',
      ),
    stops: z
      .array(
        z.strictObject({
          order: z.int().min(1).describe('Its number: 1, 2, 3 in the order of the journey.'),
          place: identifier.describe('The id of the place.'),
          arriveOn: day.nullable().describe('The day of the arrival, YYYY-MM-DD; null where unknown.'),
          departOn: day.nullable().describe('The day of the departure, YYYY-MM-DD; null where unknown.'),
          verified,
          note,
          events: z
            .array(
              z.strictObject({
                on: day.nullable().describe('The day on which it happened, YYYY-MM-DD; null where unknown.'),
                what: text.describe('What happened.'),
                with: z.array(text).describe('Whom the traveller met.'),
              }),
            )
            .describe('What happened there, in order.'),
        }),
      )
      .min(1)
      .describe('The stops, in the order of the journey.'),
    partnerships: z.array(identifier).describe('The ids of the partnerships that it served.'),
    verified,
    doubts,
    claims,
    sources,
  }),
);

/** A set of states that readers filter by as one: an organisation's members, or a forum's. */
export const groupEntry = z.strictObject({
  code: groupCode.describe('Its code in a link.'),
  members: z
    .array(
      z.strictObject({
        party: partyCode.describe('The code of the member.'),
        joinedOn: fuzzyDate
          .nullable()
          .describe('Its first day as a member, as known; null where membership has no beginning.'),
        leftOn: fuzzyDate
          .nullable()
          .describe('Its last day as a member, as known; null where it is one today.'),
      }),
    )
    .min(1)
    .describe('Its members, past ones included.'),
  note,
  sources,
});

/** The table of former ids, whose entries readFormerIds judges one by one. */
export const formerIdsTable = z.strictObject({
  records: z.custom<Readonly<Record<string, unknown>>>(isObject),
  partners: z.custom<Readonly<Record<string, unknown>>>(isObject),
});

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `[longitude, latitude]` in degrees. A drawn longitude may lie beyond ±180 (unwrapped). */
export type Position = readonly [longitude: number, latitude: number];
export type Geometry = z.infer<typeof derivedGeometry>;
export type Source = z.infer<typeof source>;
export type Claim = z.infer<typeof claim>;
