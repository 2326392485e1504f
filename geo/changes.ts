import { z } from 'zod';
import { isFuzzyDate } from './fuzzyDate';

/*
 * The log of changes to the data, kept in geo/data/changes.json: what the method page and the sitemap read of it,
 * and how a new entry is made from two states of the files.
 */

const version = z.string().regex(/^[0-9a-f]{12}$/);
const id = z.string().min(1);

const changedField = z.strictObject({
  id,
  /** The name of the property. */
  field: z.string().min(1),
  /** What it said before and says now, where that is one value; `null` both where it is a list or an object. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const change = z.strictObject({
  on: z.string().refine((day) => day.length === 10 && isFuzzyDate(day)),
  /** The data's versions before and after; `from` is null for the first data there was. */
  from: version.nullable(),
  to: version,
  /** Why, in a sentence for readers. */
  note: z.string().min(1).nullable(),
  /** Whether published facts were wrong, and not only added to or brought up to date. */
  correction: z.boolean(),
  added: z.array(id),
  removed: z.array(id),
  renamed: z.array(z.strictObject({ id, to: id })),
  changed: z.array(changedField),
});

const changeLog = z.strictObject({ changes: z.array(change) });

/** One change of the data, from one version to the next. */
export type Change = z.infer<typeof change>;

/**
 * One state of the data: its version, and the properties of every feature by id; the ids of places and parties have
 * `places/` and `parties/` before them, and a `position`, from which everything else is drawn.
 */
export type DataState = Readonly<{
  version: string;
  records: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}>;

/**
 * The state that four FeatureCollections hold, valid by today's schema or not: an earlier state may not be. A feature
 * without an id or properties is left out; `null` where a file is no FeatureCollection.
 */
export function dataState(
  files: Readonly<Record<'places' | 'parties' | 'partnerships' | 'visits', unknown>>,
  version: string,
): DataState | null {
  const records = new Map<string, Readonly<Record<string, unknown>>>();
  for (const name of ['partnerships', 'visits', 'parties', 'places'] as const) {
    const collection = anyFeatures.safeParse(files[name]);
    if (!collection.success) return null;
    for (const raw of collection.data.features) {
      const { success, data } = anyFeature.safeParse(raw);
      if (!success) continue;
      if (name === 'partnerships' || name === 'visits') records.set(data.id, data.properties);
      else {
        const position = data.geometry?.coordinates?.join(', ') ?? null;
        records.set(`${name}/${data.id}`, { ...data.properties, position });
      }
    }
  }
  return { version, records };
}

const anyFeatures = z.object({ features: z.array(z.unknown()) });

const anyFeature = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.unknown()),
  geometry: z.object({ coordinates: z.array(z.unknown()).optional() }).nullish(),
});

/**
 * The changes of a log as JSON.parse gives it, the newest first (a file has them last); `null` where it is no such log.
 */
export function parseChanges(content: unknown): readonly Change[] | null {
  const result = changeLog.safeParse(content);
  return result.success ? result.data.changes.toReversed() : null;
}

/**
 * The day on which each record last changed, by its id.
 *
 * @param changes the log, the newest first
 */
export function changeDays(changes: readonly Change[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { on, added, changed, renamed } of changes)
    for (const id of [...added, ...changed.map((one) => one.id), ...renamed.map((one) => one.to)])
      if (!days.has(id)) days.set(id, on);
  return days;
}

/**
 * What has changed between two states: records added, removed, renamed (`formerIds`: former id → present id) and,
 * field by field, changed; nothing of all this where the same facts are written otherwise. `null` for one and the same
 * version. `before` is null for the first data there was.
 */
export function changesBetween(
  before: DataState | null,
  after: DataState,
  formerIds: Readonly<Record<string, string>>,
): Pick<Change, 'from' | 'to' | 'added' | 'removed' | 'renamed' | 'changed'> | null {
  const old = before?.records ?? new Map<string, Readonly<Record<string, unknown>>>();
  const renamed = [...old.keys()].flatMap((former) => {
    const to = Object.hasOwn(formerIds, former) ? formerIds[former] : undefined;
    return to !== undefined && !after.records.has(former) && after.records.has(to) && !old.has(to)
      ? [{ id: former, to }]
      : [];
  });
  const formerOf = new Map(renamed.map(({ id: former, to }) => [to, former]));
  const gone = new Set(renamed.map(({ id: former }) => former));
  const added: string[] = [];
  const changed: Change['changed'] = [];
  for (const [record, properties] of after.records) {
    const earlier = old.get(formerOf.get(record) ?? record);
    if (earlier) changed.push(...changedFields(record, earlier, properties));
    else added.push(record);
  }
  const removed = [...old.keys()].filter((record) => !after.records.has(record) && !gone.has(record));
  const isSame = added.length + removed.length + renamed.length + changed.length === 0;
  if (isSame && before?.version === after.version) return null;
  return { from: before?.version ?? null, to: after.version, added, removed, renamed, changed };
}

function changedFields(
  record: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Change['changed'] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is) || (isEmpty(was) && isEmpty(is))) return [];
    const told = isScalar(was) && isScalar(is);
    return {
      id: record,
      field,
      before: told && was !== null ? String(was) : null,
      after: told && is !== null ? String(is) : null,
    };
  });
}

/** A field that is new to the schema and says nothing yet changes no fact. */
function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}
