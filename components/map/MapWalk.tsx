'use client';

import type { Map as MapLibreMap } from 'maplibre-gl';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { useTranslations } from 'use-intl';
import { itemsInSight, type MapItem } from '../../geo/itemsInSight';
import { LAYOUT_BOXES, layoutScale } from '../../geo/layout';
import { pressedView } from '../../geo/marks';
import type { Drawing } from '../../geo/scene';
import { type Sight, type Spot, sight } from '../../geo/sight';
import { signName } from '../../geo/signName';
import { stepTowards, type Way } from '../../geo/stepTowards';
import type { Projection } from '../../geo/view';
import { pointAt } from '../view/pointedRecord';
import { useView } from '../view/ViewProvider';
import styles from './MapWalk.module.css';
import { pointName } from './pointName';
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

type Props = Readonly<{
  id: string;
  mapRef: RefObject<MapRef | null>;
  drawing: Drawing | null;
  place: Place | null;
}>;

/** What the keys have led to: one of so many, at a spot of the map. */
type At = Readonly<{ item: MapItem; number: number; count: number }>;

/**
 * The map by keyboard: one stop in the tab order. The arrows walk through the lines, stops and seats in view, each of which
 * is named; Enter opens it, Escape lets go. With Shift they move the map, with Ctrl they turn and tip it.
 */
export function MapWalk({ id, mapRef, drawing, place }: Props) {
  const t = useTranslations('map');
  const { view, words, go, scene } = useView();
  const mark = useTranslations('mark');
  const [at, setAt] = useState<At | null>(null);

  useEffect(() => {
    const map = mapRef.current;
    if (!at || !map) return;
    // What is pointed at has moved away.
    const letGo = () => setAt(null);
    map.on('movestart', letGo);
    return () => {
      map.off('movestart', letGo);
    };
  }, [at, mapRef]);

  useEffect(() => {
    pointAt('key', at && recordOf(at.item));
  }, [at]);

  function walk(key: string): boolean {
    const map = mapRef.current?.getMap();
    if (!map || !drawing || !place) return false;
    const { see, isInRoom, middle } = sightOf(map, place, view.projection);
    const items = itemsInSight(drawing, see, isInRoom);
    const now = items.findIndex((item) => item.key === at?.item.key);
    const way = WAYS[key];
    const next = way
      ? now < 0
        ? (nearestTo(items, middle) ?? null)
        : stepTowards(items, items[now]?.spot ?? middle, way)
      : items[
          { PageDown: now + 1, PageUp: now < 0 ? items.length - 1 : now - 1, Home: 0 }[key] ??
            items.length - 1
        ];
    if (next) setAt({ item: next, number: items.indexOf(next) + 1, count: items.length });
    return true;
  }

  function open({ item }: At) {
    setAt(null);
    if (item.type === 'arc') go({ ...view, pick: item.arc.record, stop: null, camera: null }, 'push');
    else {
      const { point } = item;
      const isStep = point.type === 'stop' && point.record === view.pick;
      go(pressedView(point, view), isStep ? 'replace' : 'push');
    }
  }

  function press(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) return;
    const map = mapRef.current?.getMap();
    if (event.shiftKey || event.ctrlKey || '+=-'.includes(event.key)) {
      if (map && moveMap(map, event)) event.preventDefault();
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && at) open(at);
    else if (event.key === 'Escape' && at) setAt(null);
    else if (!(event.key in WAYS || ['PageDown', 'PageUp', 'Home', 'End'].includes(event.key))) return;
    else if (!walk(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function nameOf(item: MapItem): string {
    if (item.type === 'point') return pointName(item.point, words.party, mark);
    const { title, date, look, ahead, side } = item.arc;
    const line = t('line', { title, date, look, ahead: ahead ? 'yes' : 'no' });
    return side === null ? line : words.listed([line, signName(side, scene.comparison, words)]);
  }

  const active = at && `walk-${at.item.key.replaceAll(/[^\w-]/g, '_')}`;
  return (
    <>
      <p id={`${id}-instructions`} className="visually-hidden">
        {t('instructions')}
      </p>
      <div
        id={id}
        className={styles.walk}
        role="listbox"
        tabIndex={0}
        aria-label={t('walk')}
        aria-describedby={`${id}-instructions`}
        aria-activedescendant={active ?? undefined}
        onKeyDown={press}
        onBlur={() => setAt(null)}
      >
        {at && active && (
          <div
            key={active}
            id={active}
            className={styles.at}
            role="option"
            aria-selected
            aria-posinset={at.number}
            aria-setsize={at.count}
            tabIndex={-1}
            ref={(element) => placeTag(element, at.item.spot)}
          >
            <span className={styles.tag}>{nameOf(at.item)}</span>
          </div>
        )}
      </div>
    </>
  );
}

/** The record that something on the map belongs to; a seat belongs to many. */
function recordOf(item: MapItem): string | null {
  if (item.type === 'arc') return item.arc.record;
  return item.point.type === 'stop' ? item.point.record : null;
}

/** Moves, turns, tips or zooms the map, told to MapLibre as the reader's doing, so that the view follows. */
function moveMap(map: MapLibreMap, event: KeyboardEvent): boolean {
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

/** How the map sees now, on the whole of its place. */
function sightOf(map: MapLibreMap, { size, padding, layout }: Place, projection: Projection) {
  const { lng: longitude, lat: latitude } = map.getCenter();
  const camera = {
    longitude,
    latitude,
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  };
  const room = {
    widthPx: size.widthPx - padding.left - padding.right,
    heightPx: size.heightPx - padding.top - padding.bottom,
  };
  const eye = { widthPx: room.widthPx, heightPx: LAYOUT_BOXES[layout].heightPx * layoutScale(layout, room) };
  const own = sight(camera, projection, eye);
  const [left, top] = [padding.left, padding.top + (room.heightPx - eye.heightPx) / 2];
  const see: Sight = (position) => {
    const spot = own(position);
    return spot && [spot[0] + left, spot[1] + top];
  };
  const isInRoom = ([x, y]: Spot) =>
    x >= padding.left &&
    x <= size.widthPx - padding.right &&
    y >= padding.top &&
    y <= size.heightPx - padding.bottom;
  const middle: Spot = [left + room.widthPx / 2, padding.top + room.heightPx / 2];
  return { see, isInRoom, middle };
}

function nearestTo(items: readonly MapItem[], [x, y]: Spot): MapItem | undefined {
  const away = ({ spot }: MapItem) => Math.hypot(spot[0] - x, spot[1] - y);
  return items.toSorted((a, b) => away(a) - away(b))[0];
}

/** Puts the ring at its spot, and the name beside it where there is room. By script: the policy forbids inline styles. */
function placeTag(element: HTMLElement | null, [x, y]: Spot): void {
  if (!element) return;
  element.style.translate = `${x}px ${y}px`;
  const room = element.parentElement?.clientWidth ?? 0;
  element.dataset.side = x > room / 2 ? 'left' : 'right';
}
