'use client';

import {
  type DragEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-map-gl/maplibre';
import { useTranslations } from 'use-intl';
import type { Box } from '../../geo/boxZoom';
import { hasPicked, type LabelledMark, markWeight } from '../../geo/markLabels';
import { type Mark, type Point, pressedView } from '../../geo/marks';
import type { View } from '../../geo/view';
import { pointAt } from '../view/pointedRecord';
import { isPlain } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './MapMarks.module.css';
import { MarkList } from './MarkList';
import { sightOf } from './mapSight';
import { pointName } from './pointName';

type Props = Readonly<{
  marks: readonly LabelledMark[];
  size: Box;
  /** See `sightOf`. */
  eye: Box;
}>;

/**
 * The seats and stops of the scene as links and buttons on the map, each with its label where there is room. A filter changes
 * most of them: so they are plain elements of one layer, rewritten rather than made anew, which puts them where the map sees
 * them and follows their presses.
 */
export function MapMarks({ marks, size, eye }: Props) {
  const { current: map } = useMap();
  const t = useTranslations('mark');
  const { view, words, hrefOf, go } = useView();
  const layer = useRef<HTMLDivElement>(null);
  // The key of the mark that is open as a list.
  const [listed, setListed] = useState<string | null>(null);
  const listedMark = marks.find(({ mark }) => mark.key === listed)?.mark ?? null;
  // Each kind of element by itself, so that what is rewritten stays the kind that it is.
  const [links, buttons] = useMemo(() => {
    const links = marks.flatMap((labelled) => {
      const only = onlyPoint(labelled.mark);
      return only ? [{ ...labelled, only }] : [];
    });
    return [links, marks.filter(({ mark }) => !onlyPoint(mark))];
  }, [marks]);
  const elements = useCallback(() => {
    const children = layer.current?.children ?? [];
    return [...links, ...buttons].map(({ mark }, index) => [mark, children[index]] as const);
  }, [links, buttons]);
  const [anchor, setAnchor] = useState<Element | null>(null);
  useLayoutEffect(() => {
    setAnchor(elements().find(([mark]) => mark.key === listed)?.[1] ?? null);
  }, [elements, listed]);

  useLayoutEffect(() => {
    if (!map) return;
    // By script: the policy forbids inline styles, and at each frame of a movement React would have no part in it.
    const place = (spotted: (px: number) => number) => {
      const see = sightOf(map.getMap(), view.projection, size, eye);
      for (const [mark, element] of elements()) {
        if (!(element instanceof HTMLElement)) continue;
        const spot = see(mark.position);
        element.toggleAttribute('data-covered', !spot);
        if (spot) element.style.translate = `${spotted(spot[0])}px ${spotted(spot[1])}px`;
      }
    };
    // Whole pixels make a map that rests sharp, and one that moves stutter.
    const rest = () => place(Math.round);
    const move = () => {
      // A jump is at its end at once.
      if (map.isMoving()) place((px) => px);
    };
    if (map.isMoving()) move();
    else rest();
    map.on('move', move);
    map.on('moveend', rest);
    return () => {
      map.off('move', move);
      map.off('moveend', rest);
    };
  }, [map, elements, view.projection, size, eye]);

  const markOf = useCallback(
    (target: EventTarget | null): Mark | null => {
      const element = target instanceof Element && target.closest('[data-key]');
      if (!(element instanceof HTMLElement && element.isConnected)) return null;
      return marks.find(({ mark }) => mark.key === element.dataset.key)?.mark ?? null;
    },
    [marks],
  );

  const under = useRef<EventTarget | null>(null);
  const point = useCallback(() => {
    const mark = markOf(under.current);
    pointAt('mark', mark && recordOf(mark));
  }, [markOf]);
  // What is under a pointer that rests may be another mark by now.
  useEffect(point, [point]);

  function press(event: MouseEvent) {
    const mark = markOf(event.target);
    if (!mark) return;
    const only = onlyPoint(mark);
    if (only === null) setListed(listed === mark.key ? null : mark.key);
    else if (isPlain(event)) {
      event.preventDefault();
      go(pressedView(only, view), historyOf(only, view));
    }
  }

  function rest(target: EventTarget | null) {
    under.current = target;
    point();
  }

  if (!map) return null;
  return createPortal(
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the links and buttons in it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: likewise; their keys press them */}
      <div
        ref={layer}
        data-marks
        onClick={press}
        onPointerOver={(event) => rest(event.target)}
        onPointerLeave={() => rest(null)}
        // A press moves the map, and neither the focus nor a link.
        onMouseDown={refuse}
        onDragStart={refuse}
      >
        {links.map(({ only, ...labelled }, index) => (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: what stands there is rewritten
            key={index}
            {...looksOf(labelled)}
            href={hrefOf(pressedView(only, view))}
            aria-label={pointName(only, words.party, t)}
          >
            {faceOf(labelled)}
          </a>
        ))}
        {buttons.map((labelled, index) => {
          const { key, names, points } = labelled.mark;
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: what stands there is rewritten
              key={index}
              {...looksOf(labelled)}
              type="button"
              aria-haspopup="dialog"
              aria-expanded={key === listed}
              aria-label={t('joint', { places: words.and(names), count: points.length })}
            >
              {faceOf(labelled)}
            </button>
          );
        })}
      </div>
      {listedMark && anchor && (
        <MarkList mark={listedMark} anchor={anchor} historyOf={historyOf} onClose={() => setListed(null)} />
      )}
    </>,
    map.getMap().getCanvasContainer(),
  );
}

function looksOf({ mark, muted }: LabelledMark) {
  return {
    className: styles.mark,
    // By keyboard the map is one stop, and MapWalk goes from mark to mark.
    tabIndex: -1,
    style: { zIndex: markWeight(mark) },
    'data-key': mark.key,
    'data-stops': mark.stops.length > 0,
    'data-seat': mark.seats.length > 0,
    'data-chosen': mark.seats.some((seat) => seat.chosen),
    'data-current': mark.stops.some((stop) => stop.current),
    'data-picked': hasPicked(mark),
    'data-verified': mark.stops.some((stop) => stop.verified),
    'data-muted': muted,
    'data-side': mark.side ?? undefined,
  };
}

function faceOf({ mark, label, side, muted }: LabelledMark) {
  return (
    <>
      <span className={styles.face}>{muted ? '' : mark.text}</span>
      {side && label && (
        <span className={styles.label} data-side={side} aria-hidden>
          {label}
        </span>
      )}
    </>
  );
}

function refuse(event: MouseEvent | DragEvent) {
  event.preventDefault();
}

/** The point of a mark that stands for one, which a press of it opens at once. */
function onlyPoint({ points }: Mark): Point | null {
  return points.length === 1 ? (points[0] ?? null) : null;
}

/** The record whose stops alone a mark stands for, if there is one. */
function recordOf({ points }: Mark): string | null {
  const records = new Set(points.map((point) => (point.type === 'stop' ? point.record : null)));
  const [only = null] = records;
  return records.size === 1 ? only : null;
}

/** Another stop of the picked visit takes the place of this one; all else is a step that Back undoes. */
function historyOf(point: Point, view: View): 'push' | 'replace' {
  return point.type === 'stop' && point.record === view.pick ? 'replace' : 'push';
}
