'use client';

import {
  type DragEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
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
  const [anchor, setAnchor] = useState<Element | null>(null);
  useLayoutEffect(() => {
    const at = marks.findIndex(({ mark }) => mark.key === listed);
    setAnchor(layer.current?.children[at] ?? null);
  }, [marks, listed]);

  useLayoutEffect(() => {
    if (!map) return;
    // By script: the policy forbids inline styles, and at each frame of a movement React would have no part in it.
    const place = (spotted: (px: number) => number) => {
      const see = sightOf(map.getMap(), view.projection, size, eye);
      for (const [index, element] of [...(layer.current?.children ?? [])].entries()) {
        const position = marks[index]?.mark.position;
        const spot = position && see(position);
        if (!(element instanceof HTMLElement)) continue;
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
    rest();
    map.on('move', move);
    map.on('moveend', rest);
    return () => {
      map.off('move', move);
      map.off('moveend', rest);
    };
  }, [map, marks, view.projection, size, eye]);

  const markOf = useCallback(
    (target: EventTarget | null): Mark | null => {
      const element = target instanceof Element && target.closest('[data-key]');
      if (!(element instanceof HTMLElement)) return null;
      return marks.find(({ mark }) => mark.key === element.dataset.key)?.mark ?? null;
    },
    [marks],
  );

  // What is under a pointer that rests may be another mark by now.
  useEffect(() => {
    const mark = markOf(layer.current?.querySelector('[data-key]:hover') ?? null);
    pointAt('mark', mark && recordOf(mark));
  }, [markOf]);

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

  function point(event: PointerEvent) {
    const mark = markOf(event.target);
    pointAt('mark', mark && recordOf(mark));
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
        onPointerOver={point}
        onPointerLeave={letGo}
        // A press moves the map, and neither the focus nor a link.
        onMouseDown={refuse}
        onDragStart={refuse}
      >
        {marks.map(({ mark, label, side, muted }, index) => {
          const only = onlyPoint(mark);
          const looks = {
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
          const face = (
            <>
              <span className={styles.face}>{muted ? '' : mark.text}</span>
              {side && label && (
                <span className={styles.label} data-side={side} aria-hidden>
                  {label}
                </span>
              )}
            </>
          );
          return only ? (
            <a
              // biome-ignore lint/suspicious/noArrayIndexKey: what stands there is rewritten
              key={index}
              {...looks}
              href={hrefOf(pressedView(only, view))}
              aria-label={pointName(only, words.party, t)}
            >
              {face}
            </a>
          ) : (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: what stands there is rewritten
              key={index}
              {...looks}
              type="button"
              aria-haspopup="dialog"
              aria-expanded={mark.key === listedMark?.key}
              aria-label={t('joint', { places: words.and(mark.names), count: mark.points.length })}
            >
              {face}
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

function letGo() {
  pointAt('mark', null);
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
