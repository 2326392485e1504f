'use client';

import { Popover } from '@base-ui/react/popover';
import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import { Marker, useMap } from 'react-map-gl/maplibre';
import { useTranslations } from 'use-intl';
import type { Arc } from '../../geo/arcs';
import { arcTraces } from '../../geo/arcTraces';
import type { Box } from '../../geo/boxZoom';
import { hasPicked, type LabelledMark, labelledMarks, labelSides, markWeight } from '../../geo/markLabels';
import { type Mark, type Point, pressedView } from '../../geo/marks';
import type { LabelSide } from '../../geo/placeLabels';
import { recordLang } from '../../geo/recordLanguage';
import type { Position } from '../../geo/schema';
import type { View } from '../../geo/view';
import { pointAt } from '../view/pointedRecord';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './MapMarks.module.css';
import { pointName } from './pointName';
import type { Padding } from './usePlace';

type Props = Readonly<{
  marks: readonly Mark[];
  /** What the labels keep clear of where they can. */
  arcs: readonly Arc[];
  size: Box;
  padding: Padding;
  /** Whether the map has been drawn, and so can tell where a position is. */
  settled: boolean;
  /** Called with the labels as they are placed, for the country names to keep clear of. */
  onShields: (shields: FeatureCollection) => void;
}>;

/** The seats and stops of the scene as buttons on the map, each with its label where there is room. */
export function MapMarks({ marks, arcs, size, padding, settled, onShields }: Props) {
  const { current: map } = useMap();
  const { scene, words } = useView();
  const anyPicked = scene.card !== null;
  const [sides, setSides] = useState<ReadonlyMap<string, LabelSide>>(new Map());

  useEffect(() => {
    if (!map || !settled) return;
    const place = () => {
      const see = ([longitude, latitude]: Position) => {
        const { x, y } = map.project([longitude, latitude]);
        return [x, y] as const;
      };
      const width = size.widthPx - padding.right;
      const traces = arcTraces(arcs, see);
      const found = labelSides(marks, anyPicked, words, see, width, size.heightPx, traces);
      setSides(found);
      onShields(shields(labelledMarks(marks, anyPicked, words, found)));
    };
    place();
    const follow = (event: object) => {
      if (!('inFlight' in event)) place();
    };
    map.on('moveend', follow);
    return () => {
      map.off('moveend', follow);
    };
  }, [map, settled, marks, arcs, size, padding, words, anyPicked, onShields]);

  return labelledMarks(marks, anyPicked, words, sides).map((labelled) => (
    <Marker
      key={labelled.mark.key}
      longitude={labelled.mark.position[0]}
      latitude={labelled.mark.position[1]}
      opacityWhenCovered="0"
      style={{ zIndex: markWeight(labelled.mark) }}
    >
      <MarkButton {...labelled} />
    </Marker>
  ));
}

/** The labels as they stand, as text for an unseen layer: country names keep clear of it. */
function shields(labelled: readonly LabelledMark[]): FeatureCollection {
  const offsets = { right: [1, 0], left: [-1, 0], below: [0, 0.8], above: [0, -0.8] } as const;
  const anchors = { right: 'left', left: 'right', below: 'top', above: 'bottom' } as const;
  return {
    type: 'FeatureCollection',
    features: labelled.flatMap(({ mark, label, side }) => {
      if (!side && mark.stops.length === 0) return [];
      return {
        type: 'Feature',
        properties: {
          label: side ? label : '●',
          anchor: side ? anchors[side] : 'center',
          offset: side ? offsets[side] : [0, 0],
        },
        geometry: { type: 'Point', coordinates: [...mark.position] },
      };
    }),
  };
}

function MarkButton({ mark, label, side, muted }: LabelledMark) {
  const t = useTranslations('mark');
  const { words, view } = useView();
  const [only] = mark.points;
  const record = recordOf(mark);
  const looks = {
    className: styles.mark,
    // By keyboard the map is one stop, and MapWalk goes from mark to mark.
    tabIndex: -1,
    'data-stops': mark.stops.length > 0,
    'data-seat': mark.seats.length > 0,
    'data-chosen': mark.seats.some((seat) => seat.chosen),
    'data-current': mark.stops.some((stop) => stop.current),
    'data-picked': hasPicked(mark),
    'data-verified': mark.stops.some((stop) => stop.verified),
    'data-muted': muted,
    onPointerEnter: () => pointAt('mark', record),
    onPointerLeave: () => pointAt('mark', null),
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
  if (only && mark.points.length === 1)
    return (
      <ViewLink
        {...looks}
        view={pressedView(only, view)}
        history={historyOf(only, view)}
        aria-label={pointName(only, words.party, t)}
      >
        {face}
      </ViewLink>
    );
  const places = words.and(mark.names);
  return (
    <Popover.Root>
      <Popover.Trigger {...looks} aria-label={t('joint', { places, count: mark.points.length })}>
        {face}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={8}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{t('listTitle', { places })}</Popover.Title>
            <ul>
              {[...mark.stops, ...mark.seats].map((point) => (
                <li key={point.key} data-type={point.type}>
                  <ViewLink view={pressedView(point, view)} history={historyOf(point, view)}>
                    <PointLine point={point} />
                  </ViewLink>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
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

function PointLine({ point }: Readonly<{ point: Point }>) {
  const t = useTranslations('mark');
  const { words } = useView();
  if (point.type === 'seat')
    return t('seatItem', { party: words.party(point.party), chosen: point.chosen ? 'yes' : 'no' });
  return (
    <>
      {t('stopItem', { number: point.number, place: point.name })}
      <span className={styles.of} lang={recordLang(words.locale)}>
        {point.recordTitle}
      </span>
    </>
  );
}
