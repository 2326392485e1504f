import { type Arc, arcs, type Bundle, bundles } from './arcs';
import type { Atlas, AtlasRecord } from './atlas';
import { type Card, card } from './card';
import { type Chip, chips } from './chips';
import { columnsOf, TABLE_TYPES } from './columns';
import { type Comparison, comparison } from './comparison';
import { count, emptyTally, type Facets, facets } from './facets';
import { formatView } from './formatView';
import { chosenCodes } from './groups';
import { judge } from './judge';
import { LEGEND_ORDER } from './legendEntries';
import { type Loosening, loosen } from './loosen';
import { type Point, points } from './marks';
import { EVER, OPEN_PERIOD, type PeriodText, periodText, withPeriod } from './period';
import { relatedIds } from './record';
import { type IndexedRecord, recordIndex } from './recordIndex';
import { cells, type Look, look, MOST_ON_ONE_PAGE, ROWS_PER_PAGE, type Row } from './rows';
import { searchFields } from './searchFields';
import { searchWords } from './searchWords';
import { type Side, sides } from './sides';
import { orderedRecords } from './sortRecords';
import { pageTitle, summary, viewName } from './summary';
import { type Timeline, timeline } from './timeline';
import { DEFAULT_VIEW, type View } from './view';
import { whereFound } from './whereFound';
import { isFiltered } from './withoutFilters';
import type { Words } from './words';

/** One choice of the partner filter, with the number of records that it alone would show. */
export type PartnerChoice = Readonly<{ code: string; name: string; count: number; chosen: boolean }>;

/** What the legend explains: the looks and tints that a scene has. */
export type Sign = Side | 'tie' | 'prospect' | 'visit' | 'unverified' | 'members' | 'tinted';

/**
 * What is to be seen and said in a view, as plain data. The map, the table, the filter, the card and the
 * summary all read it, so they cannot disagree.
 */
export type Scene = Readonly<{
  /** What the view is called, in short: for those to whom it is sent. */
  name: string;
  /** The title of the page: what is picked, else the sentence on what is shown, and the site's. */
  title: string;
  /** One sentence, without a full stop, on what is shown. */
  summary: string;
  chips: readonly Chip[];
  /** Every partner of the atlas, the most tied first. */
  partners: readonly PartnerChoice[];
  facets: Facets;
  /** Where nothing is shown: which filter to loosen. */
  loosenings: readonly Loosening[];
  /** The rows of a page of the two tables, in the order of both. */
  rows: readonly Row[];
  /** The page of the tables that `rows` are, of how many the longer one has, and all rows there are. */
  page: Readonly<{ number: number; pages: number; rows: number }>;
  /** All rows there are, by their looks. */
  counts: Readonly<Record<Look, number>>;
  /** What the two sides have; `null` where nothing is compared. */
  comparison: Comparison | null;
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
  const { columns, sort, camera, projection, theme } = DEFAULT_VIEW;
  const isOpen = view.from === null && view.to === null;
  // Of a group's members, whoever was one in the period is one in all of time, and perhaps not today.
  const all = isOpen || sides(view).every(({ groups }) => groups.length === 0) ? OPEN_PERIOD : EVER;
  const compare = view.compare?.by === 'period' ? null : view.compare;
  const open = { ...withPeriod(view, all), compare, columns, sort, camera, projection, theme };
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
  const compared = sides(view);
  const sideOf = new Map<AtlasRecord, Side>();
  const shown = new Map<AtlasRecord, IndexedRecord>();
  let undatedCount = 0;
  let picked: IndexedRecord | null = null;
  for (const indexed of recordIndex(atlas, words)) {
    if (indexed.record.id === view.pick) picked = indexed;
    const { shown: match, side, counted } = judge(indexed, compared);
    count(tally, indexed, counted);
    if (match === 'yes') shown.set(indexed.record, indexed);
    if (match === 'undated') undatedCount += 1;
    if (side !== null) sideOf.set(indexed.record, side);
  }

  const pickedOutside = picked !== null && !shown.has(picked.record);
  const records = [...shown.keys()];
  const drawn = [...shown.values()];
  if (picked && pickedOutside) drawn.push(picked);
  const related = picked ? relatedIds(picked.record, atlas) : new Set<string>();
  const name = viewName(records, picked?.record ?? null, view, words, sideOf);
  const sentence = summary(records, undatedCount, view, words, sideOf);
  const sorted = orderedRecords(view.sort, atlas, words).filter((record) => shown.has(record));
  const { number, pages, onPage } = tablePage(sorted, view.page);
  const isPlain = view.columns.every((column) => column === 'date');
  const searched = view.q === null ? [] : searchWords(view.q);

  const lines = drawn.reduce((sum, indexed) => sum + indexed.ends().length, 0);
  const within = lines > DRAW_BUDGET ? newest(drawn, view.pick, atlas, words) : drawn;
  const drawnRecords = within.map(({ record }) => record);
  const sideById = new Map([...sideOf].map(([{ id }, side]) => [id, side]));
  const sideOfId = (id: string) => sideById.get(id) ?? null;
  const drawnArcs =
    whole?.overBudget === null
      ? arcsOf(drawnRecords, whole.arcs, sideOfId)
      : arcs(
          within.flatMap((indexed) => indexed.ends()),
          view.pick,
          related,
          view.stop,
          sideOfId,
        );
  const drawnPoints = points(drawnRecords, atlas, view, related, sideOfId);
  const drawing: Drawing = {
    arcs: drawnArcs,
    // A number on a bundle would add up what is compared.
    bundles: compared.length > 1 ? [] : bundles(drawnArcs),
    points: drawnPoints,
    laidOut: whole?.laidOut ?? { arcs: drawnArcs, points: drawnPoints },
    members: atlas.parties.EU?.members ?? [],
    tinted: tintedCodes(drawnRecords, atlas, view),
  };

  return {
    name,
    title: pageTitle(picked === null && isFiltered(view) ? sentence : name, words),
    summary: sentence,
    chips: chips(view, words),
    partners: partnerChoices(atlas, view, tally.partner, words),
    facets: facets(tally, atlas, view),
    loosenings: shown.size === 0 ? loosen(atlas, view, words) : [],
    rows: onPage.flatMap((record) => {
      const indexed = shown.get(record);
      if (!indexed) return [];
      const row = indexed.row();
      const found =
        searched.length === 0
          ? row.found
          : whereFound(() => searchFields(record, atlas, words), indexed.rowText(), searched, words);
      const picked = row.id === view.pick;
      const side = sideOf.get(record) ?? null;
      // As it is whatever the view: then it is the same object, which need not be drawn anew.
      if (isPlain && found.length === 0 && !picked && side === null) return [row];
      const chosen = cells(record, columnsOf(record.type, view.columns), atlas, words);
      return [{ ...row, found, cells: chosen, picked, side }];
    }),
    page: { number, pages, rows: sorted.length },
    counts: countLooks(sorted),
    comparison: comparison(sideOf, (record) => shown.get(record)?.row(), atlas, view, words),
    legend: legend(drawing, new Set(sideOf.values())),
    timeline: whole?.timeline ?? timeline(records, words),
    period: periodText(view, words),
    ...drawing,
    card: picked && card(picked.record, atlas, words),
    pickedOutside,
    overBudget: lines > DRAW_BUDGET ? { drawn: drawnArcs.length, of: lines } : null,
  };
}

/** The records of a page of both tables, or of the last one where there are fewer; each table has as many rows on it. */
function tablePage(sorted: readonly AtlasRecord[], wanted: number) {
  const tables = TABLE_TYPES.map((type) => sorted.filter((record) => record.type === type));
  const longest = Math.max(...tables.map(({ length }) => length));
  if (longest <= MOST_ON_ONE_PAGE) return { number: 1, pages: 1, onPage: sorted };
  const pages = Math.ceil(longest / ROWS_PER_PAGE);
  const number = Math.min(wanted, pages);
  const [start, end] = [(number - 1) * ROWS_PER_PAGE, number * ROWS_PER_PAGE];
  const onPage = new Set(tables.flatMap((table) => table.slice(start, end)));
  return { number, pages, onPage: sorted.filter((record) => onPage.has(record)) };
}

function countLooks(records: readonly AtlasRecord[]): Scene['counts'] {
  const counts = { tie: 0, prospect: 0, visit: 0 };
  for (const record of records) counts[look(record)] += 1;
  return counts;
}

/** As many records as the budget has lines for: the picked one, then the newest. */
function newest(
  drawn: readonly IndexedRecord[],
  pick: string | null,
  atlas: Atlas,
  words: Words,
): readonly IndexedRecord[] {
  const byRecord = new Map(drawn.map((indexed) => [indexed.record, indexed]));
  const newestFirst = { column: 'date', descending: true } as const;
  const sorted = orderedRecords(newestFirst, atlas, words).flatMap((record) => byRecord.get(record) ?? []);
  const picked = sorted.filter(({ record }) => record.id === pick);
  let room = DRAW_BUDGET;
  return [...picked, ...sorted.filter((indexed) => !picked.includes(indexed))].filter((indexed) => {
    room -= indexed.ends().length;
    return room >= 0;
  });
}

/** The arcs of some records, of all that are laid out: a period may have put them on other sides of a comparison. */
function arcsOf(
  records: readonly AtlasRecord[],
  laidOut: readonly Arc[],
  sideOf: (record: string) => Side | null,
): readonly Arc[] {
  const ids = new Set(records.map(({ id }) => id));
  return laidOut
    .filter((arc) => ids.has(arc.record))
    .map((arc) => {
      const side = sideOf(arc.record);
      return arc.side === side ? arc : { ...arc, side };
    });
}

/** The scene without what only the map needs. */
export function sceneText({ arcs, bundles, points, laidOut, members, tinted, ...text }: Scene): SceneText {
  return text;
}

function legend({ arcs, points, members, tinted }: Drawing, compared: ReadonlySet<Side>): readonly Sign[] {
  const signs = new Set<Sign>([...compared, ...arcs.map((arc) => arc.look)]);
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
  counts: ReadonlyMap<string, { count: number }>,
  words: Words,
): readonly PartnerChoice[] {
  return partiesByName(atlas, words)
    .map(({ code, name }) => ({
      code,
      name,
      count: counts.get(code)?.count ?? 0,
      chosen: view.partners.includes(code),
    }))
    .sort((a, b) => b.count - a.count);
}

type NamedParty = Readonly<{ code: string; name: string }>;

/** The parties of an atlas in the order of their names in a language: to compare these is slow, and no view changes them. */
const namedParties = new WeakMap<Atlas, Map<string, readonly NamedParty[]>>();

function partiesByName(atlas: Atlas, words: Words): readonly NamedParty[] {
  const ofAtlas = namedParties.get(atlas) ?? new Map<string, readonly NamedParty[]>();
  namedParties.set(atlas, ofAtlas);
  const named =
    ofAtlas.get(words.locale) ??
    Object.keys(atlas.parties)
      .map((code) => ({ code, name: words.party(code) }))
      .sort((a, b) => words.compare(a.name, b.name));
  ofAtlas.set(words.locale, named);
  return named;
}

/** The states tied by what is shown, and those chosen, whether or not the records leave them any. */
function tintedCodes(records: readonly AtlasRecord[], atlas: Atlas, view: View): readonly string[] {
  const codes = new Set(sides(view).flatMap((side) => chosenCodes(side, atlas.groups)));
  for (const record of records)
    if (record.type === 'partnership') for (const code of record.parties) codes.add(code);
  return [...codes];
}
