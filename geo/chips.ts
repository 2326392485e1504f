import { comparedNames } from './sideNames';
import { isCompared } from './sides';
import { DEFAULT_VIEW, type Show, type View } from './view';
import type { Words } from './words';

/** One active filter in words, with the view that is left when it is taken away. */
export type Chip = Readonly<{
  key: string;
  label: string;
  /** The definition of a word of the vocabulary. */
  meaning: string | null;
  without: View;
}>;

/** The word for each narrowing of what is shown. */
export const SHOWN_WORD = {
  partnerships: 'showPartnerships',
  visits: 'showVisits',
  ties: 'showTies',
  prospects: 'showProspects',
  'ties,visits': 'withoutProspects',
  'prospects,visits': 'withoutTies',
} as const satisfies Readonly<Record<Show, string>>;

/** The active filters of a view, one by one, in the order of the link's keys. */
export function chips(view: View, words: Words): readonly Chip[] {
  const { t } = words;
  const chip = (key: string, label: string, change: Partial<View>, meaning: string | null = null): Chip => ({
    key,
    label,
    meaning,
    without: fresh({ ...view, ...change }),
  });
  const compared = comparedNames(view, words);
  const scalars = [
    view.verified !== null &&
      chip('verified', t(view.verified === 'yes' ? 'filter.verifiedYes' : 'filter.verifiedNo'), {
        verified: null,
      }),
    view.from !== null && chip('from', t('filter.from', { date: words.date(view.from) }), { from: null }),
    view.to !== null && chip('to', t('filter.to', { date: words.date(view.to) }), { to: null }),
    view.force !== null &&
      chip('force', t('filter.force', { date: words.date(view.force) }), { force: null }),
    view.show !== null && chip('show', t(`filter.${SHOWN_WORD[view.show]}`), { show: null }),
    view.q !== null && chip('q', t('filter.q', { q: view.q }), { q: null }),
    compared !== null && chip('compare', t('compare.chip', { name: compared.second }), { compare: null }),
  ];
  return [
    ...view.partners.map((code) => chip(`partner-${code}`, words.party(code), withoutPartner(view, code))),
    ...view.groups.map((code) => chip(`group-${code}`, words.group(code), withoutGroup(view, code))),
    ...view.kinds.map((kind) =>
      chip(
        `kind-${kind}`,
        t(`kind.${kind}`),
        { kinds: view.kinds.filter((other) => other !== kind) },
        t(`kindMeaning.${kind}`),
      ),
    ),
    ...view.statuses.map((status) =>
      chip(
        `status-${status}`,
        t(`status.${status}`),
        { statuses: view.statuses.filter((other) => other !== status) },
        t(`statusMeaning.${status}`),
      ),
    ),
    ...scalars.filter((item) => item !== false),
  ];
}

function withoutPartner(view: View, code: string): View {
  return withPartners(
    view,
    view.partners.filter((other) => other !== code),
  );
}

function withoutGroup(view: View, code: string): View {
  return withPartners(
    view,
    view.partners,
    view.groups.filter((other) => other !== code),
  );
}

/** A view whose filter has changed: from its first page, and seen from where its scene is seen best. */
export function fresh(view: View): View {
  return { ...view, camera: null, page: 1 };
}

/** The view filtered by these partners and groups. */
export function withPartners(
  view: View,
  partners: readonly string[],
  groups: readonly string[] = view.groups,
): View {
  // "All of" says nothing about fewer than two, and must not come back with the next partner.
  const match = partners.length + groups.length < 2 ? DEFAULT_VIEW.match : view.match;
  return fresh({ ...view, partners, groups, match });
}

/** The view compared with these partners and groups; with none of them, with nothing. */
export function withComparedPartners(
  view: View,
  partners: readonly string[],
  groups: readonly string[] = [],
): View {
  const any = partners.length + groups.length > 0;
  return fresh({ ...view, compare: any ? { by: 'partner', partners, groups } : null });
}

/** The names of the chosen partners and groups. */
export function partnerLabels(view: View, words: Words): readonly string[] {
  return [...view.partners.map(words.party), ...view.groups.map(words.group)];
}

/** The view with a partner added to the filter, or taken out where it is in it. */
export function togglePartner(view: View, code: string): View {
  const { compare } = view;
  // What the view is compared with is chosen, too: a press lets go of it.
  if (isCompared(view) && compare?.by === 'partner' && compare.partners.includes(code))
    return withComparedPartners(
      view,
      compare.partners.filter((other) => other !== code),
      compare.groups,
    );
  return view.partners.includes(code)
    ? withoutPartner(view, code)
    : withPartners(view, [...view.partners, code]);
}
