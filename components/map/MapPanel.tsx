'use client';

import { Moon, Sun, Waypoints } from 'lucide-react';
import {
  lazy,
  type ReactNode,
  type Ref,
  Suspense,
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { useTranslations } from 'use-intl';
import { stillAddress } from '../../geo/address';
import type { Theme } from '../../geo/view';
import { PartBoundary } from '../ui/PartBoundary';
import { useIdleOrActive, useIdleOrTouched } from '../ui/useIdleOrTouched';
import { latePart, useLatePart } from '../ui/useLatePart';
import { useMedia } from '../ui/useMedia';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import { Legend } from './Legend';
import { MapControls } from './MapControls';
import styles from './MapPanel.module.css';
import { usePlace } from './usePlace';

const LiveMap = lazy(() => import('./DashboardMap'));
const WALK = latePart(() => import('./MapWalk').then(({ MapWalk }) => MapWalk));

type Props = Readonly<{
  still: ReactNode;
  /** What else stands in the toolbar. */
  children?: ReactNode;
  /** What stands between the map and its neighbours, to move the border. */
  edges?: ReactNode;
}>;

/** The map's place on the page: its frame and controls at once, the live map when the browser has time for it. */
export function MapPanel({ still, children, edges }: Props) {
  const t = useTranslations('map');
  const { scene, makeDrawing, view, atlas, words } = useView();
  const frame = useRef<HTMLDivElement>(null);
  const mapRef = useRef<MapRef>(null);
  const [failure, setFailure] = useState<'failed' | 'failedLoading' | null>(null);
  const tellBehind = useRef<(count: number) => void>(null);
  const onBehind = useCallback((count: number) => tellBehind.current?.(count), []);
  const [live, setLive] = useState(false);
  const onFirstDrawn = useCallback(() => setLive(true), []);
  const room = useRef<HTMLDivElement>(null);
  const place = usePlace(frame, room, scene.card !== null);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const wanted = useIdleOrTouched(frame);
  const walk = useLatePart(WALK, false, useIdleOrActive());
  const drawing = wanted ? makeDrawing() : null;
  const theme: Theme = view.theme ?? (dark ? 'dark' : 'light');
  // Without the records there is nothing to draw.
  const failed = failure ?? (atlas === 'failed' ? 'failedLoading' : null);
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  const journey = drawing?.arcs.some((arc) => arc.picked && arc.look === 'visit') ? view.pick : null;
  // Asked for one journey, and ended with it.
  const [animated, setAnimated] = useState<string | null>(null);
  const flowing = journey !== null && animated === journey && !reduced;

  return (
    <section
      id={failed === null && walk.Part ? undefined : 'map'}
      tabIndex={-1}
      className={styles.panel}
      data-card={scene.card !== null}
      aria-label={t('section')}
    >
      <div ref={frame} className={styles.frame}>
        <div ref={room} className={styles.room}>
          <div className={styles.still} data-replaced={live} aria-hidden>
            {still}
          </div>
        </div>
        {failed !== null && place && (
          // biome-ignore lint/performance/noImgElement: a drawing of ours, made for this very size
          <img
            className={styles.instead}
            src={stillAddress({ ...view, theme }, words.locale, place.size)}
            alt={scene.summary}
            // Where it cannot be had either, the drawing that came with the page is better than none.
            onError={(event) => event.currentTarget.setAttribute('hidden', '')}
            onLoad={(event) => event.currentTarget.removeAttribute('hidden')}
          />
        )}
        <p className={styles.said} data-failed={failed !== null}>
          <span className={styles.unscripted}>{t('noScript')}</span>
          {failed && t(failed)}
        </p>
        {wanted && place && drawing && failed === null && (
          <PartBoundary fallback={null} onFailure={() => setFailure('failedLoading')}>
            <Suspense>
              <LiveMap
                drawing={drawing}
                mapRef={mapRef}
                place={place}
                theme={theme}
                flowing={flowing}
                onFailure={() => setFailure('failed')}
                onBehind={onBehind}
                onFirstDrawn={onFirstDrawn}
              />
            </Suspense>
          </PartBoundary>
        )}
        {failed === null && walk.Part && (
          <walk.Part id="map" mapRef={mapRef} drawing={drawing} place={place} />
        )}
        {failed === null && (
          <MapControls
            mapRef={mapRef}
            turned={view.camera !== null && (view.camera.bearing !== 0 || view.camera.pitch !== 0)}
          />
        )}
      </div>
      <div className={styles.toolbar}>
        <ProjectionChoice />
        {failed === null && journey !== null && !reduced && (
          <button
            type="button"
            className={styles.tool}
            aria-pressed={flowing}
            aria-label={t('flow')}
            title={t('flow')}
            onClick={() => setAnimated(flowing ? null : journey)}
          >
            <Waypoints size={17} aria-hidden />
          </button>
        )}
        <ViewLink
          className={styles.tool}
          view={{ ...view, theme: theme === 'dark' ? 'light' : 'dark' }}
          history="replace"
          aria-label={t(theme === 'dark' ? 'toLight' : 'toDark')}
          title={t(theme === 'dark' ? 'toLight' : 'toDark')}
        >
          {theme === 'dark' ? <Sun size={17} aria-hidden /> : <Moon size={17} aria-hidden />}
        </ViewLink>
        {children}
      </div>
      <Unseen ref={tellBehind} />
      <div className={styles.foot}>
        <div className={styles.legend}>
          <Legend />
        </div>
        <p className={styles.notes}>
          <span>{t('borders')}</span>
          <span>{t('attribution')}</span>
        </p>
      </div>
      {edges}
    </section>
  );
}

/**
 * What the map does not show, and why.
 *
 * @param ref is given what takes how many places the globe hides: told by the map, that concerns nothing but this line
 */
function Unseen({ ref }: Readonly<{ ref: Ref<(count: number) => void> }>) {
  const t = useTranslations('map');
  const { overBudget } = useView().scene;
  const [behind, setBehind] = useState(0);
  useImperativeHandle(ref, () => setBehind, []);
  if (behind === 0 && !overBudget) return null;
  return (
    <p className={styles.behind}>
      {behind > 0 && <span>{t('behind', { count: behind })}</span>}
      {overBudget && <span>{t('overBudget', overBudget)}</span>}
    </p>
  );
}

function ProjectionChoice() {
  const t = useTranslations('map');
  const { view } = useView();
  return (
    <fieldset className={styles.choice} aria-label={t('projection')}>
      {(['globe', 'mercator'] as const).map((projection) => (
        <ViewLink
          key={projection}
          view={{ ...view, projection }}
          history="replace"
          aria-current={view.projection === projection ? 'true' : undefined}
        >
          {t(projection === 'globe' ? 'globe' : 'flat')}
        </ViewLink>
      ))}
    </fieldset>
  );
}
