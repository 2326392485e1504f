import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyNoRoom } from './room.js';
import { runNpm, wasStopped } from './run.js';
import { hashSources } from './sources.js';

/** Where the build lies that runs by itself, in the project's folder. */
export const BUILD = '.next/standalone';

/**
 * Why a production build is needed, in words; undefined where the one that is there is of these sources. The sources'
 * contents decide, not their times.
 *
 * @param {string} root The project's folder.
 * @returns {string | undefined}
 */
export function whyBuild(root) {
  const idPath = join(root, BUILD, '.next/BUILD_ID');
  // The static files come last, and all at once: bin/completeBuild.js.
  if (!existsSync(idPath) || !existsSync(join(root, BUILD, '.next/static'))) return 'there is no build yet';
  return readFileSync(idPath, 'utf8').trim() === hashSources(root)
    ? undefined
    : 'the sources have changed since the last build';
}

/**
 * Makes the production build where one is needed, saying why, and returns the exit code.
 *
 * @param {string} root The project's folder.
 * @returns {Promise<number>}
 */
export async function buildIfNeeded(root) {
  const reason = whyBuild(root);
  if (reason === undefined) return 0;
  const problem = whyNoRoom(root);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  console.log(`Building Entente: ${reason}.`);
  const code = await runNpm(['run', 'build'], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: process.env.NEXT_TELEMETRY_DISABLED ?? '1' },
  });
  if (code !== 0 && !wasStopped())
    console.error('The build failed; what is wrong stands above. Nothing is served.');
  return code;
}
