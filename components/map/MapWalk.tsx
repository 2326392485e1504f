'use client';

import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { useTranslations } from 'use-intl';
import type { MapItem } from '../../geo/itemsInSight';
import type { Drawing } from '../../geo/scene';
import type { Spot } from '../../geo/sight';
import { signName } from '../../geo/signName';
import { pointAt } from '../view/pointedRecord';
import { useView } from '../view/ViewProvider';
import styles from './MapWalk.module.css';
import { pointName } from './pointName';
import type { Place } from './usePlace';
import type { At } from './walkSteps';

/** The keys that walk. */
const KEYS: ReadonlySet<string> = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['PageDown', 'PageUp', 'Home', 'End'],
]);

type Props = Readonly<{
  id: string;
  mapRef: RefObject<MapRef | null>;
  drawing: Drawing | null;
  place: Place | null;
}>;

/**
 * The map by keyboard: one stop in the tab order. The arrows walk through the lines, stops and seats in view, each of which
 * is named; Enter opens it, Escape lets go. With Shift they move the map, with Ctrl they turn and tip it.
 */
export function MapWalk({ id, mapRef, drawing, place }: Props) {
  const t = useTranslations('map');
  const { view, words, go, scene } = useView();
  const mark = useTranslations('mark');
  const [at, setAt] = useState<At | null>(null);
  // Of no use before the live map is, and so comes with it.
  const [steps, setSteps] = useState<typeof import('./walkSteps') | null>(null);
  const isWalkable = drawing !== null;

  useEffect(() => {
    if (!isWalkable) return;
    import('./walkSteps').then(
      ({ nextAt, opened, moveMap }) => setSteps({ nextAt, opened, moveMap }),
      () => {},
    );
  }, [isWalkable]);

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
    if (!steps || !map || !drawing || !place) return false;
    const next = steps.nextAt(map, place, view.projection, drawing, at, key);
    if (next) setAt(next);
    return true;
  }

  function open({ item }: At) {
    setAt(null);
    if (steps) go(...steps.opened(item, view));
  }

  function press(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) return;
    const map = mapRef.current?.getMap();
    if (event.shiftKey || event.ctrlKey || '+=-'.includes(event.key)) {
      if (map && steps?.moveMap(map, event)) event.preventDefault();
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && at) open(at);
    else if (event.key === 'Escape' && at) setAt(null);
    else if (!KEYS.has(event.key)) return;
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

/** Puts the ring at its spot, and the name beside it where there is room. By script: the policy forbids inline styles. */
function placeTag(element: HTMLElement | null, [x, y]: Spot): void {
  if (!element) return;
  element.style.translate = `${x}px ${y}px`;
  const room = element.parentElement?.clientWidth ?? 0;
  element.dataset.side = x > room / 2 ? 'left' : 'right';
}
