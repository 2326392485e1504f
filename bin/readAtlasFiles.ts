import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasFiles, Finding } from '../geo/parseAtlas';

const NAMES = ['places', 'parties', 'partnerships', 'visits'] as const;

/**
 * Reads the four files of a folder, for parseAtlas. Where a file is missing or is not JSON there are findings
 * instead. The version is a hash of the bytes, so the same facts have the same name everywhere.
 */
export function readAtlasFiles(folder: string): { files: AtlasFiles | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const hash = createHash('sha256');
  const [places, parties, partnerships, visits] = NAMES.map((name) => {
    const file = `${name}.geojson`;
    let text: string | undefined;
    try {
      const bytes = readFileSync(join(folder, file));
      hash.update(bytes);
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return JSON.parse(text) as unknown;
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      findings.push({
        file,
        path: placeOf(problem, text),
        problem,
        remedy:
          text === undefined
            ? 'Put a readable UTF-8 file there.'
            : 'Mend the JSON at or just before this place.',
        record: null,
      });
      return undefined;
    }
  });
  const version = hash.digest('hex').slice(0, 12);
  return {
    files: findings.length === 0 ? { places, parties, partnerships, visits, version } : null,
    findings,
  };
}

/** Line and column of the offset that the parser's message names, if it names one. */
function placeOf(message: string, text = ''): string {
  const offset = /at position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return '';
  const lines = text.slice(0, Number(offset)).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}
