import type { Atlas } from './atlas';
import {
  DATA_FILES,
  type DataContents,
  type DataFile,
  dataVersion,
  mapFiles,
  type Sha256,
} from './dataFiles';
import type { Finding } from './finding';
import { parsePath } from './jsonPath';
import { locate, type Place } from './locate';
import { parseAtlas } from './parseAtlas';
import { type JsonFile, readJsonFile } from './readJsonFile';

/** A finding and where in its file it stands; the first character of a file that could not be read. */
export type LocatedFinding = Finding & Place;

/**
 * Reads the atlas from the contents of its files. It takes any bytes and never throws. What is wrong comes out in
 * the order of the files, and in each in the order of its lines. Where one file cannot be read there is no atlas,
 * but what is wrong in the others is said all the same.
 *
 * @param sha256 as dataVersion wants it
 */
export function readAtlas(
  contents: DataContents,
  sha256: Sha256,
): { atlas: Atlas | null; findings: LocatedFinding[] } {
  const files = mapFiles((name) => readJsonFile(contents[name]));
  const { atlas, findings } = parseAtlas({
    places: files['places.geojson'].json?.value,
    parties: files['parties.geojson'].json?.value,
    partnerships: files['partnerships.geojson'].json?.value,
    visits: files['visits.geojson'].json?.value,
    formerIds: files['formerIds.json'].json?.value,
    groups: files['groups.json'].json?.value,
    version: '',
  });
  return {
    atlas: atlas && { ...atlas, version: dataVersion(contents, sha256) },
    findings: DATA_FILES.flatMap((name) =>
      findingsOf(
        name,
        files[name],
        findings.filter(({ file }) => file === name),
      ),
    ),
  };
}

function findingsOf(file: DataFile, { text, json, faults }: JsonFile, findings: Finding[]): LocatedFinding[] {
  const ofFile = faults.map((fault) => ({
    ...fault,
    file,
    record: json ? recordAt(json.value, fault.path) : null,
  }));
  // Of a file that is not JSON the faults above say more than that it holds no features.
  if (!json || findings.length === 0) return ofFile;
  const places = locate(text, findings);
  const located = findings.map((finding, index) => ({
    ...finding,
    ...(places[index] ?? { line: 1, column: 1 }),
  }));
  return [...ofFile, ...located].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The id of the feature that a path leads into. */
function recordAt(value: unknown, path: string): string | null {
  const [list, index] = parsePath(path);
  if (list !== 'features' || typeof index !== 'number') return null;
  const { features } = value as { features?: readonly unknown[] };
  const { id } = (features?.[index] ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : null;
}
