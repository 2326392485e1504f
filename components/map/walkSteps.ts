import type { Map as MapLibreMap } from 'maplibre-gl';
import type { KeyboardEvent } from 'react';
import { itemsInSight, type MapItem } from '../../geo/itemsInSight';
import { LAYOUT_BOXES, layoutScale } from '../../geo/layout';
import { pressedView } from '../../geo/marks';
import type { Drawing } from '../../geo/scene';
import type { Spot } from '../../geo/sight';
import { stepTowards, type Way } from '../../geo/stepTowards';
import type { Projection, View } from '../../geo/view';
import type { Step } from '../view/ViewProvider';
import { sightOf } from './mapSight';
import type { Place } from './usePlace';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** How far a press moves the map, as a share of its size; and how far it turns and tips it, in degrees. */
const PAN = 0.25;
const TURN = 15;
const TIP = 10;

/** What the keys have led to: one of so many, at a spot of the map. */
export type At = Readonly<{ item: MapItem; number: number; count: number }>;

/** Where a key leads from what the keys have led to; `null` where there is nothing. */
export function nextAt(
  map: MapLibreMap,
  place: Place,
  projection: Projection,
  drawing: Drawing,
  at: At | null,
  key: string,
): At | null {
  const { see, isInRoom, middle } = sightIn(map, place, projection);
  const items = itemsInSight(drawing, see, isInRoom);
  const now = items.findIndex((item) => item.key === at?.item.key);
  const way = WAYS[key];
  const next = way
    ? now < 0
      ? (nearestTo(items, middle) ?? null)
      : stepTowards(items, items[now]?.spot ?? middle, way)
    : items[
        { PageDown: now + 1, PageUp: now < 0 ? items.length - 1 : now - 1, Home: 0 }[key] ?? items.length - 1
      ];
  return next ? { item: next, number: items.indexOf(next) + 1, count: items.length } : null;
}

/** The view that a press of an item leads to, and how that is written to the history. */
export function opened(item: MapItem, view: View): [view: View, step: Step] {
  if (item.type === 'arc') return [{ ...view, pick: item.arc.record, stop: null, camera: null }, 'push'];
  const { point } = item;
  const isStep = point.type === 'stop' && point.record === view.pick;
  return [pressedView(point, view), isStep ? 'replace' : 'push'];
}

/** Moves, turns, tips or zooms the map, told to MapLibre as the reader's doing, so that the view follows. */
export function moveMap(map: MapLibreMap, event: KeyboardEvent): boolean {
  const byReader = { originalEvent: event.nativeEvent };
  const way = WAYS[event.key];
  if (!way) {
    if (event.key === '+' || event.key === '=') map.zoomIn({}, byReader);
    else if (event.key === '-') map.zoomOut({}, byReader);
    else return false;
    return !event.ctrlKey;
  }
  const right = way === 'right' ? 1 : way === 'left' ? -1 : 0;
  const down = way === 'down' ? 1 : way === 'up' ? -1 : 0;
  const { clientWidth, clientHeight } = map.getCanvas();
  if (event.ctrlKey)
    map.easeTo({ bearing: map.getBearing() + right * TURN, pitch: map.getPitch() - down * TIP }, byReader);
  else map.panBy([right * PAN * clientWidth, down * PAN * clientHeight], {}, byReader);
  return true;
}

/** How the map sees now, and the part of its place that nothing covers. */
function sightIn(map: MapLibreMap, { size, padding, layout }: Place, projection: Projection) {
  const room = {
    widthPx: size.widthPx - padding.left - padding.right,
    heightPx: size.heightPx - padding.top - padding.bottom,
  };
  const eye = { widthPx: room.widthPx, heightPx: LAYOUT_BOXES[layout].heightPx * layoutScale(layout, room) };
  const isInRoom = ([x, y]: Spot) =>
    x >= padding.left &&
    x <= size.widthPx - padding.right &&
    y >= padding.top &&
    y <= size.heightPx - padding.bottom;
  const middle: Spot = [padding.left + room.widthPx / 2, padding.top + room.heightPx / 2];
  return { see: sightOf(map, projection, size, eye), isInRoom, middle };
}

function nearestTo(items: readonly MapItem[], [x, y]: Spot): MapItem | undefined {
  const away = ({ spot }: MapItem) => Math.hypot(spot[0] - x, spot[1] - y);
  return items.toSorted((a, b) => away(a) - away(b))[0];
}
