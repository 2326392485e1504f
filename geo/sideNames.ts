import { periodText } from './period';
import { isCompared, type Side, sides } from './sides';
import type { View } from './view';
import type { Words } from './words';

/** What the sides of a comparison are called: "Japan", "South Korea", and both "Japan and South Korea"; else `null`. */
export function comparedNames(view: View, words: Words): Readonly<Record<Side, string>> | null {
  if (!isCompared(view)) return null;
  const [first = '', second = ''] = sides(view).map((side) =>
    view.compare?.by === 'period' ? periodText(side, words).all : chosenNames(side, words),
  );
  return { first, second, both: words.and([first, second]) };
}

/** The partners and groups that a view has chosen, as a title has them: "EU and Japan"; empty where there are none. */
export function chosenNames({ partners, groups, match }: View, words: Words): string {
  const names = [...partners.map(words.partyInTitle), ...groups.map(words.group)];
  return match === 'all' ? words.and(names) : words.or(names);
}
