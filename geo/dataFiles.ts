import type { FileContent } from './readJsonFile';

/** The files of the data, in the order in which they are spoken of. */
export const DATA_FILES = [
  'places.geojson',
  'parties.geojson',
  'partnerships.geojson',
  'visits.geojson',
  'formerIds.json',
  'groups.json',
] as const;

export type DataFile = (typeof DATA_FILES)[number];
export type DataContents = Readonly<Record<DataFile, FileContent>>;

/** Every data file under its name, made by `make`. */
export function mapFiles<T>(make: (name: DataFile) => T): Record<DataFile, T> {
  return Object.fromEntries(DATA_FILES.map((name) => [name, make(name)])) as Record<DataFile, T>;
}

/** What stands for a file that a folder need not have. */
const WHERE_MISSING: Readonly<Partial<Record<DataFile, string>>> = { 'groups.json': '{"groups": []}' };

/** Beyond this a file is none of ours, and reading it costs more memory than a server may have. */
const MAX_BYTES = 64_000_000;

/**
 * The contents of the data files, or why one is not read: it is not there, it is too large (which is seen before
 * it is read), or the disk says no. A folder without groups.json has no groups.
 *
 * @param sizeOf the size of a file in bytes, undefined where there is no such file; it may throw
 * @param bytesOf the bytes of a file; it may throw
 */
export function dataContents(
  sizeOf: (name: DataFile) => number | undefined,
  bytesOf: (name: DataFile) => Uint8Array,
): DataContents {
  return mapFiles((name) => {
    try {
      const size = sizeOf(name);
      const byDefault = WHERE_MISSING[name];
      if (size === undefined && byDefault !== undefined) return new TextEncoder().encode(byDefault);
      if (size === undefined) return { problem: 'there is no such file', remedy: 'Put it there.' };
      return size > MAX_BYTES ? tooLarge(size) : bytesOf(name);
    } catch (error) {
      const problem = `the file cannot be read: ${error instanceof Error ? error.message : error}`;
      return { problem, remedy: 'Put a file there that can be read.' };
    }
  });
}

function tooLarge(size: number): FileContent {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  return {
    problem: `the file has ${megabytes(size)}, and ${megabytes(MAX_BYTES)} is the limit`,
    remedy: 'Put the right file there, or take out what does not belong in it.',
  };
}

/** The SHA-256 of chunks one after the other, in hexadecimal digits. */
export type Sha256 = (chunks: readonly Uint8Array[]) => string;

/**
 * The name of a state of the data: 12 hexadecimal digits of a hash of the names and bytes of the four GeoJSON files,
 * so that the same facts have the same name everywhere.
 */
export function dataVersion(contents: DataContents, sha256: Sha256): string {
  const chunks = DATA_FILES.flatMap((name) => {
    const bytes = contents[name];
    if (!name.endsWith('.geojson') || !(bytes instanceof Uint8Array)) return [];
    // The lengths keep one file's end apart from the next one's name.
    return [new TextEncoder().encode(`${name}\n${bytes.length}\n`), bytes];
  });
  return sha256(chunks).slice(0, 12);
}
