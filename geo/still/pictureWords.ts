import type { Atlas, AtlasRecord } from '../atlas';
import { chips } from '../chips';
import type { FuzzyDate } from '../fuzzyDate';
import { isMatch } from '../matches';
import { recordIndex } from '../recordIndex';
import type { Scene } from '../scene';
import type { View } from '../view';
import { RANKS } from '../vocabulary';
import { isFiltered } from '../withoutFilters';
import type { Words } from '../words';
import type { PictureWords } from './pictureLayout';

/** So many publishers are named where not all can be. */
const NAMED_PUBLISHERS = 5;

/**
 * What a picture of a view says beside its map.
 *
 * @param asOf the day of the last change to the data, `null` where it is not known
 * @param link the address of the view
 */
export function pictureWords(
  atlas: Atlas,
  view: View,
  scene: Scene,
  words: Words,
  { asOf, link }: Readonly<{ asOf: FuzzyDate | null; link: string }>,
): PictureWords {
  const { t } = words;
  const version = t('page.version', { version: atlas.version });
  const filters = chips(view, words).map((chip) => chip.label);
  return {
    name: scene.name,
    // The name of a filtered view counts already.
    summary: scene.card ? scene.card.eyebrow : isFiltered(view) ? null : scene.summary,
    details: [
      ...(filters.length > 0 ? [t('picture.filters', { filters: filters.join(' · ') })] : []),
      t('picture.sources', { publishers: publishers(recordsOf(atlas, view, words), words) }),
      asOf === null ? version : `${t('about.asOf', { date: words.date(asOf) })} ${version}`,
      link,
    ],
    legend: scene.legend,
    comparison: scene.comparison,
    words,
  };
}

/** What the sources of a picture are those of: what is picked, or else what is shown. */
function recordsOf(atlas: Atlas, view: View, words: Words): readonly AtlasRecord[] {
  const index = recordIndex(atlas, words);
  const picked = index.filter(({ record }) => record.id === view.pick);
  return (picked.length > 0 ? picked : index.filter((indexed) => isMatch(indexed, view))).map(
    ({ record }) => record,
  );
}

/** Who published the sources, the weightiest and most often cited first. */
function publishers(records: readonly AtlasRecord[], words: Words): string {
  const cited = new Map<string, Readonly<{ count: number; rank: number }>>();
  for (const { publisher, rank } of records.flatMap((record) => record.sources)) {
    const before = cited.get(publisher);
    cited.set(publisher, {
      count: (before?.count ?? 0) + 1,
      rank: Math.min(before?.rank ?? RANKS.length, RANKS.indexOf(rank)),
    });
  }
  const names = [...cited]
    .sort(([, a], [, b]) => a.rank - b.rank || b.count - a.count)
    .map(([publisher]) => publisher);
  if (names.length === 0) return words.t('picture.none');
  const more = names.length - NAMED_PUBLISHERS;
  const named = words.listed(names.slice(0, NAMED_PUBLISHERS));
  return more > 0 ? words.t('picture.andMore', { named, count: more }) : named;
}
