import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyNoRoom } from './room.js';
import { runNpm, wasStopped } from './run.js';

/** What the production build is made of. A name that is not there is no error: it may come one day. */
const SOURCES = [
  'app',
  'components',
  'geo',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** What under bin/ decides whether a build is refused. */
const isDataCheck = (/** @type {string} */ name) => /^(geo-check|readAtlasFiles)/.test(name);

/**
 * Why a production build is needed, in words; undefined where the one that is there is of these sources.
 *
 * The sources' contents decide, as stamped by `buildIfNeeded`. A build made by hand has no stamp, so for
 * that one their times decide.
 *
 * @param {string} root The project's folder.
 * @returns {string | undefined}
 */
export function whyBuild(root) {
  const buildId = readText(join(root, '.next/BUILD_ID'));
  if (buildId === undefined) return 'there is no build yet';
  const [stampedId, stampedHash] = (readText(stampPath(root)) ?? '').split('\n');
  const isFresh =
    stampedId === buildId
      ? stampedHash === hashSources(root)
      : newestSourceMs(root) <= statSync(join(root, '.next/BUILD_ID')).mtimeMs;
  return isFresh ? undefined : 'the sources have changed since the last build';
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
  // Hashed before the build: what is edited meanwhile must count as changed.
  const hash = hashSources(root);
  // The old stamp must not vouch for what a failed or interrupted build leaves behind.
  rmSync(stampPath(root), { force: true });
  const code = await runNpm(['run', 'build'], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: process.env.NEXT_TELEMETRY_DISABLED ?? '1' },
  });
  if (code === 0) writeFileSync(stampPath(root), `${readText(join(root, '.next/BUILD_ID'))}\n${hash}\n`);
  else if (!wasStopped()) console.error('The build failed; what is wrong stands above. Nothing is served.');
  return code;
}

/** @param {string} root */
function stampPath(root) {
  return join(root, '.next/entente-source');
}

/** @param {string} root */
function hashSources(root) {
  const hash = createHash('sha256');
  for (const path of sourcePaths(root)) {
    if (statSync(join(root, path)).isDirectory()) continue;
    const content = readFileSync(join(root, path));
    // The length keeps a file's end apart from the next file's name.
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The time of the last change, folders included: theirs tells of a file that was taken away.
 *
 * @param {string} root
 */
function newestSourceMs(root) {
  return Math.max(0, ...sourcePaths(root).map((path) => statSync(join(root, path)).mtimeMs));
}

/**
 * Every file and folder of the sources, in a stable order.
 *
 * @param {string} root
 * @returns {string[]}
 */
function sourcePaths(root) {
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {string} */ path) => {
    found.push(path);
    if (!statSync(join(root, path)).isDirectory()) return;
    for (const name of readdirSync(join(root, path)).sort()) {
      // Hidden files are an editor's or the system's, and come and go.
      if (!name.startsWith('.')) visit(`${path}/${name}`);
    }
  };
  const checks = existsSync(join(root, 'bin'))
    ? readdirSync(join(root, 'bin')).filter(isDataCheck).sort()
    : [];
  for (const path of [...SOURCES, ...checks.map((name) => `bin/${name}`)]) {
    if (existsSync(join(root, path))) visit(path);
  }
  return found;
}

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : undefined;
}
