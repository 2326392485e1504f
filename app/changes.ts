import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, changeDays, parseChanges } from '../geo/changes';
import { changesSince, type DataDifference } from '../geo/changesSince';
import { versionDay } from '../geo/versionDay';
import { environment } from './environment';
import { log } from './log';

type Held = Readonly<{ stamp: string; changes: readonly Change[] | null }>;

/** Once for the whole process, as the atlas is. */
const server: typeof globalThis & { ententeChanges?: Held } = globalThis;

/**
 * The log of changes to the data, the newest first, or `null`; read again when it has changed. A log that cannot be read is no
 * reason to withhold the facts: it is named once in the server's log, and the page says so.
 */
export function loadChanges(): readonly Change[] | null {
  const file = join(/* turbopackIgnore: true */ environment().dataFolder, 'changes.json');
  const stats = statSync(file, { throwIfNoEntry: false });
  const stamp = [file, stats?.mtimeMs, stats?.size].join();
  if (server.ententeChanges?.stamp !== stamp) server.ententeChanges = { stamp, changes: readChanges(file) };
  return server.ententeChanges.changes;
}

function readChanges(file: string): readonly Change[] | null {
  try {
    const changes = parseChanges(JSON.parse(readFileSync(file, 'utf8')));
    if (changes) return changes;
    log('warn', 'data', { file, finding: 'is not a log of changes' });
  } catch (error) {
    log('warn', 'data', { file, finding: error instanceof Error ? error.message : 'not readable' });
  }
  return null;
}

/** The day on which a record last changed, or `null` where the log does not know it. */
export function changeDay(id: string): string | null {
  return changeDays(loadChanges() ?? []).get(id) ?? null;
}

/** The day of the last change to the data, or `null` where the log does not know it. */
export function latestChangeDay(): string | null {
  return loadChanges()?.[0]?.on ?? null;
}

/** How today's data differ from the version that a link names, where it names one. */
export function pinnedTo(
  version: string | null,
  present: string,
): Readonly<{ version: string; difference: DataDifference | null }> | null {
  if (version === null) return null;
  const changes = version === present ? [] : loadChanges();
  return { version, difference: changes && changesSince(changes, version, present) };
}

/** The day on which the data came to a version, where the log says so. */
export function lastChangeOn(version: string): string | null {
  return versionDay(loadChanges() ?? [], version);
}
