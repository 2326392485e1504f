import type { z } from 'zod';
import type {
  groupEntry,
  Position,
  partnershipFeature,
  partyFeature,
  placeFeature,
  visitFeature,
} from './schema';

/** A place that a visit stops at or where a text was signed. */
export type Place = Readonly<{ id: string; position: Position } & z.infer<typeof placeFeature>['properties']>;

/** A state or an organisation; `position` is its seat. */
export type Party = Readonly<
  { code: string; position: Position } & z.infer<typeof partyFeature>['properties']
>;

/** One instrument between parties. */
export type Partnership = Readonly<
  { type: 'partnership'; id: string } & z.infer<typeof partnershipFeature>['properties']
>;

/** A journey of one traveller. */
export type Visit = Readonly<{ type: 'visit'; id: string } & z.infer<typeof visitFeature>['properties']>;

export type Stop = Visit['stops'][number];

/** States that a reader filters by as one, and when each was a member. */
export type Group = Readonly<z.infer<typeof groupEntry>>;

/** A record is what has a row, a card and an address. */
export type AtlasRecord = Partnership | Visit;

/**
 * All validated data, read-only. Plain JSON, so that it can travel to the browser as it is. Every code and
 * every id that a record names is in it: whoever holds an Atlas need not check again.
 */
export type Atlas = Readonly<{
  /** Names the data that it was read from: 12 hexadecimal digits of a hash of the files (readAtlas). */
  version: string;
  places: Readonly<Record<string, Place>>;
  parties: Readonly<Record<string, Party>>;
  partnerships: readonly Partnership[];
  visits: readonly Visit[];
  /** In the order in which they are offered. */
  groups: readonly Group[];
  /** Where the ids and codes that once were in use lead today: old links keep working. */
  formerIds: FormerIds;
}>;

/** The present id of a record by its former one, and the present code of a partner by its former one. */
export type FormerIds = Readonly<{
  records: Readonly<Record<string, string>>;
  partners: Readonly<Record<string, string>>;
}>;

/** What a name leads to; as the two methods of a Map. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>;
