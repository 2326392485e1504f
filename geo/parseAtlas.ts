import type { z } from 'zod';
import type { Atlas, Partnership, Party, Place, Visit } from './atlas';
import { checkPartnership } from './checkPartnership';
import { checkVisit } from './checkVisit';
import { describeIssue } from './describeIssue';
import { dangling, type Fault, type Finding } from './finding';
import { partnershipFeature, partyFeature, placeFeature, type Source, visitFeature } from './schema';
import { RANKS } from './vocabulary';

export type { Finding } from './finding';

/** The contents of the four files, as JSON.parse gives them, and the version that names them. */
export type AtlasFiles = Readonly<{
  places: unknown;
  parties: unknown;
  partnerships: unknown;
  visits: unknown;
  version: string;
}>;

/** What a file holds: the features that obey the schema, and the ids of all. */
type Collection<F> = Readonly<{
  file: string;
  entries: readonly Readonly<{ feature: F; index: number }>[];
  ids: ReadonlySet<string>;
}>;

/**
 * The one door through which data comes in. It takes anything and never throws: a feature with a fault is
 * dropped and named, all others are kept, and only where a file is no FeatureCollection there is no atlas.
 */
export function parseAtlas(files: AtlasFiles): { atlas: Atlas | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const partyFile = read('parties.geojson', files.parties, partyFeature, findings);
  const placeFile = read('places.geojson', files.places, placeFeature, findings);
  const partnershipFile = read('partnerships.geojson', files.partnerships, partnershipFeature, findings);
  // Partnerships and visits share one space of addresses, so no id may be in both.
  const visitFile = read('visits.geojson', files.visits, visitFeature, findings, partnershipFile);
  if (!partyFile || !placeFile || !partnershipFile || !visitFile) return { atlas: null, findings };

  const parties = new Map<string, Party>();
  for (const { id: code, geometry, properties } of faultless(partyFile, findings, () => [])) {
    parties.set(code, { code, position: geometry.coordinates, ...properties, sources: ranked(properties) });
  }

  const places = new Map<string, Place>();
  for (const { id, geometry, properties } of faultless(placeFile, findings, ({ properties: { country } }) =>
    parties.has(country) ? [] : [dangling('properties.country', 'party', country, 'parties.geojson')],
  )) {
    places.set(id, { id, position: geometry.coordinates, ...properties, sources: ranked(properties) });
  }

  const partnerships = faultless(partnershipFile, findings, (feature) =>
    checkPartnership(feature, parties, places),
  ).map(
    ({ id, properties }): Partnership => ({
      type: 'partnership',
      id,
      ...properties,
      sources: ranked(properties),
    }),
  );

  const kept = new Set(partnerships.map(({ id }) => id));
  const visits = faultless(visitFile, findings, (feature) =>
    checkVisit(feature, parties, places, partnershipFile.ids),
  ).map(
    ({ id, properties }): Visit => ({
      type: 'visit',
      id,
      ...properties,
      // A partnership that was dropped has a finding of its own; the visit need not go with it.
      partnerships: properties.partnerships.filter((partnership) => kept.has(partnership)),
      sources: ranked(properties),
    }),
  );

  return {
    atlas: {
      version: files.version,
      places: Object.fromEntries(places),
      parties: Object.fromEntries(parties),
      partnerships,
      visits,
    },
    findings,
  };
}

/**
 * The features of one file that obey its schema, or null where it is no FeatureCollection. Of features with
 * the same id the first counts.
 */
function read<F extends { id: string }>(
  file: string,
  content: unknown,
  schema: z.ZodType<F>,
  findings: Finding[],
  other?: Collection<{ id: string }> | null,
): Collection<F> | null {
  if (!isCollection(content)) {
    findings.push({
      file,
      path: '',
      problem: 'the file is not a GeoJSON FeatureCollection',
      remedy: 'Write {"type": "FeatureCollection", "features": […]}.',
      record: null,
    });
    return null;
  }
  const entries: { feature: F; index: number }[] = [];
  const ids = new Set<string>();
  content.features.forEach((raw: unknown, index) => {
    const id = idOf(raw);
    const twin = id !== null && (ids.has(id) ? file : other?.ids.has(id) && other.file);
    if (id !== null) ids.add(id);
    const result = schema.safeParse(raw);
    const faults = result.success ? [] : result.error.issues.map((issue) => describeIssue(issue, raw));
    if (twin) {
      faults.push({
        path: 'id',
        problem: `"${id}" is already in ${twin}`,
        remedy: 'Give it an id of its own.',
      });
    }
    if (result.success && !twin) entries.push({ feature: result.data, index });
    findings.push(...faults.map((fault) => locate(fault, file, index, id)));
  });
  return { file, entries, ids };
}

/** The features in which `check` sees no fault; the faults of the others become findings. */
function faultless<F extends { id: string }>(
  { file, entries }: Collection<F>,
  findings: Finding[],
  check: (feature: F) => Fault[],
): F[] {
  return entries.flatMap(({ feature, index }) => {
    const faults = check(feature);
    findings.push(...faults.map((fault) => locate(fault, file, index, feature.id)));
    return faults.length === 0 ? feature : [];
  });
}

function locate(fault: Fault, file: string, index: number, record: string | null): Finding {
  const path = fault.path === '' ? `features[${index}]` : `features[${index}].${fault.path}`;
  return { ...fault, file, path, record };
}

function isCollection(content: unknown): content is { features: unknown[] } {
  if (typeof content !== 'object' || content === null) return false;
  const { type, features } = content as { type?: unknown; features?: unknown };
  return type === 'FeatureCollection' && Array.isArray(features);
}

function idOf(feature: unknown): string | null {
  if (typeof feature !== 'object' || feature === null) return null;
  const { id } = feature as { id?: unknown };
  return typeof id === 'string' ? id : null;
}

/** The sources in the order in which they are shown; those of one rank stay in the file's order. */
function ranked({ sources }: { sources: readonly Source[] }): Source[] {
  return [...sources].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
}
