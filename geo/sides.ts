import type { Compare, View } from './view';

/** On which side of a comparison something is: of the view itself, of what it is compared with, or of both. */
export type Side = 'first' | 'second' | 'both';

/** The sides in the order in which they are told. */
export const SIDES: readonly Side[] = ['both', 'first', 'second'];

const sidesOfViews = new WeakMap<View, readonly [View] | readonly [View, View]>();

/** The views that a view shows side by side, each without a comparison; where nothing is compared, the view alone. */
export function sides(view: View): readonly [View] | readonly [View, View] {
  const known = sidesOfViews.get(view);
  if (known) return known;
  const { compare } = view;
  const made: readonly [View] | readonly [View, View] =
    compare === null || !isCompared(view)
      ? [view]
      : [
          { ...view, compare: null },
          { ...view, ...replaced(compare), compare: null },
        ];
  sidesOfViews.set(view, made);
  return made;
}

function replaced(compare: Compare): Partial<View> {
  if (compare.by === 'period') return { from: compare.from, to: compare.to };
  return { partners: compare.partners, groups: compare.groups };
}

/**
 * Whether a view compares: it has a partner, or a period, of its own, and what it is compared with is another. Where it has
 * none, or no longer, the comparison rests.
 */
export function isCompared(view: View): boolean {
  return view.compare !== null && !isWithoutFirst(view, view.compare) && !isSame(view, view.compare);
}

/** Whether the view has nothing of its own that could be compared so. */
export function isWithoutFirst({ partners, groups, from, to }: View, { by }: Compare): boolean {
  return by === 'partner' ? partners.length + groups.length === 0 : from === null && to === null;
}

/** Whether the view would be compared with itself. */
export function isSame(view: View, compare: Compare): boolean {
  if (compare.by === 'period') return compare.from === view.from && compare.to === view.to;
  return isSameSet(compare.partners, view.partners) && isSameSet(compare.groups, view.groups);
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/** The same comparison, begun from its other side. */
export function swapped(view: View): View {
  const { compare, partners, groups, from, to } = view;
  if (compare === null || !isCompared(view)) return view;
  const own: Compare =
    compare.by === 'period' ? { by: 'period', from, to } : { by: 'partner', partners, groups };
  return { ...view, ...replaced(compare), compare: own, page: 1 };
}
