'use client';

import type { MapLayerMouseEvent } from 'maplibre-gl';
import { memo, type RefObject, use, useEffect, useMemo, useState } from 'react';
import { Layer, type MapRef, Map as ReactMap, Source } from 'react-map-gl/maplibre';
import { useTranslations } from 'use-intl';
import { togglePartner } from '../../geo/chips';
import { PALETTES, type Palette } from '../../geo/palette';
import type { Drawing } from '../../geo/scene';
import type { Camera, Theme } from '../../geo/view';
import { useMedia } from '../ui/useMedia';
import { pointAt, usePointed } from '../view/pointedRecord';
import { useView } from '../view/ViewProvider';
import { GRATICULE, mapStyle, WORLD_URL } from './basemap';
import { Limb } from './Limb';
import styles from './LiveMap.module.css';
import {
  bundleLayer,
  countryLayers,
  graticuleLayer,
  labelLayer,
  lineLayers,
  PRINTED,
  seaLayer,
  shieldLayer,
} from './layers';
import { MapMarks } from './MapMarks';
import { mapLibrary, workerFetched } from './mapLibrary';
import { sightFrom } from './mapSight';
import { ScaleBar } from './ScaleBar';
import { ARCS, useArcs } from './useArcs';
import { useCamera } from './useCamera';
import { useHover } from './useHover';
import { useMarks } from './useMarks';
import type { Place } from './usePlace';
import { useTints } from './useTints';

type Props = Readonly<{
  drawing: Drawing;
  mapRef: RefObject<MapRef | null>;
  place: Place;
  theme: Theme;
  /** Whether the dashes of the picked journey travel along it. */
  flowing: boolean;
  onFailure: () => void;
  /** Called with how many places the globe hides, each counted once. */
  onBehind: (count: number) => void;
  /** Called when all of the first view has been painted. */
  onFirstDrawn: () => void;
}>;

/** All that the map shows, and where. */
type Drawn = Readonly<{ arcs: Drawing['arcs']; place: Place; settled: object }>;

/** While the map zooms, marks are grouped anew each time it has come this much nearer or farther. */
const REGROUP_AT = 1 / 3;

/** MapLibre's globe turns into the flat map beyond this zoom, and the basemap, drawn for 6, has no more to show. */
const MAX_ZOOM = 10;

/** The live map of the scene: basemap, arcs and marks, each of them a way to the records. */
export default function LiveMap({
  drawing,
  mapRef,
  place,
  theme,
  flowing,
  onFailure,
  onBehind,
  onFirstDrawn,
}: Props) {
  use(workerFetched);
  const t = useTranslations('map');
  const { scene, view, words, go } = useView();
  const { size, padding, layout, cooperative } = place;
  const palette = PALETTES[theme];
  const [style] = useState(mapStyle);
  const { arcs } = drawing;
  const anyPicked = scene.card !== null;
  const { keepOn, arcAt, highlight, grow } = useArcs(arcs, anyPicked, palette, flowing);
  usePointed(highlight, drawing);
  const camera = useCamera(mapRef, drawing, layout, size, padding, grow);
  const { seenFrom, setSeenFrom } = useSeenFrom(camera);

  // What the map has drawn and come to rest with, and in which place: at first nothing.
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const ready = drawn !== null;
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!ready || !map) return;
    // With the graphics context goes all that was drawn; when it is back the map draws it anew.
    const lose = () => setDrawn(null);
    map.on('webglcontextlost', lose);
    return () => {
      map.off('webglcontextlost', lose);
    };
  }, [mapRef, ready]);
  // Once it has been seen it stays, also while it is drawn anew.
  const [shown, setShown] = useState(false);
  if (ready && !shown) setShown(true);
  useEffect(() => {
    if (shown) onFirstDrawn();
  }, [shown, onFirstDrawn]);
  const see = useMemo(
    () => sightFrom(seenFrom, view.projection, size, camera.eye, padding),
    [seenFrom, view.projection, size, camera.eye, padding],
  );
  const { marks, printed, behind, settled, isSettled } = useMarks({
    drawing,
    anyPicked,
    words,
    see,
    zoom: seenFrom.zoom,
    size,
    padding,
  });
  useEffect(() => onBehind(behind), [behind, onBehind]);
  // These may change by nothing that the map would be painted anew for; it says all the same when it rests with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is they that have changed
  useEffect(() => mapRef.current?.getMap().triggerRepaint(), [mapRef, place, settled]);
  const isDrawn = (last: Drawn | null) =>
    last?.arcs === arcs && last.place === place && last.settled === settled && isSettled;
  const selectable = useMemo(() => new Set(scene.partners.map((choice) => choice.code)), [scene.partners]);
  useTints(mapRef, ready, drawing.members, drawing.tinted);
  const ground = useMemo(() => groundOf(palette), [palette]);

  const hover = useHover({ scene, words, selectable, arcAt, highlight: pointAtLine });

  function press(event: MapLayerMouseEvent) {
    if (!onCanvas(event) || hover.wasHeld()) return;
    hover.end();
    const arc = arcAt(event.point);
    if (arc) {
      go({ ...view, pick: arc.record, stop: null, camera: null }, 'push');
      return;
    }
    const code = countryOf(event);
    if (code !== null && selectable.has(code)) go(togglePartner(view, code), 'push');
  }

  return (
    <div className={styles.live} data-drawn={isDrawn(drawn)} data-shown={shown}>
      <ReactMap
        ref={mapRef}
        mapLib={mapLibrary}
        mapStyle={style}
        initialViewState={camera.initial}
        projection={PROJECTIONS[view.projection]}
        maxZoom={MAX_ZOOM}
        minZoom={-1}
        maxPitch={60}
        fadeDuration={0}
        attributionControl={false}
        keyboard={false}
        cooperativeGestures={cooperative}
        locale={{
          'Map.Title': t('label'),
          'CooperativeGesturesHandler.MacHelpText': t('cooperativeMac'),
          'CooperativeGesturesHandler.WindowsHelpText': t('cooperativeWindows'),
          'CooperativeGesturesHandler.MobileHelpText': t('cooperativeMobile'),
        }}
        interactiveLayerIds={INTERACTIVE}
        cursor={hover.said ? 'pointer' : 'grab'}
        onClick={press}
        onMouseMove={(event) => hover.follow(event.point, countryOf(event), onCanvas(event))}
        onMouseOut={hover.end}
        onTouchStart={(event) => hover.hold(event.point, event.originalEvent.touches.length)}
        onTouchMove={hover.release}
        onTouchEnd={hover.release}
        onTouchCancel={hover.release}
        onZoom={({ viewState }) => {
          if (Math.abs(viewState.zoom - seenFrom.zoom) > REGROUP_AT) setSeenFrom(viewState);
        }}
        onLoad={(event) => {
          // The keys are MapWalk's, which stands in the tab order for all of the map.
          event.target.getCanvas().tabIndex = -1;
          camera.onLoad();
        }}
        onStyleData={({ target }) => keepOn(target)}
        onMoveEnd={(event) => {
          if ('inFlight' in event) return;
          setSeenFrom(event.viewState);
          camera.onMoveEnd(event);
        }}
        onIdle={({ target }) => {
          // The map is idle for a moment before the layers have been added to it, too.
          if (!target.getLayer(ARCS) || !isSettled || camera.isUnderWay() || !camera.isThere()) return;
          setDrawn((last) => (isDrawn(last) ? last : { arcs, place, settled }));
        }}
        onError={({ error }) => {
          // Without WebGL 2 there is no map; a file that did not arrive leaves one with less on it.
          if (error.name === 'WebGLContextCreationError' || /webgl/i.test(error.message)) onFailure();
        }}
      >
        {ground}
        <Source id={PRINTED} type="geojson" data={printed} maxzoom={FINEST_TILES}>
          <Print palette={palette} />
        </Source>
        {view.projection === 'globe' && <Limb size={size} eye={camera.eye} />}
        <MapMarks marks={marks} size={size} eye={camera.eye} />
      </ReactMap>
      <ScaleBar camera={seenFrom} />
      {hover.said && (
        <div className={styles.hover} aria-hidden ref={hover.place}>
          <strong>{hover.said.title}</strong>
          <span>{hover.said.detail}</span>
        </div>
      )}
    </div>
  );
}

/** What lies under the arcs, the same in every view. */
function groundOf(palette: Palette) {
  return (
    <>
      <Layer {...seaLayer(palette)} />
      <Source id="graticule" type="geojson" data={GRATICULE} tolerance={0.2} maxzoom={FINEST_TILES}>
        <Layer {...graticuleLayer(palette)} />
      </Source>
      <Source id="world" type="vector" url={WORLD_URL} promoteId={CODES}>
        {countryLayers(palette).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      {lineLayers(palette).map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
    </>
  );
}

/** What is printed over the arcs; placed from the last to the first, so that names give way to marks. */
const Print = memo(function Print({ palette }: Readonly<{ palette: Palette }>) {
  return (
    <>
      <Layer {...bundleLayer(palette)} />
      <Layer {...labelLayer(palette)} />
      <Layer {...shieldLayer()} />
    </>
  );
});

/**
 * The zoom of the finest tiles of what is made here: a world has four of them, where a view has a dozen of its own zoom, each a
 * message to MapLibre's worker and one back. A point of them is a pixel at zoom 5, and eight at zoom 8; the basemap is drawn for 6.
 */
const FINEST_TILES = 1;

/** In degrees, and in zooms: nobody sees the difference. */
const AS_GOOD_AS_SAME = 1e-6;

/**
 * The camera that the marks are grouped for. Where motion is to be reduced the map jumps: then it is that which it jumps to,
 * before it does, so that nothing is grouped for a place that is left at once.
 */
function useSeenFrom({ initial, target }: Readonly<{ initial: Camera; target: Camera }>) {
  const jumps = useMedia('(prefers-reduced-motion: reduce)');
  const [rested, setRested] = useState({ at: initial, target: initial });
  const seenIn = (last: typeof rested) => (jumps && last.target !== target ? target : last.at);
  function setSeenFrom(at: Camera) {
    setRested((last) => (isSame(at, seenIn(last)) ? last : { at, target }));
  }
  return { seenFrom: seenIn(rested), setSeenFrom };
}

function isSame(a: Camera, b: Camera): boolean {
  return (['longitude', 'latitude', 'zoom', 'bearing', 'pitch'] as const).every(
    (what) => Math.abs(a[what] - b[what]) < AS_GOOD_AS_SAME,
  );
}

/** A press of a mark bubbles up to the map, and is not meant for what lies beneath. */
function onCanvas(event: MapLayerMouseEvent): boolean {
  return event.originalEvent.target === event.target.getCanvas();
}

/** The country under the pointer, if it is on one. */
function countryOf(event: MapLayerMouseEvent): string | null {
  const feature = event.features?.[0];
  return feature ? String(feature.properties.code) : null;
}

const INTERACTIVE = ['countries'];

// By its code a country is tinted.
const CODES = { countries: 'code' };

// As objects: given a name, react-map-gl 8.1 hands MapLibre 6 the name itself, which it does not know.
const PROJECTIONS = { globe: { type: 'globe' }, mercator: { type: 'mercator' } } as const;

function pointAtLine(record: string | null) {
  pointAt('line', record);
}
