import { FIX } from './finding';
import { formatPath } from './jsonPath';
import { type Place, placesIn } from './locate';
import { scanJson } from './scanJson';

/** Why a file is not read. */
export type Refusal = Readonly<{ problem: string; remedy: string }>;

/** The bytes of a file, or why they were not read. */
export type FileContent = Uint8Array | Refusal;

/** What was found wrong with a file as such, whatever it says. */
export type FileFault = Refusal & Place & Readonly<{ path: string; onKey?: boolean }>;

/** A file as read; `json` is absent where it is not JSON that we take. */
export type JsonFile = Readonly<{ text: string; json?: { value: unknown }; faults: readonly FileFault[] }>;

const MARK = '\uFEFF';

/** Reads the JSON of a file. It takes any bytes, never throws, and names what stands in the way with its place. */
export function readJsonFile(content: FileContent): JsonFile {
  if (!(content instanceof Uint8Array)) return unread(content);
  const order = utf16Order(content);
  if (order) {
    return unread({
      problem: `the file is UTF-16 (${order})`,
      remedy: 'Save it as UTF-8, without a byte order mark.',
    });
  }
  const decoded = decode(content);
  const hasMark = decoded.text.startsWith(MARK);
  const text = hasMark ? decoded.text.slice(1) : decoded.text;
  const place = placesIn(text);
  const faults: FileFault[] = [];
  if (hasMark) {
    const problem = 'the file begins with a byte order mark, which JSON forbids (RFC 8259, section 8.1)';
    faults.push({ path: '', problem, remedy: FIX, line: 1, column: 1 });
  }
  if (!decoded.isUtf8) {
    const problem = 'these bytes are not UTF-8';
    // What cannot be decoded stands in the text as U+FFFD.
    const offset = Math.max(0, text.indexOf('\uFFFD'));
    faults.push({ path: '', problem, remedy: 'Save the file as UTF-8.', ...place(offset) });
    return { text, faults };
  }
  const { error, faults: passedOver } = scanJson(text);
  for (const { offset, path, ...fault } of error ? [...passedOver, error] : passedOver) {
    faults.push({ ...fault, path: formatPath(path), ...place(offset) });
  }
  return error ? { text, faults } : { text, faults, json: { value: JSON.parse(text) } };
}

function unread(refusal: Refusal): JsonFile {
  return { text: '', faults: [{ ...refusal, path: '', line: 1, column: 1 }] };
}

/** The order of the bytes of UTF-16, with or without its mark: JSON begins with two ASCII characters. */
function utf16Order([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first !== undefined && first > 0 && second === 0)) {
    return 'little-endian';
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second > 0)) {
    return 'big-endian';
  }
  return null;
}

function decode(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), isUtf8: false };
  }
}
