/**
 * geo-check [folder]: says what is wrong with the data of a folder (default: geo/data), file by file, and
 * exits with 1 if anything is.
 */
import { join } from 'node:path';
import { type Finding, parseAtlas } from '../geo/parseAtlas';
import { readAtlasFiles } from './readAtlasFiles';

const [folder = join('geo', 'data'), ...surplus] = process.argv.slice(2);
if (folder.startsWith('-') || surplus.length > 0) {
  console.error('usage: geo-check [folder]');
  process.exitCode = 2;
} else {
  process.exitCode = check(folder);
}

function check(folder: string): number {
  const read = readAtlasFiles(folder);
  const { atlas, findings } = read.files ? parseAtlas(read.files) : { atlas: null, findings: read.findings };
  if (atlas && findings.length === 0) {
    const { places, parties, partnerships, visits } = atlas;
    console.log(
      `${Object.keys(places).length} places, ${Object.keys(parties).length} parties, ` +
        `${partnerships.length} partnerships, ${visits.length} visits: no finding`,
    );
    return 0;
  }
  const files = new Map<string, Finding[]>();
  for (const finding of findings) files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  for (const [file, ofFile] of files) {
    console.log(join(folder, file));
    for (const { path, record, problem, remedy } of ofFile) {
      console.log(`  ${[path, record && `(${record})`].filter(Boolean).join(' ')}  ${problem} → ${remedy}`);
    }
  }
  return 1;
}
