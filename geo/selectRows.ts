/**
 * Of the rows of a table those selected after some more have been, or have been no more: all from one row to another, in either
 * direction, both included.
 *
 * @param ids the rows, from the top
 */
export function selectRows(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  from: string,
  to: string,
  isOn: boolean,
): ReadonlySet<string> {
  const end = ids.indexOf(to);
  // A row that is on another page has nothing between.
  const start = ids.includes(from) ? ids.indexOf(from) : end;
  const after = new Set(selected);
  for (const id of ids.slice(Math.min(start, end), Math.max(start, end) + 1)) {
    if (isOn) after.add(id);
    else after.delete(id);
  }
  return after;
}
