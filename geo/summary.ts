import type { AtlasRecord } from './atlas';
import { earliestDate, isTie } from './record';
import { chosenNames, comparedNames } from './sideNames';
import { SIDES, type Side } from './sides';
import type { View } from './view';
import { isFiltered } from './withoutFilters';
import type { Words } from './words';

/**
 * One sentence that says what a view shows, without a full stop: "12 partnerships and 4 visits with Japan".
 * Ties that are only proposed, negotiated or abandoned are told apart, never added; records that a period
 * leaves out because they have no date are counted out. The same words serve page, title and screen reader.
 */
export function summary(
  shown: readonly AtlasRecord[],
  undatedCount: number,
  view: View,
  words: Words,
  sideOf: ReadonlyMap<AtlasRecord, Side> = new Map(),
): string {
  const { t } = words;
  const names = comparedNames(view, words);
  if (names !== null) {
    const sentence = comparedSentence(shown, names, sideOf, view, words);
    return undatedCount > 0 ? t('summary.undated', { sentence, count: undatedCount }) : sentence;
  }
  const { ties, visits, prospects } = counts(shown, words);
  const counted = [...ties, ...visits];
  const what =
    counted.length > 0 ? words.and(counted) : t(prospects.length > 0 ? 'summary.noTies' : 'summary.nothing');
  let sentence = t('summary.sentence', { what, ...qualifiers(view, words) });
  if (prospects.length > 0) sentence = t('summary.prospects', { sentence, prospects: words.and(prospects) });
  return undatedCount > 0 ? t('summary.undated', { sentence, count: undatedCount }) : sentence;
}

/**
 * The same in short, for a title: "EU and Japan: 2 partnerships, 1 under negotiation, 4 visits, 2018–2026". The years are those
 * of the dates that are known, and a period that was asked for stands in their place.
 */
function headline(
  shown: readonly AtlasRecord[],
  view: View,
  words: Words,
  sideOf: ReadonlyMap<AtlasRecord, Side>,
): string {
  const { t } = words;
  const compared = comparedNames(view, words);
  if (compared !== null) {
    const numbers = SIDES.map((side) => [side, shown.filter((record) => sideOf.get(record) === side).length]);
    return t('compare.headline', {
      ...compared,
      ...comparedQualifiers(view, words),
      ...Object.fromEntries(numbers.map(([side, count]) => [`${side}Count`, count])),
    });
  }
  const { ties, visits, prospects } = counts(shown, words);
  const counted = [...ties, ...prospects, ...visits];
  const years = view.from === null && view.to === null ? yearsOf(shown, words) : null;
  return t('summary.headline', {
    what: counted.length > 0 ? words.listed(counted) : t('summary.nothing'),
    ...qualifiers(view, words),
    subject: subject(view, words),
    years: years === null ? '' : t('summary.years', { years }),
  });
}

/** Of whom a title speaks, where partners are chosen. */
function subject(view: View, words: Words): string {
  const partners = chosenNames(view, words);
  return partners === '' ? '' : words.t('summary.subject', { partners });
}

/** What both have, and what each alone: "Japan and South Korea compared. Both: 2 partnerships; only Japan: …". */
function comparedSentence(
  shown: readonly AtlasRecord[],
  names: Readonly<Record<Side, string>>,
  sideOf: ReadonlyMap<AtlasRecord, Side>,
  view: View,
  words: Words,
): string {
  const { t } = words;
  const parts = SIDES.map((side) => {
    const { ties, visits, prospects } = counts(
      shown.filter((record) => sideOf.get(record) === side),
      words,
    );
    const counted = [...ties, ...prospects, ...visits];
    return t('compare.part', {
      side,
      name: names[side],
      what: counted.length > 0 ? words.listed(counted) : t('compare.nothing'),
    });
  });
  return t('compare.sentence', {
    ...names,
    ...comparedQualifiers(view, words),
    parts: parts.reduce((parts, part) => t('compare.parts', { parts, part })),
  });
}

/** What narrows both sides of a comparison. */
function comparedQualifiers(view: View, words: Words) {
  const all = qualifiers(view, words);
  if (view.compare?.by === 'partner') return { ...all, subject: '' };
  return { ...all, period: '', subject: subject(view, words) };
}

/** How many there are, in words: of ties and of visits one part or none, of what is no tie one for each status. */
function counts(shown: readonly AtlasRecord[], { t }: Words) {
  let [ties, visits] = [0, 0];
  const prospects = { negotiating: 0, proposed: 0, abandoned: 0 };
  for (const record of shown) {
    if (record.type === 'visit') visits += 1;
    else if (isTie(record)) ties += 1;
    else if (record.status in prospects) prospects[record.status as keyof typeof prospects] += 1;
  }
  return {
    ties: ties > 0 ? [t('summary.partnerships', { count: ties })] : [],
    visits: visits > 0 ? [t('summary.visits', { count: visits })] : [],
    prospects: (['negotiating', 'proposed', 'abandoned'] as const).flatMap((status) => {
      const count = prospects[status];
      return count > 0 ? [t(`summary.${status}`, { count })] : [];
    }),
  };
}

function yearsOf(shown: readonly AtlasRecord[], words: Words): string | null {
  // As text dates are in the order of time, and a date of less comes before all that lie within it.
  let [first, last]: [string | null, string | null] = [null, null];
  for (const record of shown) {
    const start = earliestDate(record);
    if (start === null) continue;
    const end = record.type === 'visit' ? record.endOn : start;
    if (first === null || start < first) first = start;
    if (last === null || end > last) last = end;
  }
  if (first === null || last === null) return null;
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return from === to
    ? words.date(from)
    : words.t('summary.yearSpan', { from: words.date(from), to: words.date(to) });
}

/** What narrows the view, each part in words or empty; where in the sentence it stands is the language's own matter. */
function qualifiers(view: View, words: Words) {
  const { t } = words;
  const sorts = [
    ...view.kinds.map((kind) => t(`kind.${kind}`)),
    ...view.statuses.map((status) => t(`status.${status}`)),
  ];
  return {
    kinds: sorts.length > 0 ? t('summary.ofKind', { words: words.listed(sorts) }) : '',
    partners: partners(view, words),
    force: view.force === null ? '' : t('summary.inForce', { date: words.date(view.force) }),
    about: view.q === null ? '' : t('summary.about', { q: view.q }),
    verified:
      view.verified === null ? '' : t(view.verified === 'yes' ? 'summary.verified' : 'summary.unverified'),
    period: period(view, words),
  };
}

function partners({ partners, groups, match }: View, words: Words): string {
  if (partners.length === 0 && groups.length === 0) return '';
  const names = [...partners.map(words.partyInSentence), ...groups.map(words.groupInSentence)];
  return match === 'all'
    ? words.t('summary.withAll', { partners: words.and(names) })
    : words.t('summary.withAny', { partners: words.or(names) });
}

function period({ from, to }: View, { t, date }: Words): string {
  if (from === null) return to === null ? '' : t('summary.until', { to: date(to) });
  if (to === null) return t('summary.since', { from: date(from) });
  return from === to
    ? t('summary.during', { date: date(from) })
    : t('summary.between', { from: date(from), to: date(to) });
}

/** What a view is called, for the page, the preview and the share: by the picked record, else by what is shown. */
export function viewName(
  shown: readonly AtlasRecord[],
  picked: AtlasRecord | null,
  view: View,
  words: Words,
  sideOf: ReadonlyMap<AtlasRecord, Side> = new Map(),
): string {
  if (picked) return picked.title;
  return isFiltered(view) ? headline(shown, view, words, sideOf) : words.t('site.defaultTitle');
}

/** The title of a page that shows what is called so. */
export function pageTitle(name: string, words: Words): string {
  return name === words.t('site.defaultTitle') ? name : words.t('site.pageTitle', { title: name });
}
