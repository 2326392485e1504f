import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DataContents, dataContents } from '../geo/dataFiles';

/** Reads the files of a data folder, for readAtlas. */
export function readAtlasFiles(folder: string): DataContents {
  return dataContents(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size,
    (name) => readFileSync(join(folder, name)),
  );
}

/** The SHA-256 of the chunks one after the other, in hexadecimal digits, for readAtlas. */
export function sha256(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
