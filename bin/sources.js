import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/** What under bin/ decides whether a build is refused and how it is completed, and what goes into it. */
const ofBuild = (/** @type {string} */ name) =>
  /^(geo-check|readAtlasFiles|completeBuild|sources|hearFirst|drawBitmap)\./.test(name);

/**
 * The name of a state of the sources, and of the build that is made of them: 20 hexadecimal digits of a hash of their
 * names and contents. The same sources have the same name on every machine.
 *
 * @param {string} root The project's folder.
 * @returns {string}
 */
export function hashSources(root) {
  const hash = createHash('sha256');
  for (const path of sourcePaths(root)) {
    const content = readFileSync(join(root, path));
    // The length keeps a file's end apart from the next file's name.
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 20);
}

/**
 * Every file of the sources, in a stable order.
 *
 * @param {string} root
 * @returns {string[]}
 */
function sourcePaths(root) {
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {string} */ path) => {
    if (!statSync(join(root, path)).isDirectory()) {
      found.push(path);
      return;
    }
    for (const name of readdirSync(join(root, path)).sort()) {
      // Hidden files are an editor's or the system's, and come and go.
      if (!name.startsWith('.')) visit(`${path}/${name}`);
    }
  };
  const bin = existsSync(join(root, 'bin')) ? readdirSync(join(root, 'bin')).filter(ofBuild).sort() : [];
  for (const path of [...SOURCES, ...bin.map((name) => `bin/${name}`)]) {
    if (existsSync(join(root, path))) visit(path);
  }
  return found;
}
