import type { MapLayerMouseEvent } from 'maplibre-gl';
import type { SceneText } from '../../geo/scene';
import type { Words } from '../../geo/words';
import { ARC_TARGET } from './layers';

/** What lies under the pointer, in words, and where to say it. */
export type HoverText = Readonly<{ title: string; detail: string | null; xPx: number; yPx: number }>;

/** What a press here would open, or `null` where it would open nothing. */
export function hoverText(
  event: MapLayerMouseEvent,
  scene: SceneText,
  words: Words,
  selectable: ReadonlySet<string>,
): HoverText | null {
  const feature = event.features?.[0];
  if (!feature) return null;
  const { x: xPx, y: yPx } = event.point;
  if (feature.layer.id === ARC_TARGET) {
    const { title, date } = feature.properties;
    return { title: String(title), detail: String(date), xPx, yPx };
  }
  const code = String(feature.properties.code);
  const choice = selectable.has(code) ? scene.partners.find((partner) => partner.code === code) : undefined;
  if (!choice) return null;
  return { title: choice.name, detail: words.t('filter.count', { count: choice.count }), xPx, yPx };
}
