import type { debounce, Options } from 'nuqs';
import type { Atlas } from '../../geo/atlas';
import { formatView, LINK_KEYS, type LinkKey, linkParameters } from '../../geo/formatView';
import { parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import type { View } from '../../geo/view';
import type { Step } from './ViewProvider';

/** The values of the link's keys, as nuqs has them: before those of the address, where they have yet to be written. */
type Carried = Readonly<Record<LinkKey, readonly string[] | null>>;

type Written = Record<string, string[] | null>;

/** nuqs's writing of them. */
type Carry = (written: (carried: Carried) => Written, options: Options) => void;

/**
 * Makes what goes from a view to another: by nuqs, with the step in the history that it is. A `push` of the very view that has
 * yet to settle settles it.
 *
 * @param settled how a step other than a push waits for the reader to come to rest
 * @param inFrame whether the page is a frame in another, to whose Back nothing is added
 */
export function makeSteps(
  atlas: Atlas,
  carry: Carry,
  settled: ReturnType<typeof debounce>,
  inFrame: boolean,
) {
  // While a step that Back is to undo waits for the reader to come to rest.
  let unsettled: ReturnType<typeof setTimeout> | null = null;
  return (from: View, to: View, step: Step): void => {
    const isDue = unsettled !== null;
    // What is there already is no step for Back to undo.
    if (formatView(to) === formatView(from) && !(step === 'push' && isDue)) return;
    // Nor is a text typed and taken back before it had settled. What moves meanwhile settles with it.
    const settles =
      step !== 'push' && (step === 'settle' || isDue) && formatView(to) !== formatView(writtenView(atlas));
    if (unsettled !== null) clearTimeout(unsettled);
    unsettled = settles
      ? setTimeout(() => {
          unsettled = null;
        }, settled.timeMs)
      : null;
    carry((carried) => toWrite(to, carried), {
      history: !inFrame && (step === 'push' || settles) ? 'push' : 'replace',
      limitUrlUpdates: step === 'push' ? undefined : settled,
    });
  };
}

/** The view that the address says, which is behind the one on the page until that has settled. */
function writtenView(atlas: Atlas): View {
  return parseView(readQuery(window.location.search), atlas).view;
}

/** What nuqs has to write for a view: the keys that say otherwise, or have yet to be written, which would be left behind. */
function toWrite(view: View, carried: Carried): Written {
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
