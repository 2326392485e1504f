'use client';

import { Popover } from '@base-ui/react/popover';
import type { FeatureCollection } from 'geojson';
import { useCallback, useEffect, useState } from 'react';
import { type MapRef, Marker, useMap } from 'react-map-gl/maplibre';
import { useTranslations } from 'use-intl';
import type { Box } from '../../geo/boxZoom';
import { togglePartner } from '../../geo/chips';
import type { Mark, Point } from '../../geo/marks';
import { type Labelled, type LabelSide, placeLabels } from '../../geo/placeLabels';
import type { View } from '../../geo/view';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './MapMarks.module.css';
import type { Padding } from './useCamera';

type Props = Readonly<{
  marks: readonly Mark[];
  size: Box;
  padding: Padding;
  /** Whether the map has been drawn, and so can tell where a position is. */
  settled: boolean;
  /** Called with the labels as they are placed, for the country names to keep clear of. */
  onShields: (shields: FeatureCollection) => void;
}>;

/** A label's room is reckoned with this width of a letter at 13 px, a little more than the font's mean. */
const LETTER_WIDTH_PX = 7.2;

/** The seats and stops of the scene as buttons on the map, each with its label where there is room. */
export function MapMarks({ marks, size, padding, settled, onShields }: Props) {
  const { current: map } = useMap();
  const t = useTranslations('mark');
  const { scene } = useView();
  const anyPicked = scene.card !== null;
  const label = useCallback((mark: Mark) => labelText(mark, anyPicked, t), [anyPicked, t]);
  const [sides, setSides] = useState<ReadonlyMap<string, LabelSide>>(new Map());

  useEffect(() => {
    if (!map || !settled) return;
    const place = () => {
      const placed = placeLabels(
        marks
          .filter((mark) => !isMuted(mark, anyPicked))
          .toSorted((a, b) => weight(b) - weight(a))
          .map((mark) => labelled(mark, map, label(mark))),
        size.widthPx - padding.right,
        size.heightPx,
      );
      setSides(placed);
      onShields(shields(marks, placed, label));
    };
    place();
    map.on('moveend', place);
    return () => {
      map.off('moveend', place);
    };
  }, [map, settled, marks, size, padding, label, anyPicked, onShields]);

  return marks.map((mark) => (
    <Marker
      key={mark.key}
      longitude={mark.position[0]}
      latitude={mark.position[1]}
      opacityWhenCovered="0"
      style={{ zIndex: weight(mark) }}
    >
      <MarkButton
        mark={mark}
        label={label(mark)}
        side={sides.get(mark.key) ?? null}
        muted={isMuted(mark, anyPicked)}
      />
    </Marker>
  ));
}

type Translate = ReturnType<typeof useTranslations<'mark'>>;

function isFocus(mark: Mark): boolean {
  return mark.stops.some((stop) => stop.picked);
}

/** While a record is picked the stops of visits that it does not concern are dots, over which a label may lie. */
function isMuted(mark: Mark, anyPicked: boolean): boolean {
  return anyPicked && mark.stops.length > 0 && !isFocus(mark) && !mark.stops.some((stop) => stop.related);
}

/** Which mark lies on top, and whose label is placed first. */
function weight(mark: Mark): number {
  if (mark.stops.some((stop) => stop.current)) return 4;
  if (isFocus(mark)) return 3;
  return mark.stops.length > 0 ? 2 : 1;
}

/** What is printed beside a mark: its places, or the first of many; a seat's country is named by the basemap. */
function labelText(mark: Mark, anyPicked: boolean, t: Translate): string {
  const [first, second, ...more] = mark.names;
  if (first === undefined || mark.stops.length === 0 || isMuted(mark, anyPicked)) return '';
  if (second === undefined) return first;
  return more.length === 0 ? `${first} · ${second}` : t('more', { place: first, count: more.length + 1 });
}

function radiusPx(mark: Mark): number {
  return mark.stops.length === 0 ? 6 : 12 + 3 * Math.max(0, mark.text.length - 1);
}

function labelled(mark: Mark, map: MapRef, label: string): Labelled {
  const { x: xPx, y: yPx } = map.project([mark.position[0], mark.position[1]]);
  return { key: mark.key, xPx, yPx, radiusPx: radiusPx(mark), labelWidthPx: label.length * LETTER_WIDTH_PX };
}

/** The labels as they stand, as text for an unseen layer: country names keep clear of it. */
function shields(
  marks: readonly Mark[],
  sides: ReadonlyMap<string, LabelSide>,
  label: (mark: Mark) => string,
): FeatureCollection {
  const offsets = { right: [1, 0], left: [-1, 0], below: [0, 0.8], above: [0, -0.8] } as const;
  const anchors = { right: 'left', left: 'right', below: 'top', above: 'bottom' } as const;
  return {
    type: 'FeatureCollection',
    features: marks.flatMap((mark) => {
      const side = sides.get(mark.key);
      if (!side && mark.stops.length === 0) return [];
      return {
        type: 'Feature',
        properties: {
          label: side ? label(mark) : '●',
          anchor: side ? anchors[side] : 'center',
          offset: side ? offsets[side] : [0, 0],
        },
        geometry: { type: 'Point', coordinates: [...mark.position] },
      };
    }),
  };
}

type ButtonProps = Readonly<{
  mark: Mark;
  label: string;
  side: LabelSide | null;
  muted: boolean;
}>;

function MarkButton({ mark, label, side, muted }: ButtonProps) {
  const t = useTranslations('mark');
  const { words, view } = useView();
  const [only] = mark.points;
  const looks = {
    className: styles.mark,
    'data-stops': mark.stops.length > 0,
    'data-seat': mark.seats.length > 0,
    'data-chosen': mark.seats.some((seat) => seat.chosen),
    'data-current': mark.stops.some((stop) => stop.current),
    'data-picked': isFocus(mark),
    'data-verified': mark.stops.some((stop) => stop.verified),
    'data-muted': muted,
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
        view={pressed(only, view)}
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
                  <ViewLink view={pressed(point, view)} history={historyOf(point, view)}>
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

/** The view that a press of a point leads to. */
function pressed(point: Point, view: View): View {
  return point.type === 'seat'
    ? togglePartner(view, point.party)
    : { ...view, pick: point.record, stop: point.number, camera: null };
}

/** Another stop of the picked visit takes the place of this one; all else is a step that Back undoes. */
function historyOf(point: Point, view: View): 'push' | 'replace' {
  return point.type === 'stop' && point.record === view.pick ? 'replace' : 'push';
}

function pointName(point: Point, party: (code: string) => string, t: Translate): string {
  return point.type === 'seat'
    ? t('seat', { party: party(point.party), seat: point.name, chosen: point.chosen ? 'yes' : 'no' })
    : t('stop', { place: point.name, number: point.number, visit: point.recordTitle });
}

function PointLine({ point }: Readonly<{ point: Point }>) {
  const t = useTranslations('mark');
  const { words } = useView();
  if (point.type === 'seat')
    return t('seatItem', { party: words.party(point.party), chosen: point.chosen ? 'yes' : 'no' });
  return (
    <>
      {t('stopItem', { number: point.number, place: point.name })}
      <span className={styles.of}>{point.recordTitle}</span>
    </>
  );
}
