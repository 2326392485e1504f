import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../geo/atlas';
import { DATA_FILES, type DataFile, dataContents } from '../geo/dataFiles';
import { formatFinding } from '../geo/formatFinding';
import { readAtlas } from '../geo/readAtlas';
import { environment } from './environment';
import { log } from './log';

/** The atlas in use, and what was found wrong with the files it came from. */
export type LoadedAtlas = Readonly<{
  atlas: Atlas | null;
  /**
   * A name for just these facts in just this shape, for an answer that browsers keep for ever: 12 hexadecimal
   * digits. Unlike the atlas's version it changes with the code, too. Null where there is no atlas.
   */
  address: string | null;
  /** Each in one line: file, line, column, path, record, what is wrong, what would mend it. */
  findings: readonly string[];
}>;

type Held = Readonly<{ folder: string; stamp: string; result: LoadedAtlas }>;

/**
 * What is held is held once for the whole process: Next gives each route a copy of this module, and a route that nobody had asked
 * while the files were good would not know the last good atlas.
 */
const server: typeof globalThis & { ententeAtlas?: Held } = globalThis;

/**
 * The atlas of the folder that the environment variable ENTENTE_DATA names (default: geo/data), read again when a
 * file has changed. A bad record is dropped and named; files that cannot be read at all leave the last good atlas
 * in use.
 */
export function loadAtlas(): LoadedAtlas {
  const folder = environment().dataFolder;
  // Where the data lies is known only when the server runs, so the bundler must not look for it.
  const pathOf = (name: DataFile) => join(/* turbopackIgnore: true */ folder, name);
  const statsOf = (name: DataFile) => statSync(pathOf(name), { throwIfNoEntry: false });
  const stamps = DATA_FILES.map(statsOf).map((stats) => `${stats?.mtimeMs}/${stats?.size}`);
  const stamp = [folder, ...stamps].join();
  const held = server.ententeAtlas;
  if (held?.stamp === stamp) return held.result;
  const contents = dataContents(
    (name) => statsOf(name)?.size,
    (name) => readFileSync(pathOf(name)),
  );
  const { atlas, findings } = readAtlas(contents, sha256);
  const lines = findings.map((finding) => `${finding.file}:${formatFinding(finding)}`);
  const kept = held?.folder === folder ? held.result : { atlas: null, address: null };
  const result: LoadedAtlas = atlas
    ? { atlas, address: sha256([Buffer.from(JSON.stringify(atlas))]).slice(0, 12), findings: lines }
    : { ...kept, findings: lines };
  server.ententeAtlas = { folder, stamp, result };
  for (const finding of lines) log(atlas ? 'warn' : 'error', 'data', { folder, finding });
  return result;
}

function sha256(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
