import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  type LucideIcon,
  Maximize,
  Minus,
  Navigation2,
  Plus,
} from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type MouseEvent, memo } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { useTranslations } from 'use-intl';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './MapControls.module.css';

/** How far a press moves the map, as a share of its size. */
const STEP = 0.25;

const WAYS = [
  { way: 'up', icon: ArrowUp, right: 0, down: -STEP },
  { way: 'left', icon: ArrowLeft, right: -STEP, down: 0 },
  { way: 'right', icon: ArrowRight, right: STEP, down: 0 },
  { way: 'down', icon: ArrowDown, right: 0, down: STEP },
] as const;

type Props = Readonly<{
  mapRef: { current: MapRef | null };
  /** Whether the view turns or tips the map. */
  turned: boolean;
}>;

/** All that a drag, a pinch or a turn of the wheel does to the map, by single presses. */
export const MapControls = memo(function MapControls({ mapRef, turned }: Props) {
  const t = useTranslations('map');

  // Told to MapLibre as the reader's doing, so that the view follows.
  const press =
    (act: (map: MapLibreMap, byReader: { originalEvent: unknown }) => void) => (event: MouseEvent) => {
      const map = mapRef.current?.getMap();
      if (map) act(map, { originalEvent: event.nativeEvent });
    };
  const button = (name: string, Icon: LucideIcon, act: Parameters<typeof press>[0], way?: string) => (
    <button key={name} type="button" aria-label={name} title={name} data-way={way} onClick={press(act)}>
      <Icon size={17} aria-hidden />
    </button>
  );

  return (
    <div className={styles.controls}>
      {turned && (
        <fieldset className={styles.column} aria-label={t('turn')}>
          {button(t('north'), Navigation2, (map, byReader) => map.easeTo({ bearing: 0, pitch: 0 }, byReader))}
        </fieldset>
      )}
      <fieldset className={styles.pad} aria-label={t('move')}>
        {WAYS.map(({ way, icon, right, down }) =>
          button(
            t(`moves.${way}`),
            icon,
            (map, byReader) => {
              const { clientWidth, clientHeight } = map.getCanvas();
              map.panBy([right * clientWidth, down * clientHeight], {}, byReader);
            },
            way,
          ),
        )}
        <Fit />
      </fieldset>
      <fieldset className={styles.column} aria-label={t('zoom')}>
        {button(t('zoomIn'), Plus, (map, byReader) => map.zoomIn({}, byReader))}
        {button(t('zoomOut'), Minus, (map, byReader) => map.zoomOut({}, byReader))}
      </fieldset>
    </div>
  );
});

function Fit() {
  const t = useTranslations('map');
  const { view } = useView();
  return (
    <ViewLink
      view={{ ...view, camera: null, stop: null }}
      history="replace"
      aria-label={t('fit')}
      title={t('fit')}
      data-way="fit"
    >
      <Maximize size={15} aria-hidden />
    </ViewLink>
  );
}
