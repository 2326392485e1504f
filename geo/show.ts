import type { Look } from './rows';
import type { Show } from './view';

/** The looks of a record, in the order in which they are spoken of. */
export const LOOKS: readonly Look[] = ['tie', 'prospect', 'visit'];

/** What a link may say in its list `show`. */
export const SHOW_WORDS = ['partnerships', 'visits', 'ties', 'prospects'] as const;

/** Every narrowing of what is shown in its one form, and the looks that it leaves. */
const NARROWINGS: readonly (readonly [Show, readonly Look[]])[] = [
  ['partnerships', ['tie', 'prospect']],
  ['visits', ['visit']],
  ['ties', ['tie']],
  ['prospects', ['prospect']],
  ['ties,visits', ['tie', 'visit']],
  ['prospects,visits', ['prospect', 'visit']],
];

const LOOKS_OF: ReadonlyMap<Show, readonly Look[]> = new Map(NARROWINGS);

/** The looks that a view shows. */
export function shownLooks(show: Show | null): readonly Look[] {
  return (show === null ? undefined : LOOKS_OF.get(show)) ?? LOOKS;
}

/** What shows just these looks: `null`, which leaves nothing out, for all of them and for none. */
export function showOf(looks: Iterable<Look>): Show | null {
  const wanted = new Set(looks);
  const same = NARROWINGS.find(
    ([, shown]) => shown.length === wanted.size && shown.every((look) => wanted.has(look)),
  );
  return same ? same[0] : null;
}

/** What the words of a link's list show together. */
export function showOfWords(words: readonly (typeof SHOW_WORDS)[number][]): Show | null {
  return showOf(words.flatMap(shownLooks));
}

/**
 * What is shown after a press of one look: it is left out, or brought back. Where it is the only one shown, the others
 * are shown instead of it: a view of nothing helps nobody.
 */
export function toggledShow(show: Show | null, look: Look): Show | null {
  const shown = shownLooks(show);
  if (!shown.includes(look)) return showOf([...shown, look]);
  return showOf((shown.length === 1 ? LOOKS : shown).filter((other) => other !== look));
}
