import type { Atlas } from '../../geo/atlas';
import { formatView, LINK_KEYS, type LinkKey, linkParameters } from '../../geo/formatView';
import { parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import type { View } from '../../geo/view';

/** The values of the link's keys, as nuqs has them: before those of the address, where they have yet to be written. */
export type Carried = Readonly<Record<LinkKey, readonly string[] | null>>;

/** The link of the view that the address says, which is behind the view on the page until that has settled. */
export function written(atlas: Atlas): string {
  return formatView(parseView(readQuery(window.location.search), atlas).view);
}

/** What nuqs has to write for a view: the keys that say otherwise, or have yet to be written, which would be left behind. */
export function toWrite(view: View, carried: Carried): Record<string, string[] | null> {
  const parameters = linkParameters(view);
  const address = new URLSearchParams(window.location.search);
  return Object.fromEntries(
    LINK_KEYS.flatMap((key): [string, string[] | null][] => {
      const value = parameters[key];
      const isThere = isOnly(value, carried[key] ?? []) && isOnly(value, address.getAll(key));
      return isThere ? [] : [[key, value === undefined ? null : [value]]];
    }),
  );
}

/** Whether a value is all that a key has, or without one that it has none. */
function isOnly(value: string | undefined, values: readonly string[]): boolean {
  return value === undefined ? values.length === 0 : values.length === 1 && values[0] === value;
}
