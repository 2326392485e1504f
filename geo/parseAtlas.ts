import type { z } from 'zod';
import type { Atlas, Lookup, Partnership, Party, Place, Visit } from './atlas';
import { checkPartnership } from './checkPartnership';
import { checkVisit } from './checkVisit';
import { describeIssue } from './describeIssue';
import { dangling, type Fault, type Finding } from './finding';
import { readFormerIds } from './readFormerIds';
import { readGroups } from './readGroups';
import { partnershipFeature, partyFeature, placeFeature, type Source, visitFeature } from './schema';
import { RANKS } from './vocabulary';

export type { Finding } from './finding';

/** The contents of the files, as JSON.parse gives them, and the version that names them. */
export type AtlasFiles = Readonly<{
  places: unknown;
  parties: unknown;
  partnerships: unknown;
  visits: unknown;
  formerIds: unknown;
  groups: unknown;
  version: string;
}>;

/** What a file holds: the features that obey the schema, and the ids of all. */
type Collection<F> = Readonly<{
  file: string;
  entries: readonly Readonly<{ feature: F; index: number }>[];
  ids: ReadonlySet<string>;
}>;

/** Ten times what we have plans for. Millions of features, each with findings, would not fit into memory. */
const MAX_FEATURES = 100_000;

/** Stands for the contents of a file that is none: whatever is looked for may be in it. */
const UNKNOWN: Lookup<never> = { get: () => undefined, has: () => true };

/**
 * The one door through which data comes in. It takes anything and never throws: a feature with a fault is dropped
 * and named, and all others are kept. There is no atlas only where a file is no FeatureCollection, or one of more
 * than 100,000 features, or where the former ids or the groups are no table. Even then all is named that can be seen in the others.
 */
export function parseAtlas(files: AtlasFiles): { atlas: Atlas | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const partyFile = read('parties.geojson', files.parties, partyFeature, findings);
  const placeFile = read('places.geojson', files.places, placeFeature, findings);
  const partnershipFile = read('partnerships.geojson', files.partnerships, partnershipFeature, findings);
  // Partnerships and visits share one space of addresses, so no id may be in both.
  const visitFile = read('visits.geojson', files.visits, visitFeature, findings, partnershipFile);

  const parties = new Map<string, Party>();
  for (const { id: code, geometry, properties } of faultless(partyFile, findings, () => [])) {
    parties.set(code, { code, position: geometry.coordinates, ...properties, sources: ranked(properties) });
  }
  const knownParties = partyFile ? parties : UNKNOWN;

  const places = new Map<string, Place>();
  for (const { id, geometry, properties } of faultless(placeFile, findings, ({ properties: { country } }) =>
    knownParties.has(country) ? [] : [dangling('properties.country', 'party', country, 'parties.geojson')],
  )) {
    places.set(id, { id, position: geometry.coordinates, ...properties, sources: ranked(properties) });
  }
  const knownPlaces = placeFile ? places : UNKNOWN;

  const partnerships = faultless(partnershipFile, findings, (feature) =>
    checkPartnership(feature, knownParties, knownPlaces),
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
    checkVisit(feature, knownParties, knownPlaces, partnershipFile?.ids ?? UNKNOWN),
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

  const { formerIds, faults } = readFormerIds(files.formerIds, {
    records: partnershipFile && visitFile ? new Set([...partnershipFile.ids, ...visitFile.ids]) : null,
    partners: partyFile?.ids ?? null,
  });
  for (const fault of faults) findings.push({ ...fault, file: 'formerIds.json', record: null });

  const { groups, faults: groupFaults } = readGroups(files.groups, partyFile ? partyFile.ids : null);
  for (const fault of groupFaults) findings.push({ ...fault, file: 'groups.json', record: null });

  if (!partyFile || !placeFile || !partnershipFile || !visitFile || !formerIds || !groups)
    return { atlas: null, findings };
  return {
    atlas: {
      version: files.version,
      places: Object.fromEntries(places),
      parties: Object.fromEntries(parties),
      partnerships,
      visits,
      groups,
      // What leads to a record that was dropped leads nowhere.
      formerIds: {
        records: leadingTo(new Set([...kept, ...visits.map(({ id }) => id)]), formerIds.records),
        partners: leadingTo(parties, formerIds.partners),
      },
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
  if (content.features.length > MAX_FEATURES) {
    findings.push({
      file,
      path: 'features',
      problem: `the list has ${content.features.length} entries`,
      remedy: `List at most ${MAX_FEATURES}.`,
      record: null,
    });
    return null;
  }
  if (Object.hasOwn(content, '__proto__')) {
    findings.push({
      file,
      path: '__proto__',
      onKey: true,
      problem: 'no key "__proto__" belongs here',
      remedy: 'Remove it.',
      record: null,
    });
  }
  const entries: { feature: F; index: number }[] = [];
  const ids = new Set<string>();
  content.features.forEach((raw: unknown, index) => {
    const id = idOf(raw);
    const twin = id !== null && (ids.has(id) ? file : other?.ids.has(id) && other.file);
    if (id !== null) ids.add(id);
    const result = schema.safeParse(raw);
    const faults = result.success ? [] : result.error.issues.flatMap((issue) => describeIssue(issue, raw));
    if (twin) {
      faults.push({
        path: 'id',
        problem: `"${id}" is already in ${twin}`,
        remedy: 'Give it an id of its own.',
      });
    }
    if (result.success && !twin) entries.push({ feature: result.data, index });
    for (const fault of faults) findings.push(inFile(fault, file, index, id));
  });
  return { file, entries, ids };
}

/** The features in which `check` sees no fault; the faults of the others become findings. */
function faultless<F extends { id: string }>(
  collection: Collection<F> | null,
  findings: Finding[],
  check: (feature: F) => Fault[],
): F[] {
  if (!collection) return [];
  const { file, entries } = collection;
  return entries.flatMap(({ feature, index }) => {
    const faults = check(feature);
    for (const fault of faults) findings.push(inFile(fault, file, index, feature.id));
    return faults.length === 0 ? feature : [];
  });
}

function inFile(fault: Fault, file: string, index: number, record: string | null): Finding {
  const path = fault.path === '' ? `features[${index}]` : `features[${index}].${fault.path}`;
  return { ...fault, file, path, record };
}

function leadingTo(
  targets: Pick<ReadonlySet<string>, 'has'>,
  table: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(table).filter(([, target]) => targets.has(target)));
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
