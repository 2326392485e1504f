import type { LocatedFinding } from './readAtlas';

/** A finding without its file, in one line: line:column, path, record, what is wrong, what would mend it. */
export function formatFinding({ line, column, path, record, problem, remedy }: LocatedFinding): string {
  // An id may hold anything, a line break too.
  const id = record !== null && /^[\w-]+$/.test(record) ? record : JSON.stringify(record);
  const subject = [shortened(path), record !== null && `(${id})`].filter(Boolean).join(' ');
  return `${line}:${column}  ${subject && `${subject}  `}${problem} → ${remedy}`;
}

/** A path that a person can read: of one a hundred steps deep, its two ends. */
function shortened(path: string): string {
  return path.length <= 160 ? path : `${path.slice(0, 100)}…${path.slice(-40)}`;
}
