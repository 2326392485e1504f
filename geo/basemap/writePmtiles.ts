import { gzipSync } from 'fflate';
import { zxyToTileId } from 'pmtiles';
import type { Tile } from './makeTiles';

/** Header and root directory have to lie within what a reader fetches first (PMTiles 3, “Root Directory”). */
const HEADER_BYTES = 127;
const FIRST_FETCH_BYTES = 16_384;

/** From the specification's tables: compression `gzip`, tile type `Mapbox Vector Tile`. */
const GZIP = 2;
const MVT = 1;

/** The square of the Web Mercator projection, in degrees. */
const BOUNDS = { west: -180, south: -85.051129, east: 180, north: 85.051129 };

/** A run of a directory: where the bytes of the tile lie, and how many tiles in succession share them. */
type Entry = { id: number; run: number; offset: number; length: number };

/**
 * One file of many tiles: PMTiles version 3, vector tiles, everything gzipped, the tiles along the Hilbert curve, equal
 * ones stored once, the whole directory in the root. The same tiles give the same bytes on any machine.
 *
 * @param metadata what the file says of itself, as JSON; of vector tiles at least `vector_layers`
 */
export function writePmtiles(tiles: readonly Tile[], metadata: object): Uint8Array {
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const known = new Map<string, Entry>();
  let dataLength = 0;
  const ordered = tiles
    .map(({ zoom, x, y, data }) => ({ id: zxyToTileId(zoom, x, y), data }))
    .sort((a, b) => a.id - b.id);
  for (const { id, data } of ordered) {
    const key = data.join();
    const same = known.get(key);
    const last = entries.at(-1);
    if (last && same && last.offset === same.offset && last.id + last.run === id) {
      last.run++;
      continue;
    }
    const packed = same ? null : gzip(data);
    const entry = {
      id,
      run: 1,
      offset: same?.offset ?? dataLength,
      length: same?.length ?? packed?.length ?? 0,
    };
    entries.push(entry);
    known.set(key, same ?? entry);
    if (packed) {
      contents.push(packed);
      dataLength += packed.length;
    }
  }

  const directory = gzip(writeDirectory(entries));
  if (HEADER_BYTES + directory.length > FIRST_FETCH_BYTES)
    throw new Error(`A root directory of ${directory.length} bytes is too long: it needs leaves`);
  const json = gzip(new TextEncoder().encode(JSON.stringify(metadata)));
  const zooms = tiles.map(({ zoom }) => zoom);
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  const file = new Uint8Array(HEADER_BYTES + directory.length + json.length + dataLength);
  new TextEncoder().encodeInto('PMTiles', new Uint8Array(header.buffer));
  header.setUint8(7, 3);
  const jsonOffset = HEADER_BYTES + directory.length;
  const dataOffset = jsonOffset + json.length;
  const longs = [
    ...[HEADER_BYTES, directory.length],
    ...[jsonOffset, json.length],
    // No leaf directories.
    ...[dataOffset, 0],
    ...[dataOffset, dataLength],
    ...[tiles.length, entries.length, contents.length],
  ];
  for (const [index, value] of longs.entries()) header.setBigUint64(8 + 8 * index, BigInt(value), true);
  const bytes = [1, GZIP, GZIP, MVT, Math.min(...zooms), Math.max(...zooms)];
  for (const [index, value] of bytes.entries()) header.setUint8(96 + index, value);
  const degrees = [BOUNDS.west, BOUNDS.south, BOUNDS.east, BOUNDS.north];
  // Whole ten-millionths; the centre, zoom 0 at 0° 0°, stays as it is.
  for (const [index, value] of degrees.entries())
    header.setInt32(102 + 4 * index, Math.round(value * 1e7), true);

  let at = 0;
  for (const part of [new Uint8Array(header.buffer), directory, json, ...contents]) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** Gzip without a date or a trace of the system, so that it is the same wherever and whenever it is made. */
function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}

/** Ids, runs, lengths and offsets, each column for itself (PMTiles 3, “Directory”). */
function writeDirectory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number) => {
    let rest = value;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  };
  write(entries.length);
  for (const [index, { id }] of entries.entries()) write(id - (entries[index - 1]?.id ?? 0));
  for (const { run } of entries) write(run);
  for (const { length } of entries) write(length);
  for (const [index, { offset }] of entries.entries()) {
    const before = entries[index - 1];
    // 0 for what follows its predecessor at once.
    write(before && before.offset + before.length === offset ? 0 : offset + 1);
  }
  return new Uint8Array(bytes);
}
