/** The way to a value in a JSON text: the keys of objects and the indices of lists, from the outermost in. */
export type JsonPath = readonly (string | number)[];

/** A key that can stand in a path as it is. */
const PLAIN = /^[\w$-]+$/;

/** One step of a written path: an index, a key in quotes, or a plain key. */
const STEP = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w$-]+)/g;

/** A path as editors read it: `features[3].properties.stops[0].order`; an odd key stands as `["a key"]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      const key = String(step);
      return PLAIN.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** The way back from `formatPath`. */
export function parsePath(path: string): JsonPath {
  return [...path.matchAll(STEP)].map(([, index, quoted, plain]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? String(JSON.parse(quoted)) : (plain ?? ''),
  );
}
