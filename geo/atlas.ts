import type { z } from 'zod';
import type { Position, partnershipFeature, partyFeature, placeFeature, visitFeature } from './schema';

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

/** A record is what has a row, a card and an address. */
export type AtlasRecord = Partnership | Visit;

/**
 * All validated data, read-only. Plain JSON, so that it can travel to the browser as it is. Every code and
 * every id that a record names is in it: whoever holds an Atlas need not check again.
 */
export type Atlas = Readonly<{
  /** Names these facts: 12 hexadecimal digits of a hash. */
  version: string;
  places: Readonly<Record<string, Place>>;
  parties: Readonly<Record<string, Party>>;
  partnerships: readonly Partnership[];
  visits: readonly Visit[];
}>;
