/**
 * geo-check [--fix] [folder]: says what is wrong with the data of a folder, file by file and line by line, and
 * exits with 1 if anything is. With --fix it first puts right what is mechanical (fixFiles), and says what. The
 * folder is geo/data unless the environment variable ENTENTE_DATA names another.
 */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DATA_FILES } from '../geo/dataFiles';
import { fixFiles } from '../geo/fixFiles';
import { formatFinding } from '../geo/formatFinding';
import { readAtlas } from '../geo/readAtlas';
import { readAtlasFiles, sha256 } from './readAtlasFiles';

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const folders = args.filter((arg) => arg !== '--fix');
  const [folder = process.env.ENTENTE_DATA || join('geo', 'data'), ...surplus] = folders;
  if (folder.startsWith('-') || surplus.length > 0 || args.length - folders.length > 1) {
    console.error('usage: npm run geo:check -- [--fix] [folder]');
    return 2;
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`${folder} is no folder.`);
    return 2;
  }
  const isFixed = folders.length === args.length || fix(folder);
  return check(folder) && isFixed ? 0 : 1;
}

/** Whether all that was to be rewritten could be. */
function fix(folder: string): boolean {
  const fixed = fixFiles(readAtlasFiles(folder));
  let isWritten = true;
  for (const [name, { text, done }] of fixed) {
    const path = join(folder, name);
    try {
      replaceFile(path, text);
      console.log(`${path}: rewrote ${done.join('; ')}`);
    } catch (error) {
      isWritten = false;
      console.error(`${path} could not be written: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (fixed.size === 0) console.log('There was nothing to fix.');
  return isWritten;
}

/** Writes a file as a whole or not at all, whatever happens meanwhile. */
function replaceFile(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(draft, text, { mode: statSync(path).mode });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whether nothing is wrong. */
function check(folder: string): boolean {
  const { atlas, findings } = readAtlas(readAtlasFiles(folder), sha256);
  if (atlas && findings.length === 0) {
    const { places, parties, partnerships, visits } = atlas;
    console.log(
      `${Object.keys(places).length} places, ${Object.keys(parties).length} parties, ` +
        `${partnerships.length} partnerships, ${visits.length} visits: no finding`,
    );
    return true;
  }
  const lines = DATA_FILES.flatMap((name) => {
    const ofFile = findings.filter(({ file }) => file === name);
    return ofFile.length === 0
      ? []
      : [join(folder, name), ...ofFile.map((finding) => `  ${formatFinding(finding)}`)];
  });
  // In one piece: thousands of lines one by one are slow.
  console.log(
    [...lines, '', `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`].join('\n'),
  );
  return false;
}
