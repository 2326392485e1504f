import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { MapRef, ViewStateChangeEvent } from 'react-map-gl/maplibre';
import type { Box } from '../../geo/boxZoom';
import { roundCamera } from '../../geo/formatView';
import {
  fieldOfView,
  LAYOUT_BOXES,
  type Layout,
  layoutScale,
  roomLinkZoom,
  roomZoom,
} from '../../geo/layout';
import type { Drawing } from '../../geo/scene';
import { sceneCamera } from '../../geo/sceneCamera';
import { sceneFocus } from '../../geo/sceneFocus';
import type { Camera } from '../../geo/view';
import { useView } from '../view/ViewProvider';

/** The room in CSS pixels that panels take from each side of the map. */
export type Padding = Readonly<{ top: number; right: number; bottom: number; left: number }>;

const FLIGHT_MS = 900;

/**
 * Holds the map's camera to the view's, or to the scene's where the view names none; and writes to the view
 * what the reader does to the map. What the map does of itself is never written.
 */
export function useCamera(
  mapRef: RefObject<MapRef | null>,
  drawing: Drawing,
  layout: Layout,
  size: Box,
  padding: Padding,
) {
  const { view, go } = useView();
  const room = useMemo<Box>(
    () => ({
      widthPx: Math.max(1, size.widthPx - padding.left - padding.right),
      heightPx: Math.max(1, size.heightPx - padding.top - padding.bottom),
    }),
    [size, padding],
  );
  const own = useMemo(() => {
    const { points, ends } = sceneFocus(drawing.laidOut);
    return sceneCamera(points, view.projection, ends, LAYOUT_BOXES[layout]);
  }, [drawing.laidOut, view.projection, layout]);
  const camera = view.camera ?? own;
  const target = useMemo(
    () => ({
      longitude: camera.longitude,
      latitude: camera.latitude,
      zoom: roomZoom(camera.zoom, layout, room),
      bearing: camera.bearing,
      pitch: camera.pitch,
      padding,
    }),
    [camera, layout, room, padding],
  );
  const initial = useRef(target);
  const written = useRef<Camera | null>(null);
  const at = useRef(target);

  const latest = useRef({ view, go, layout, room });
  useEffect(() => {
    latest.current = { view, go, layout, room };
  });

  const field = fieldOfView(layout, room, size.heightPx);
  useEffect(() => {
    mapRef.current?.getMap().setVerticalFieldOfView(field);
  }, [mapRef, field]);

  const flying = useRef(false);
  useEffect(() => {
    const map = mapRef.current;
    if (!map || at.current === target) return;
    const resized = at.current.padding === target.padding && sameGround(at.current, target);
    at.current = target;
    // The reader has just brought the map here.
    if (view.camera !== null && sameCamera(view.camera, written.current)) return;
    written.current = null;
    const { longitude, latitude, ...rest } = target;
    const still = resized || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    // A flight first ends the movement of the reader's hand, which then is not theirs to be written.
    flying.current = true;
    map.easeTo({ center: [longitude, latitude], ...rest, duration: still ? 0 : FLIGHT_MS, essential: false });
    flying.current = false;
  }, [mapRef, target, view.camera]);

  const onMoveEnd = useCallback((event: ViewStateChangeEvent) => {
    if (flying.current || !('originalEvent' in event) || !event.originalEvent) return;
    const { view, go, layout, room } = latest.current;
    const { zoom, longitude, latitude, bearing, pitch } = event.viewState;
    const camera = roundCamera({
      zoom: roomLinkZoom(zoom, layout, room),
      longitude,
      latitude,
      bearing,
      pitch,
    });
    written.current = camera;
    go({ ...view, camera }, 'replace');
  }, []);

  // Until its style has come the map is flat whatever it shall be, and keeps the latitude to what that allows.
  const onLoad = useCallback(() => {
    const { longitude, latitude, ...rest } = at.current;
    mapRef.current?.getMap().setVerticalFieldOfView(field);
    mapRef.current?.jumpTo({ center: [longitude, latitude], ...rest });
  }, [mapRef, field]);

  // As large as the map that MapLibre's own field of view would show from where the camera is.
  const eye = useMemo<Box>(
    () => ({ widthPx: size.widthPx, heightPx: LAYOUT_BOXES[layout].heightPx * layoutScale(layout, room) }),
    [size.widthPx, layout, room],
  );
  return { initial: initial.current, onLoad, onMoveEnd, eye };
}

function sameGround(a: { longitude: number; latitude: number }, b: typeof a): boolean {
  return a.longitude === b.longitude && a.latitude === b.latitude;
}

function sameCamera(a: Camera, b: Camera | null): boolean {
  return (
    b !== null &&
    a.zoom === b.zoom &&
    a.longitude === b.longitude &&
    a.latitude === b.latitude &&
    a.bearing === b.bearing &&
    a.pitch === b.pitch
  );
}
