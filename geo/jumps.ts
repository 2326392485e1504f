import type { Atlas, AtlasRecord } from './atlas';
import { withPartners } from './chips';
import { fold } from './fold';
import { roundCamera } from './formatView';
import { isMatch } from './matches';
import { recordIndex } from './recordIndex';
import { searchWords } from './searchWords';
import { sortRecords } from './sortRecords';
import { DEFAULT_VIEW, type View } from './view';
import { withoutFilters } from './withoutFilters';
import type { Words } from './words';

/** Somewhere that a reader can go to by its name. `id` is a party's code, a record's id or a place's. */
export type Jump = Readonly<{
  to: 'partner' | 'record' | 'place';
  id: string;
  label: string;
  /** What stands beside it: a record's date, a place's country. */
  detail: string;
  /** How well it answers, see `rank`. */
  rank: number;
}>;

/** So many of each are named. */
const MOST = 7;
/** Shows a place with the countries around it. */
const PLACE_ZOOM = 5;

/** What a text may name, the best of each kind first; nothing for an empty one. */
export function jumps(text: string, atlas: Atlas, words: Words): readonly Jump[] {
  const searched = searchWords(text);
  if (searched.length === 0) return [];
  const partners = Object.keys(atlas.parties).map((id): Found => {
    const label = words.party(id);
    const full = words.partyInFull(id);
    return {
      to: 'partner',
      id,
      label,
      detail: full === label ? '' : full,
      rank: rank(label, `${full} ${id}`, searched),
    };
  });
  const places = Object.values(atlas.places).map(({ id, name, country }): Found => {
    const detail = words.party(country);
    return { to: 'place', id, label: name, detail, rank: rank(name, words.partyInFull(country), searched) };
  });
  return [partners, places, records(searched, atlas, words)].flatMap(best);
}

type Found = Omit<Jump, 'rank'> & Readonly<{ rank: number | null }>;

function best(found: readonly Found[]): readonly Jump[] {
  return found
    .flatMap(({ rank, ...jump }) => (rank === null ? [] : [{ ...jump, rank }]))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST);
}

/** The records that a search finds, the newest first. */
function records(searched: readonly string[], atlas: Atlas, words: Words): readonly Found[] {
  const found = recordIndex(atlas, words).filter(({ text }) =>
    searched.every((word) => text().includes(word)),
  );
  const rows = new Map<AtlasRecord, () => { date: string }>(found.map(({ record, row }) => [record, row]));
  return sortRecords([...rows.keys()], DEFAULT_VIEW.sort, atlas, words).map((record) => ({
    to: 'record',
    id: record.id,
    label: record.title,
    detail: rows.get(record)?.().date ?? '',
    rank: rank(record.title, '', searched) ?? IN_TEXT,
  }));
}

const IN_TEXT = 3;

/**
 * How well a label answers a search: 0, it begins with it; 1, its words do, each with one of the search; 2, it has them
 * anywhere; 3, only with what stands beside it; `null`, not at all.
 */
export function rank(label: string, beside: string, searched: readonly string[]): number | null {
  const folded = fold(label);
  if (folded.startsWith(searched.join(' '))) return 0;
  const starts = folded.split(/[^\p{L}\p{N}]+/u);
  if (searched.every((word) => starts.some((start) => start.startsWith(word)))) return 1;
  if (searched.every((word) => folded.includes(word))) return 2;
  const all = `${folded} ${fold(beside)}`;
  return searched.every((word) => all.includes(word)) ? IN_TEXT : null;
}

/**
 * The view that a jump leads to: filtered by the partner, with the record picked, or above the place. The other filters
 * stay where they leave something of what was asked for, and go where they would hide all of it.
 */
export function jumpTo({ to, id }: Pick<Jump, 'to' | 'id'>, atlas: Atlas, view: View, words: Words): View {
  if (to === 'record') return { ...view, pick: id, stop: null, camera: null };
  const index = recordIndex(atlas, words);
  if (to === 'partner') {
    const among = { ...withPartners(view, [id]), pick: null, stop: null };
    const leaves = index.some((indexed) => isMatch(indexed, among));
    return leaves ? among : withPartners(withoutFilters(among), [id]);
  }
  const position = atlas.places[id]?.position;
  if (!position) return view;
  const [longitude, latitude] = position;
  const leaves = index.some((indexed) => isAt(indexed.record, id) && isMatch(indexed, view));
  const camera = roundCamera({ zoom: PLACE_ZOOM, longitude, latitude, bearing: 0, pitch: 0 });
  return { ...(leaves ? view : withoutFilters(view)), stop: null, camera };
}

function isAt(record: AtlasRecord, place: string): boolean {
  return record.type === 'visit' ? record.stops.some((stop) => stop.place === place) : record.place === place;
}
