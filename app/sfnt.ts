import { inflateSync } from 'node:zlib';

/*
 * A font of the web as a font of the desktop: WOFF 1.0 (https://www.w3.org/TR/WOFF/) is OpenType with its tables
 * compressed, and resvg reads OpenType alone.
 */

const WOFF_SIGNATURE = 0x774f4646;

/**
 * The OpenType font in a WOFF 1.0 file. Throws where it is none.
 *
 * @param family what the font is called henceforth, in ASCII: the parts into which a font of the web is cut bear one name
 */
export function sfntOfWoff(woff: Buffer, family: string): Buffer {
  if (woff.readUInt32BE(0) !== WOFF_SIGNATURE) throw new Error('This is no WOFF 1.0 file');
  const tableCount = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(tableCount));
  const head = Buffer.alloc(12 + 16 * tableCount);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(tableCount, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tableCount - power) * 16, 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (let table = 0; table < tableCount; table += 1) {
    const entry = 44 + 20 * table;
    const from = woff.readUInt32BE(entry + 4);
    const compressedLength = woff.readUInt32BE(entry + 8);
    const stored = woff.subarray(from, from + compressedLength);
    const isName = woff.toString('latin1', entry, entry + 4) === 'name';
    const isCompressed = compressedLength < woff.readUInt32BE(entry + 12);
    const data = isName ? nameTable(family) : isCompressed ? inflateSync(stored) : stored;
    const { length } = data;
    const written = 12 + 16 * table;
    woff.copy(head, written, entry, entry + 4);
    woff.copy(head, written + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, written + 8);
    head.writeUInt32BE(length, written + 12);
    // Tables begin at multiples of four.
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(data, padding);
    offset += length + padding.length;
  }
  return Buffer.concat(parts);
}

/**
 * A `name` table with one text, as the name of the family (1) and for PostScript (6), as Windows (3) has it in Unicode (1) and
 * American English (0x409).
 */
function nameTable(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const entries = [1, 6].flatMap((kind) => [3, 1, 0x409, kind, text.length, 0]);
  const head = Buffer.alloc(6 + 2 * entries.length);
  [0, 2, head.length, ...entries].forEach((value, index) => {
    head.writeUInt16BE(value, 2 * index);
  });
  return Buffer.concat([head, text]);
}

/** The code points that an OpenType font has glyphs for, from its `cmap` tables of format 4 and 12. */
export function codePointsOf(sfnt: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  const cmap = tableOf(sfnt, 'cmap');
  for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
    const encoding = cmap.subarray(cmap.readUInt32BE(8 + 8 * table));
    const format = encoding.readUInt16BE(0);
    if (format === 4) addSegments(encoding, found);
    else if (format === 12) addGroups(encoding, found);
  }
  return found;
}

function tableOf(sfnt: Buffer, name: string): Buffer {
  for (let entry = 12; entry < 12 + 16 * sfnt.readUInt16BE(4); entry += 16)
    if (sfnt.toString('latin1', entry, entry + 4) === name)
      return sfnt.subarray(
        sfnt.readUInt32BE(entry + 8),
        sfnt.readUInt32BE(entry + 8) + sfnt.readUInt32BE(entry + 12),
      );
  throw new Error(`The font has no table ${name}`);
}

function addSegments(encoding: Buffer, found: Set<number>): void {
  const twice = encoding.readUInt16BE(6);
  for (let at = 0; at < twice; at += 2) {
    const end = encoding.readUInt16BE(14 + at);
    const start = encoding.readUInt16BE(16 + twice + at);
    const delta = encoding.readUInt16BE(16 + 2 * twice + at);
    const rangeAt = 16 + 3 * twice + at;
    const range = encoding.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : encoding.readUInt16BE(rangeAt + range + 2 * (code - start));
      if (glyph !== 0 && (glyph + delta) % 0x1_0000 !== 0) found.add(code);
    }
  }
}

function addGroups(encoding: Buffer, found: Set<number>): void {
  for (let group = 0; group < encoding.readUInt32BE(12); group += 1) {
    const [start, end] = [encoding.readUInt32BE(16 + 12 * group), encoding.readUInt32BE(20 + 12 * group)];
    for (let code = start; code <= end; code += 1) found.add(code);
  }
}
