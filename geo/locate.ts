import { parsePath } from './jsonPath';
import { scanJson, type WantedValue } from './scanJson';

/** A place in a text, as editors count: both from 1, the column in UTF-16 code units. */
export type Place = Readonly<{ line: number; column: number }>;

/** A value of a JSON text, or, where `onKey` says so, the key that it stands under. */
export type Located = Readonly<{ path: string; onKey?: boolean }>;

/**
 * Where values stand in a JSON text, in their order. One that is not there is said to be where the innermost
 * object or list stands that should hold it. One pass finds them all; nothing is thrown, whatever the text.
 *
 * @param values paths as formatPath writes them: `features[3].properties.stops[0].order`; '' is the whole
 */
export function locate(text: string, values: readonly Located[]): Place[] {
  const root: WantedValue = { inside: new Map() };
  const ways = values.map(({ path }) => {
    const way = [root];
    let value = root;
    for (const step of parsePath(path)) {
      const next = value.inside.get(step) ?? { inside: new Map() };
      value.inside.set(step, next);
      value = next;
      way.push(value);
    }
    return way;
  });
  scanJson(text, root);
  const place = placesIn(text);
  return values.map(({ onKey }, index) => {
    const way = ways[index] ?? [];
    const found = way.findLast(({ offset }) => offset !== undefined);
    const isThere = found === way.at(-1);
    return place((onKey && isThere ? found?.keyOffset : undefined) ?? found?.offset ?? 0);
  });
}

/** Tells of offsets in a text (UTF-16 code units, from 0) in which line and column they are. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
  return (offset) => {
    let line = 0;
    let end = starts.length;
    while (end - line > 1) {
      const middle = (line + end) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else end = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
