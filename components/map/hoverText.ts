import type { MapLayerMouseEvent } from 'maplibre-gl';
import type { Scene } from '../../geo/scene';
import type { Words } from '../../geo/words';
import { ARC_TARGET } from './layers';

/** What lies under the pointer, in words, and where to say it. */
export type HoverText = Readonly<{ title: string; detail: string | null; xPx: number; yPx: number }>;

/** What a press here would open, or `null` where it would open nothing. */
export function hoverText(
  event: MapLayerMouseEvent,
  scene: Scene,
  words: Words,
  selectable: ReadonlySet<string>,
): HoverText | null {
  const feature = event.features?.[0];
  if (!feature) return null;
  const { x: xPx, y: yPx } = event.point;
  if (feature.layer.id === ARC_TARGET) {
    const row = scene.rows.find(({ id }) => id === feature.properties.record);
    const picked = scene.card?.id === feature.properties.record ? scene.card : null;
    const title = row?.title ?? picked?.title;
    return title === undefined ? null : { title, detail: row?.date ?? null, xPx, yPx };
  }
  const code = String(feature.properties.code);
  const choice = selectable.has(code) ? scene.partners.find((partner) => partner.code === code) : undefined;
  if (!choice) return null;
  return { title: choice.name, detail: words.t('filter.count', { count: choice.count }), xPx, yPx };
}
