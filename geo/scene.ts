import { type Arc, arcs, type Bundle, bundles } from './arcs';
import type { Atlas, AtlasRecord } from './atlas';
import { type Card, card } from './card';
import { type Chip, chips } from './chips';
import { count, emptyTally, type Facets, facets } from './facets';
import { formatView } from './formatView';
import { membersOf } from './groups';
import { LEGEND_ORDER } from './legendEntries';
import { type Loosening, loosen } from './loosen';
import { type Point, points } from './marks';
import { leftOutBy, matchesBesidesFacets } from './matches';
import { EVER, OPEN_PERIOD, type PeriodText, periodText, withPeriod } from './period';
import { relatedIds } from './record';
import { type IndexedRecord, recordIndex } from './recordIndex';
import { ROWS_PER_PAGE, type Row, sortRecords } from './rows';
import { searchFields } from './searchFields';
import { searchWords } from './searchWords';
import { pageTitle, summary, viewName } from './summary';
import { type Timeline, timeline } from './timeline';
import { DEFAULT_VIEW, type View } from './view';
import { whereFound } from './whereFound';
import type { Words } from './words';

/** One choice of the partner filter, with the number of records that it alone would show. */
export type PartnerChoice = Readonly<{ code: string; name: string; count: number; chosen: boolean }>;

/** What the legend explains: the looks and tints that a scene has. */
export type Sign = 'tie' | 'prospect' | 'visit' | 'unverified' | 'members' | 'tinted';

/**
 * What is to be seen and said in a view, as plain data. The map, the table, the filter, the card and the
 * summary all read it, so they cannot disagree.
 */
export type Scene = Readonly<{
  /** What the view is called. */
  name: string;
  /** The title of the page: the same, and the site's. */
  title: string;
  /** One sentence, without a full stop, on what is shown. */
  summary: string;
  chips: readonly Chip[];
  /** Every partner of the atlas, the most tied first. */
  partners: readonly PartnerChoice[];
  facets: Facets;
  /** Where nothing is shown: which filter to loosen. */
  loosenings: readonly Loosening[];
  rows: readonly Row[];
  /** The page of the table that `rows` are, of how many, and all rows there are. */
  page: Readonly<{ number: number; pages: number; rows: number }>;
  legend: readonly Sign[];
  arcs: readonly Arc[];
  bundles: readonly Bundle[];
  points: readonly Point[];
  /** The arcs and points that there are without a period: what a camera holds, so that a step of time moves no map. */
  laidOut: Readonly<{ arcs: readonly Arc[]; points: readonly Point[] }>;
  /** When the records begin that the view would show without its period. */
  timeline: Timeline;
  /** The period in words. */
  period: PeriodText;
  /** Codes of the countries to tint: members of the European Union, and the parties of what is shown. */
  members: readonly string[];
  tinted: readonly string[];
  card: Card | null;
  /** Whether the filters leave out what is picked. */
  pickedOutside: boolean;
  /** How many lines are drawn of how many, where they are too many to draw; else `null`. */
  overBudget: Readonly<{ drawn: number; of: number }> | null;
}>;

/** More lines than this are neither legible nor quick to draw: the picked and the newest of them are drawn. */
export const DRAW_BUDGET = 20_000;

/** What only the map needs of a scene: it grows with the records shown, and a page can be read without it. */
export type Drawing = Pick<Scene, 'arcs' | 'bundles' | 'points' | 'laidOut' | 'members' | 'tinted'>;

/** A scene without its drawing: as much as a page is sent with. */
export type SceneText = Omit<Scene, keyof Drawing>;

/** The last scene without a period, by atlas: what every step of time leaves as it is. */
const lastWhole = new WeakMap<Atlas, Readonly<{ name: string; whole: Scene }>>();

/**
 * What a view of the atlas shows and says, in one language. Total for every View read from a link. A period only takes
 * away: what it leaves lies where it lay.
 */
export function scene(atlas: Atlas, view: View, words: Words): Scene {
  const { sort, camera, projection, theme } = DEFAULT_VIEW;
  const isOpen = view.from === null && view.to === null;
  // Of a group's members, whoever was one in the period is one in all of time, and perhaps not today.
  const all = isOpen || view.groups.length === 0 ? OPEN_PERIOD : EVER;
  const open = { ...withPeriod(view, all), sort, camera, projection, theme };
  const name = `${words.locale} ${formatView(open)}`;
  const last = lastWhole.get(atlas);
  const whole = last?.name === name ? last.whole : isOpen ? null : makeScene(atlas, open, words, null);
  const made = makeScene(atlas, view, words, whole);
  if (last?.name !== name) lastWhole.set(atlas, { name, whole: whole ?? made });
  return made;
}

/** @param whole the scene of the view without its period; `null` where it has none, and this is to be that scene */
function makeScene(atlas: Atlas, view: View, words: Words, whole: Scene | null): Scene {
  const tally = emptyTally();
  const shown = new Map<AtlasRecord, IndexedRecord>();
  let undatedCount = 0;
  let picked: IndexedRecord | null = null;
  for (const indexed of recordIndex(atlas, words)) {
    if (indexed.record.id === view.pick) picked = indexed;
    const facet = leftOutBy(indexed, view);
    if (facet === 'several') continue;
    const match = matchesBesidesFacets(indexed, view);
    if (match === 'yes') count(tally, indexed, facet, view);
    if (facet !== null || match === 'no') continue;
    if (match === 'yes') shown.set(indexed.record, indexed);
    else undatedCount += 1;
  }

  const pickedOutside = picked !== null && !shown.has(picked.record);
  const records = [...shown.keys()];
  const drawn = [...shown.values()];
  if (picked && pickedOutside) drawn.push(picked);
  const related = picked ? relatedIds(picked.record, atlas) : new Set<string>();
  const name = viewName(records, picked?.record ?? null, view, words);
  const sentence = summary(records, undatedCount, view, words);
  const sorted = sortRecords(records, view.sort, words);
  const pages = Math.max(1, Math.ceil(sorted.length / ROWS_PER_PAGE));
  const number = Math.min(view.page, pages);
  const searched = view.q === null ? [] : searchWords(view.q);

  const lines = drawn.reduce((sum, indexed) => sum + indexed.ends().length, 0);
  const within = lines > DRAW_BUDGET ? newest(drawn, view.pick, words) : drawn;
  const drawnRecords = within.map(({ record }) => record);
  const drawnArcs =
    whole?.overBudget === null
      ? arcsOf(drawnRecords, whole.arcs)
      : arcs(
          within.flatMap((indexed) => indexed.ends()),
          view.pick,
          related,
          view.stop,
        );
  const drawnPoints = points(drawnRecords, atlas, view, related);
  const drawing: Drawing = {
    arcs: drawnArcs,
    bundles: bundles(drawnArcs),
    points: drawnPoints,
    laidOut: whole?.laidOut ?? { arcs: drawnArcs, points: drawnPoints },
    members: atlas.parties.EU?.members ?? [],
    tinted: tintedCodes(drawnRecords, atlas, view),
  };

  return {
    name,
    title: pageTitle(name, words),
    summary: sentence,
    chips: chips(view, words),
    partners: partnerChoices(atlas, view, tally.partner, words),
    facets: facets(tally, atlas, view),
    loosenings: shown.size === 0 ? loosen(atlas, view, words) : [],
    rows: sorted.slice((number - 1) * ROWS_PER_PAGE, number * ROWS_PER_PAGE).flatMap((record) => {
      const row = shown.get(record)?.row();
      if (!row) return [];
      const found =
        searched.length === 0
          ? row.found
          : whereFound(searchFields(record, atlas, words), [row.title, row.detail], searched, words);
      return [{ ...row, found, picked: row.id === view.pick }];
    }),
    page: { number, pages, rows: sorted.length },
    legend: legend(drawing),
    timeline: whole?.timeline ?? timeline(records, words),
    period: periodText(view, words),
    ...drawing,
    card: picked && card(picked.record, atlas, words),
    pickedOutside,
    overBudget: lines > DRAW_BUDGET ? { drawn: drawnArcs.length, of: lines } : null,
  };
}

/** As many records as the budget has lines for: the picked one, then the newest. */
function newest(
  drawn: readonly IndexedRecord[],
  pick: string | null,
  words: Words,
): readonly IndexedRecord[] {
  const byRecord = new Map(drawn.map((indexed) => [indexed.record, indexed]));
  const sorted = sortRecords([...byRecord.keys()], { column: 'date', descending: true }, words).flatMap(
    (record) => byRecord.get(record) ?? [],
  );
  const picked = sorted.filter(({ record }) => record.id === pick);
  let room = DRAW_BUDGET;
  return [...picked, ...sorted.filter((indexed) => !picked.includes(indexed))].filter((indexed) => {
    room -= indexed.ends().length;
    return room >= 0;
  });
}

/** The arcs of some records, of all that are laid out. */
function arcsOf(records: readonly AtlasRecord[], laidOut: readonly Arc[]): readonly Arc[] {
  const ids = new Set(records.map(({ id }) => id));
  return laidOut.filter((arc) => ids.has(arc.record));
}

/** The scene without what only the map needs. */
export function sceneText({ arcs, bundles, points, laidOut, members, tinted, ...text }: Scene): SceneText {
  return text;
}

function legend({ arcs, points, members, tinted }: Drawing): readonly Sign[] {
  const signs = new Set<Sign>(arcs.map((arc) => arc.look));
  // A visit of one stop, or one that is no proven journey, has marks and no line.
  if (points.some((point) => point.type === 'stop')) signs.add('visit');
  if (arcs.some((arc) => !arc.verified) || points.some((point) => point.type === 'stop' && !point.verified))
    signs.add('unverified');
  if (members.length > 0) signs.add('members');
  if (tinted.length > 0) signs.add('tinted');
  return LEGEND_ORDER.filter((sign) => signs.has(sign));
}

function partnerChoices(
  atlas: Atlas,
  view: View,
  counts: ReadonlyMap<string, number>,
  words: Words,
): readonly PartnerChoice[] {
  return Object.keys(atlas.parties)
    .map((code) => ({
      code,
      name: words.party(code),
      count: counts.get(code) ?? 0,
      chosen: view.partners.includes(code),
    }))
    .sort((a, b) => b.count - a.count || words.compare(a.name, b.name));
}

/** The states tied by what is shown, and those chosen, whether or not the records leave them any. */
function tintedCodes(records: readonly AtlasRecord[], atlas: Atlas, view: View): readonly string[] {
  const chosen = atlas.groups.filter((group) => view.groups.includes(group.code));
  const codes = new Set([...view.partners, ...chosen.flatMap((group) => membersOf(group, view))]);
  for (const record of records)
    if (record.type === 'partnership') for (const code of record.parties) codes.add(code);
  return [...codes];
}
