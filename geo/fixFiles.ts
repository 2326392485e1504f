import type { z } from 'zod';
import { checkTieGeometry, checkVisitGeometry } from './checkGeometry';
import { DATA_FILES, type DataContents, type DataFile, mapFiles } from './dataFiles';
import { deriveTieGeometry, deriveVisitGeometry, rounded } from './deriveGeometry';
import { type Fault, FIX } from './finding';
import { type JsonFile, readJsonFile } from './readJsonFile';
import {
  type Geometry,
  type Position,
  partnershipFeature,
  partyFeature,
  placeFeature,
  visitFeature,
} from './schema';

/** A file as it should be, and what was changed in it, in a few words each. */
export type FixedFile = Readonly<{ text: string; done: readonly string[] }>;

/** Where the places and the seats of the parties are, by id and by code. */
type Positions = Readonly<Record<'places' | 'parties', ReadonlyMap<string, Position>>>;

type Schema = z.ZodType<{ id: string; geometry: Geometry }>;

/** What is fixed in a feature; as it is said of all that it was fixed in. */
type Kind = 'the geometry' | 'the order of keys' | 'the decimals';

const SCHEMAS: Partial<Record<DataFile, Schema>> = {
  'places.geojson': placeFeature,
  'parties.geojson': partyFeature,
  'partnerships.geojson': partnershipFeature,
  'visits.geojson': visitFeature,
};

/** How many features are named where many were fixed. */
const NAMED = 5;

/**
 * What is mechanical in the data files, put right: a geometry that does not meet its places is drawn anew from
 * them, coordinates get four decimals, keys the order of the schema, a file the format of JSON.stringify, and no
 * byte order mark. Nothing else is touched: no property changes its value, no feature and no key is lost, a feature
 * with a fault in its schema is only formatted, and a file that cannot be read for sure is left alone.
 *
 * @returns the files that change; fixed once more, none does
 */
export function fixFiles(contents: DataContents): ReadonlyMap<DataFile, FixedFile> {
  const files = mapFiles((name) => readJsonFile(contents[name]));
  const positions: Positions = {
    places: positionsOf(files['places.geojson'], placeFeature),
    parties: positionsOf(files['parties.geojson'], partyFeature),
  };
  const fixed = new Map<DataFile, FixedFile>();
  for (const name of DATA_FILES) {
    const file = fixFile(files[name], SCHEMAS[name], positions);
    if (file) fixed.set(name, file);
  }
  return fixed;
}

function fixFile(
  { text, json, faults }: JsonFile,
  schema: Schema | undefined,
  positions: Positions,
): FixedFile | null {
  // Of a key that is there twice, or a number that is not kept, something would be lost.
  if (!json || faults.some(({ remedy }) => remedy !== FIX)) return null;
  const features = new Map<Kind, string[]>();
  const value = schema
    ? withFeatures(json.value, (feature) =>
        fixFeature(feature, schema, positions, (kind, id) => {
          const ids = features.get(kind) ?? [];
          features.set(kind, ids);
          ids.push(id);
        }),
      )
    : json.value;
  const done = [...features].map(([kind, ids]) => `${kind} of ${named(ids)}`);
  if (faults.length > 0) done.push('the byte order mark');
  if (format(json.value) !== text) done.push('the formatting');
  const fixed = format(value);
  if (fixed === text && faults.length === 0) return null;
  return { text: fixed, done: done.length > 0 ? done : ['the order of keys of the file itself'] };
}

function fixFeature(
  raw: unknown,
  schema: Schema,
  positions: Positions,
  tell: (kind: Kind, id: string) => void,
): unknown {
  const model = schema.safeParse(raw);
  if (!model.success) return raw;
  const { id } = model.data;
  const ordered = inOrder(raw, model.data) as { geometry: Geometry };
  if (!isSame(ordered, raw)) tell('the order of keys', id);
  const short = withFourDecimals(ordered.geometry);
  const geometry = mendGeometry(raw, short, positions);
  if (geometry !== short) tell('the geometry', id);
  else if (!isSame(short, ordered.geometry)) tell('the decimals', id);
  return { ...ordered, geometry };
}

/** The geometry of a record as it is, or drawn anew where it is wrong and all that it has to meet is known. */
function mendGeometry(raw: unknown, geometry: Geometry, { places, parties }: Positions): Geometry {
  const tie = partnershipFeature.safeParse(raw).data?.properties;
  if (tie) {
    const codes = [...new Set(tie.parties)];
    const seats = codes.flatMap((code) => {
      const position = parties.get(code);
      return position ? { code, position } : [];
    });
    if (seats.length < codes.length || seats.length < 2 || !isToBeDrawn(checkTieGeometry(geometry, seats))) {
      return geometry;
    }
    return deriveTieGeometry(seats.map(({ position }) => position));
  }
  const visit = visitFeature.safeParse(raw).data?.properties;
  if (!visit) return geometry;
  const stops = visit.stops.flatMap(({ place }) => {
    const position = places.get(place);
    return position ? [position] : [];
  });
  if (
    stops.length < visit.stops.length ||
    !isToBeDrawn(checkVisitGeometry(geometry, stops, visit.continuous))
  ) {
    return geometry;
  }
  return deriveVisitGeometry(stops, visit.continuous);
}

/** Whether a geometry is wrong, and surely the one that is: where a seat or a place looks swapped, an editor decides. */
function isToBeDrawn(faults: readonly Fault[]): boolean {
  return faults.length > 0 && faults.every(({ remedy }) => remedy === FIX);
}

/** The positions of the features of a file; of those with the same id the first counts, as in parseAtlas. */
function positionsOf(
  { json }: JsonFile,
  schema: typeof placeFeature | typeof partyFeature,
): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  const seen = new Set<unknown>();
  withFeatures(json?.value, (raw) => {
    const { id } = (raw ?? {}) as { id?: unknown };
    const feature = seen.has(id) ? undefined : schema.safeParse(raw).data;
    seen.add(id);
    if (feature) positions.set(feature.id, rounded(feature.geometry.coordinates));
  });
  return positions;
}

/** A FeatureCollection with each feature changed, its type first and its features last; anything else as it is. */
function withFeatures(value: unknown, change: (feature: unknown) => unknown): unknown {
  const { type, features, ...others } = (value ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return value;
  return { type, ...others, features: features.map(change) };
}

/** The same value with the keys of its objects in the order that those of the model have. */
function inOrder(value: unknown, model: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(model)) {
    return value.map((entry, index) => inOrder(entry, model[index]));
  }
  if (typeof value !== 'object' || value === null || typeof model !== 'object' || model === null)
    return value;
  const keys = Object.keys(model);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))
      .map(([key, entry]) => [key, inOrder(entry, (model as Record<string, unknown>)[key])]),
  );
}

function withFourDecimals(geometry: Geometry): Geometry {
  if (!geometry) return null;
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: rounded(geometry.coordinates) };
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(rounded) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(rounded)) };
  }
}

function format(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function named(ids: readonly string[]): string {
  const more = ids.length - NAMED;
  return `${ids.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
