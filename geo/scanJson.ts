import type { JsonPath } from './jsonPath';

/** What is wrong at a place of a JSON text. */
export type JsonFault = Readonly<{
  /** Where, counted in UTF-16 code units from 0, as String.prototype.charCodeAt does. */
  offset: number;
  /** The value it concerns; of an error, the list or the object in which it stands. */
  path: JsonPath;
  problem: string;
  remedy: string;
}>;

/** Values whose places are wanted, as a tree of the steps that lead to them; scanJson fills in the offsets. */
export type WantedValue = {
  /** Where the value begins; absent until it is found. */
  offset?: number;
  /** Where the key begins that it stands under, if it stands under one. */
  keyOffset?: number;
  readonly inside: Map<string | number, WantedValue>;
};

/** A list or an object that is open at some point of the text. */
type Open = {
  readonly close: ']' | '}';
  /** The keys met so far, or null in a list. */
  readonly keys: Set<string> | null;
  /** The step that leads to the value being read. */
  step: string | number;
  readonly wanted: WantedValue | undefined;
};

/** How deep lists and objects may nest. The deepest that a file of ours needs is 8; JSON.stringify dies at 5,000. */
const DEEPEST = 100;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WHOLE = /^-?\d+$/;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** What an error shows of the text: a word or a number, else one character. */
const SHOWN = /[\w$.+-]{1,20}|./suy;

/**
 * Reads a JSON text without making anything of it, in one pass and without recursion, so that neither its length
 * nor its depth can break it. It refuses just what JSON.parse refuses, and what nests deeper than 100; and it sees
 * what JSON.parse passes over in silence: a key twice in one object, and a number that it cannot keep.
 *
 * @param wanted what to find the offsets of; of a key that is there twice the last counts, as for JSON.parse
 * @returns the error that makes it no JSON, if there is one, and the faults before it
 */
export function scanJson(
  text: string,
  wanted?: WantedValue,
): { error: JsonFault | null; faults: JsonFault[] } {
  const faults: JsonFault[] = [];
  const open: Open[] = [];
  let at = 0;

  try {
    readText();
    return { error: null, faults };
  } catch (error) {
    if (error instanceof Refused) return { error: error.fault, faults };
    throw error;
  }

  function readText(): void {
    let isFirst = true;
    for (;;) {
      skipSpace();
      const around = open.at(-1);
      if (isFirst && around && text[at] === around.close) {
        at += 1;
        open.pop();
      } else {
        const child = around ? enterMember(around) : wanted;
        if (child) child.offset = at;
        if (text[at] === '{' || text[at] === '[') {
          openUp(child);
          isFirst = true;
          continue;
        }
        readScalar(isFirst);
      }
      if (!closeUp()) return;
      isFirst = false;
    }
  }

  /** Reads the key, if it is an object's member, and says what is wanted of the value that follows. */
  function enterMember(around: Open): WantedValue | undefined {
    const { keys, wanted } = around;
    if (!keys) {
      around.step = Number(around.step) + 1;
      return wanted?.inside.get(around.step);
    }
    const start = at;
    if (text[at] !== '"') {
      refuse(`${shown()} stands where a key is expected`, keyRemedy());
    }
    const key = readString();
    around.step = key;
    if (keys.has(key)) {
      report(start, `the key ${JSON.stringify(key)} is here twice; only the last one counts`, 'Remove one.');
    }
    keys.add(key);
    skipSpace();
    if (text[at] !== ':') refuse(`${shown()} stands where a colon is expected`, 'Put a colon after the key.');
    at += 1;
    skipSpace();
    const child = wanted?.inside.get(key);
    if (child) child.keyOffset = start;
    return child;
  }

  function keyRemedy(): string {
    return text[at] === '}'
      ? 'Remove the comma before it.'
      : 'Write the key in double quotes, or close the object before it.';
  }

  function openUp(wanted: WantedValue | undefined): void {
    if (open.length === DEEPEST) {
      refuse(`lists and objects nest deeper than ${DEEPEST}`, 'Write them less deep.');
    }
    open.push(
      text[at] === '{'
        ? { close: '}', keys: new Set(), step: '', wanted }
        : { close: ']', keys: null, step: -1, wanted },
    );
    at += 1;
  }

  /** After a value: reads what closes, up to the next comma. False at the end of the text. */
  function closeUp(): boolean {
    for (;;) {
      skipSpace();
      const around = open.at(-1);
      if (!around) {
        if (at < text.length) {
          refuse(`${shown()} stands after the end`, 'Remove what follows the closing bracket.');
        }
        return false;
      }
      if (text[at] === ',') {
        at += 1;
        return true;
      }
      if (text[at] !== around.close) {
        refuse(
          `${shown()} stands where a comma or "${around.close}" is expected`,
          `Put a comma between two entries, or "${around.close}" after the last.`,
        );
      }
      at += 1;
      open.pop();
    }
  }

  function readScalar(isFirst: boolean): void {
    if (text[at] === '"') readString();
    else if (matches(WORD)) at = WORD.lastIndex;
    else if (matches(NUMBER)) readNumber();
    else if (text[at] === ']' && !isFirst) {
      refuse('a comma stands before "]"', 'Remove the comma before it.');
    } else {
      refuse(
        `${shown()} stands where a value is expected`,
        'Write a text in double quotes, a number, true, false, null, a list or an object.',
      );
    }
  }

  function readNumber(): void {
    const written = text.slice(at, NUMBER.lastIndex);
    const number = Number(written);
    // Whoever writes the file again, --fix too, would write another number.
    if (!Number.isFinite(number) || (WHOLE.test(written) && !isKept(number, written))) {
      const start = written.length > 20 ? `${written.slice(0, 20)}…` : written;
      report(at, `${start} is too large to be kept exactly`, 'Write a smaller number, or a text.');
    }
    at = NUMBER.lastIndex;
  }

  function readString(): string {
    const start = at;
    let isPlain = true;
    at += 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        isPlain = false;
        if (!matches(ESCAPE)) refuseInString('a backslash stands before what it cannot escape');
        at = ESCAPE.lastIndex;
      } else if (code >= 0x20) {
        at += 1;
      } else {
        // Also the end of the text, whose code is NaN.
        refuseInString('a line break or another control character stands in a text');
      }
    }
    at += 1;
    return isPlain ? text.slice(start + 1, at - 1) : String(JSON.parse(text.slice(start, at)));
  }

  function refuseInString(problem: string): never {
    refuse(
      problem,
      'Close the text with a double quote, or write \\n for a line break, \\\\ for a backslash.',
    );
  }

  function skipSpace(): void {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      at += 1;
    }
  }

  function matches(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    return pattern.test(text);
  }

  function shown(): string {
    SHOWN.lastIndex = at;
    return JSON.stringify(SHOWN.exec(text)?.[0] ?? '');
  }

  function report(offset: number, problem: string, remedy: string): void {
    faults.push({ offset, path: open.map(({ step }) => step), problem, remedy });
  }

  function refuse(problem: string, remedy: string): never {
    const path = open.slice(0, -1).map(({ step }) => step);
    if (at < text.length) throw new Refused({ offset: at, path, problem, remedy });
    throw new Refused({
      offset: at,
      path,
      problem: text.trim() === '' ? 'the file is empty' : 'the file ends before it is complete',
      remedy: 'Put the whole file there.',
    });
  }
}

/** Whether a whole number is written again as it was, or at least means the same. */
function isKept(number: number, written: string): boolean {
  return String(number) === written || BigInt(number) === BigInt(written);
}

class Refused extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.problem);
  }
}
