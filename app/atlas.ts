import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../geo/atlas';
import { parseAtlas } from '../geo/parseAtlas';

const FOLDER = join(process.cwd(), 'geo', 'data');
const FILES = ['places', 'parties', 'partnerships', 'visits'] as const;

/** The atlas in use, and what was found wrong with the files it came from. */
export type LoadedAtlas = Readonly<{
  atlas: Atlas | null;
  /** Each in one line: file, path, what is wrong, what would mend it. */
  findings: readonly string[];
}>;

let loaded: { stamp: string; result: LoadedAtlas } | null = null;

/**
 * The atlas of geo/data, read again when a file has changed. A bad record is dropped and named; files that
 * cannot be read at all leave the last good atlas in use.
 */
export function loadAtlas(): LoadedAtlas {
  const stamp = FILES.map(fileStamp).join();
  if (loaded?.stamp === stamp) return loaded.result;
  const result = readAtlas();
  loaded = {
    stamp,
    result: result.atlas ? result : { atlas: loaded?.result.atlas ?? null, findings: result.findings },
  };
  for (const finding of result.findings) process.stderr.write(`geo/data: ${finding}\n`);
  return loaded.result;
}

function fileStamp(name: string): string {
  const { mtimeMs, size } = statSync(join(FOLDER, `${name}.geojson`), { throwIfNoEntry: false }) ?? {
    mtimeMs: 0,
    size: 0,
  };
  return `${mtimeMs}/${size}`;
}

function readAtlas(): LoadedAtlas {
  const contents: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const name of FILES) {
    try {
      contents[name] = JSON.parse(readFileSync(join(FOLDER, `${name}.geojson`), 'utf8'));
    } catch (error) {
      unread.push(`${name}.geojson: ${error instanceof Error ? error.message : 'not readable'}`);
    }
  }
  if (unread.length > 0) return { atlas: null, findings: unread };
  const { places, parties, partnerships, visits } = contents;
  const { atlas, findings } = parseAtlas({ places, parties, partnerships, visits, version: '' });
  return {
    atlas: atlas && { ...atlas, version: versionOf(atlas) },
    findings: findings.map(({ file, path, problem, remedy }) => `${file} ${path}: ${problem} → ${remedy}`),
  };
}

/** A name for just these facts in just this shape: browsers keep the answer under it for ever. */
function versionOf(atlas: Atlas): string {
  return createHash('sha256').update(JSON.stringify(atlas)).digest('hex').slice(0, 12);
}
