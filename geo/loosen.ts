import type { Atlas } from './atlas';
import { fresh, partnerLabels, SHOWN_WORD } from './chips';
import { isMatch } from './matches';
import { recordIndex } from './recordIndex';
import { DEFAULT_VIEW, type View } from './view';
import type { Words } from './words';

/** A way out of a view that shows nothing. */
export type Loosening = Readonly<{
  /** `without`: this filter is taken away, all others stay; `only`: it alone stays; `any`: one partner is enough. */
  how: 'without' | 'only' | 'any';
  /** The filter in words. */
  label: string;
  /** How many records there are then. */
  count: number;
  view: View;
}>;

/** So many ways out are named. */
const MOST_NAMED = 4;

/**
 * Which filter to loosen where a view shows nothing: each whose going alone brings records, most records first. Where
 * no single one is to blame, each that alone would leave some.
 */
export function loosen(atlas: Atlas, view: View, words: Words): readonly Loosening[] {
  const index = recordIndex(atlas, words);
  const counted = (how: Loosening['how'], label: string, loosened: View): Loosening[] => {
    const count = index.filter((indexed) => isMatch(indexed, loosened)).length;
    return count > 0 ? [{ how, label, count, view: fresh(loosened) }] : [];
  };
  const best = (ways: readonly Loosening[]) =>
    ways.toSorted((a, b) => b.count - a.count).slice(0, MOST_NAMED);

  const filters = activeFilters(view, words);
  const without = filters.flatMap(({ label, keys }) =>
    counted('without', label, { ...view, ...defaults(keys) }),
  );
  const any =
    view.match === 'all'
      ? counted('any', words.or(partnerLabels(view, words)), { ...view, match: 'any' })
      : [];
  const single = best([...any, ...without]);
  if (single.length > 0 || filters.length < 2) return single;
  return best(
    filters.flatMap(({ label, keys }) => {
      const others = filters.flatMap((other) => (other.keys === keys ? [] : other.keys));
      return counted('only', label, { ...view, ...defaults(others) });
    }),
  );
}

type FilterKey = keyof View;

/** The filters of a view, each whole: of several kinds none is to blame alone. */
function activeFilters(
  view: View,
  words: Words,
): readonly Readonly<{ label: string; keys: readonly FilterKey[] }>[] {
  const { t } = words;
  const { from, to } = view;
  const filters: { label: string; keys: readonly FilterKey[] }[] = [];
  const partners = partnerLabels(view, words);
  if (partners.length > 0)
    filters.push({ label: words.listed(partners), keys: ['partners', 'groups', 'match'] });
  if (view.kinds.length > 0)
    filters.push({ label: words.listed(view.kinds.map((kind) => t(`kind.${kind}`))), keys: ['kinds'] });
  if (view.statuses.length > 0)
    filters.push({
      label: words.listed(view.statuses.map((status) => t(`status.${status}`))),
      keys: ['statuses'],
    });
  if (view.verified !== null)
    filters.push({
      label: t(view.verified === 'yes' ? 'filter.verifiedYes' : 'filter.verifiedNo'),
      keys: ['verified'],
    });
  if (from !== null || to !== null)
    filters.push({
      label: words.listed([
        ...(from === null ? [] : [t('filter.from', { date: words.date(from) })]),
        ...(to === null ? [] : [t('filter.to', { date: words.date(to) })]),
      ]),
      keys: ['from', 'to'],
    });
  if (view.force !== null)
    filters.push({ label: t('filter.force', { date: words.date(view.force) }), keys: ['force'] });
  if (view.show !== null) filters.push({ label: t(`filter.${SHOWN_WORD[view.show]}`), keys: ['show'] });
  if (view.q !== null) filters.push({ label: t('filter.q', { q: view.q }), keys: ['q'] });
  return filters;
}

function defaults(keys: readonly FilterKey[]): Partial<View> {
  return Object.fromEntries(keys.map((key) => [key, DEFAULT_VIEW[key]]));
}
