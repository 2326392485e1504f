import type { LinkParameters } from './readQuery';

/** Turns the parameters of a link of one version of the grammar into those of the next; pure, and total. */
export type Migration = (parameters: LinkParameters) => LinkParameters;

/**
 * What has changed in the grammar: the first leads from version 1 to 2, and so on. Only ever added to, because links of
 * every version are out in the world (docs/decisions/0002 and 0013).
 */
const MIGRATIONS: readonly Migration[] = [];

/** The version that links are written in. The first is never written: a link without one is of it. */
export const GRAMMAR_VERSION = MIGRATIONS.length + 1;

/** The parameters of a link of a version, as today's grammar has them. */
export function migrateLink(
  parameters: LinkParameters,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): LinkParameters {
  return migrations.slice(version - 1).reduce((given, migrate) => migrate(given), parameters);
}
