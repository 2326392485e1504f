import { recordAddress, viewAddress } from '../address';
import type { Atlas, AtlasRecord } from '../atlas';
import type { FuzzyDate } from '../fuzzyDate';
import { scene } from '../scene';
import type { Source } from '../schema';
import type { View } from '../view';
import { isFiltered } from '../withoutFilters';
import type { Words } from '../words';

type DateParts = Readonly<{ 'date-parts': readonly [readonly number[]] }>;

/** A work as reference managers tell it to each other: an item of CSL-JSON 1.0. */
export type CslItem = Readonly<{
  id: string;
  type: 'dataset' | 'webpage';
  title: string;
  author: readonly [Readonly<{ literal: string }>];
  publisher?: string;
  /** The data's version. */
  version?: string;
  issued?: DateParts;
  accessed?: DateParts;
  URL: string;
  note?: string;
}>;

/** What a citation says besides what is cited. */
export type Citing = Readonly<{
  /** Stands before the addresses. */
  origin: string;
  /** The calendar day on which the reader saw it. */
  accessedOn: string;
  /** The calendar day of the last change to what is cited, if that is known. */
  changedOn: string | null;
}>;

/** The citation of a record's permanent page. */
export function citeRecord(record: AtlasRecord, atlas: Atlas, words: Words, citing: Citing): CslItem {
  return dataset(
    `entente-${record.id}`,
    record.title,
    recordAddress(record.id, words.locale),
    atlas,
    words,
    citing,
  );
}

/** The citation of a view by its link: of what is shown in it, or of the whole atlas where nothing is filtered or picked. */
export function citeView(view: View, atlas: Atlas, words: Words, citing: Citing): CslItem {
  const picked = [...atlas.partnerships, ...atlas.visits].find(({ id }) => id === view.pick);
  const title = picked
    ? words.t('cite.viewOf', { title: picked.title })
    : isFiltered(view)
      ? words.t('cite.viewOf', { title: scene(atlas, view, words).summary })
      : words.t('site.defaultTitle');
  const id = picked ? `entente-${picked.id}-view` : isFiltered(view) ? 'entente-view' : 'entente';
  return dataset(id, title, viewAddress(view, words.locale), atlas, words, citing);
}

/** The citations of a record's own sources, the heaviest first. */
export function citeSources(record: AtlasRecord, words: Words): readonly CslItem[] {
  return record.sources.map((source, index) => sourceItem(`${record.id}-${index + 1}`, source, words));
}

function dataset(
  id: string,
  title: string,
  address: string,
  atlas: Atlas,
  words: Words,
  { origin, accessedOn, changedOn }: Citing,
): CslItem {
  return {
    id,
    type: 'dataset',
    title,
    author: [{ literal: words.t('cite.author') }],
    publisher: words.t('site.name'),
    version: atlas.version,
    ...(changedOn !== null && { issued: dateParts(changedOn) }),
    accessed: dateParts(accessedOn),
    URL: origin + address,
  };
}

function sourceItem(
  id: string,
  { publisher, title, url, date, supports, rank }: Source,
  words: Words,
): CslItem {
  return {
    id,
    type: 'webpage',
    title: title ?? `[${words.t('card.untitledSource')}]`,
    author: [{ literal: publisher }],
    ...(date !== null && { issued: dateParts(date) }),
    URL: url,
    note: `${words.t(`rank.${rank}`)}. ${words.t('card.supports', { what: supports })}`,
  };
}

/** A date as far as it is known, as CSL has it. */
function dateParts(date: FuzzyDate): DateParts {
  return { 'date-parts': [date.split('-').map(Number)] };
}
