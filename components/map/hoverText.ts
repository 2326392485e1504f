import type { Arc } from '../../geo/arcs';
import type { SceneText } from '../../geo/scene';
import { signName } from '../../geo/signName';
import type { Words } from '../../geo/words';

/** What lies under the pointer, in words. */
export type HoverText = Readonly<{ title: string; detail: string }>;

/** What a press of this arc, or else of this country, would open; `null` where it would open nothing. */
export function hoverText(
  arc: Arc | null,
  code: string | null,
  scene: SceneText,
  words: Words,
  selectable: ReadonlySet<string>,
): HoverText | null {
  if (arc) {
    const side = arc.side === null ? [] : [signName(arc.side, scene.comparison, words)];
    return { title: arc.title, detail: [arc.date, ...side].join(' · ') };
  }
  if (code === null || !selectable.has(code)) return null;
  const choice = scene.partners.find((partner) => partner.code === code);
  return choice ? { title: choice.name, detail: words.t('filter.count', { count: choice.count }) } : null;
}
