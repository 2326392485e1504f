import type { Change } from './changes';

/**
 * The day on which the data came to a version, or `null` where the log does not say so.
 *
 * @param changes the log, or its latest part, the newest first
 */
export function versionDay(changes: readonly Pick<Change, 'on' | 'to'>[], version: string): string | null {
  return changes.find(({ to }) => to === version)?.on ?? null;
}
