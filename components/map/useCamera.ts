import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { MapRef, ViewStateChangeEvent } from 'react-map-gl/maplibre';
import type { Box } from '../../geo/boxZoom';
import { roundCamera } from '../../geo/formatView';
import { arcLengthKm, greatCircle } from '../../geo/greatCircle';
import {
  fieldOfView,
  LAYOUT_BOXES,
  type Layout,
  layoutScale,
  roomLinkZoom,
  roomZoom,
} from '../../geo/layout';
import { legMs } from '../../geo/legMs';
import type { Drawing } from '../../geo/scene';
import { sceneCamera } from '../../geo/sceneCamera';
import { sceneFocus } from '../../geo/sceneFocus';
import type { Camera } from '../../geo/view';
import { useMedia } from '../ui/useMedia';
import { useView } from '../view/ViewProvider';
import { flyLeg } from './flyLeg';
import type { Padding } from './usePlace';

const FLIGHT_MS = 900;

/** In degrees: far less than a pixel at any zoom that there is. */
const NOWHERE_ELSE = 1e-6;

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
  /** Called while the camera follows a leg: with the key of its arc, and how much of it is travelled. */
  onTravelled: (key: string | null, share: number) => void,
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

  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  const latest = useRef({ view, go, layout, room, drawing, onTravelled, reduced });
  useEffect(() => {
    latest.current = { view, go, layout, room, drawing, onTravelled, reduced };
  });

  const field = fieldOfView(layout, room, size.heightPx);
  useEffect(() => {
    mapRef.current?.getMap().setVerticalFieldOfView(field);
  }, [mapRef, field]);

  const flying = useRef(false);
  const endFlight = useRef<(() => void) | null>(null);
  // The visit and the stop that the camera was last brought to.
  const last = useRef({ pick: view.pick, stop: view.stop });
  useEffect(() => {
    const map = mapRef.current;
    const { pick, stop } = last.current;
    last.current = { pick: view.pick, stop: view.stop };
    if (!map || at.current === target) return;
    const resized = at.current.padding === target.padding && sameGround(at.current, target);
    const covered = at.current.padding !== target.padding;
    at.current = target;
    // The reader has just brought the map here, and what covers it is as it was.
    if (view.camera !== null && sameCamera(view.camera, written.current) && !covered) return;
    written.current = null;
    endFlight.current?.();
    endFlight.current = null;
    const { layout, room, drawing, onTravelled, reduced } = latest.current;
    const still = resized || reduced;
    const leg = pick === view.pick && view.camera === null ? legBetween(drawing, stop, view.stop) : null;
    if (leg && !still && !covered) {
      const { zoom } = sceneCamera(leg.points, view.projection, [], LAYOUT_BOXES[layout]);
      endFlight.current = flyLeg(map.getMap(), {
        to: target,
        legZoom: roomZoom(zoom, layout, room),
        durationMs: legMs(leg.distanceKm),
        onTravelled: (share) => {
          if (share >= 1) endFlight.current = null;
          onTravelled(share < 1 ? leg.key : null, share);
        },
      });
      return;
    }
    const { longitude, latitude, ...rest } = target;
    // A flight first ends the movement of the reader's hand, which then is not theirs to be written.
    flying.current = true;
    const there = { center: [longitude, latitude] as [number, number], ...rest };
    // A jump is a fraction of the work; what covers the map anew moves its middle, which only a flight takes into account.
    if (still && !covered) map.jumpTo(there);
    else map.easeTo({ ...there, duration: still ? 0 : FLIGHT_MS, essential: false });
    flying.current = false;
  }, [mapRef, target, view.camera, view.pick, view.stop, view.projection]);
  useEffect(() => () => endFlight.current?.(), []);

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

  const corrected = useRef<typeof target | null>(null);
  /**
   * Whether the map, which has come to rest, rests where it was sent. MapLibre keeps the flat map's edges out of sight, by the
   * padding and the projection of the moment: a centre given before both had come is moved, and has to be given once more.
   */
  const isThere = useCallback((): boolean => {
    const map = mapRef.current?.getMap();
    if (!map || written.current !== null || corrected.current === at.current) return true;
    const { longitude, latitude, padding, ...rest } = at.current;
    const { lng, lat } = map.getCenter();
    if (Math.abs(lat - latitude) < NOWHERE_ELSE && Math.abs(wrapped(lng - longitude)) < NOWHERE_ELSE)
      return true;
    corrected.current = at.current;
    map.setPadding(padding);
    map.jumpTo({ center: [longitude, latitude], ...rest });
    return false;
  }, [mapRef]);

  // As large as the map that MapLibre's own field of view would show from where the camera is.
  const eye = useMemo<Box>(
    () => ({ widthPx: size.widthPx, heightPx: LAYOUT_BOXES[layout].heightPx * layoutScale(layout, room) }),
    [size.widthPx, layout, room],
  );
  /** Whether the camera follows a leg, or has another target by now: the map may be idle, and is yet not at rest. */
  const isUnderWay = useCallback(() => endFlight.current !== null || at.current !== target, [target]);
  return { initial: initial.current, target, onLoad, onMoveEnd, isUnderWay, isThere, eye };
}

/** The leg that joins two neighbouring stops of the picked visit, whichever of them the reader comes from. */
function legBetween({ arcs, points }: Drawing, from: number | null, to: number | null) {
  if (from === null || to === null || Math.abs(from - to) !== 1) return null;
  const positionOf = (number: number) =>
    points.find((point) => point.type === 'stop' && point.picked && point.number === number)?.position;
  const [start, end] = [positionOf(from), positionOf(to)];
  if (!start || !end) return null;
  const arc = arcs.find((arc) => arc.picked && arc.stop === to);
  return {
    // On the way back nothing is drawn: what lies ahead once more recedes at once.
    key: to > from ? (arc?.key ?? null) : null,
    points: greatCircle(start, end, 4),
    distanceKm: arcLengthKm(start, end),
  };
}

/** Degrees from -180 to 180. */
function wrapped(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
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
