import { type RefObject, useEffect, useRef, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';

/** Tints the countries of the scene by feature state, so that no geometry is sent again; only what changed is set. `ready` once the source is there. */
export function useTints(
  mapRef: RefObject<MapRef | null>,
  ready: boolean,
  members: readonly string[],
  tied: readonly string[],
): void {
  const tinted = useRef<ReadonlyMap<string, 'member' | 'tied'>>(new Map());
  // When the graphics context was lost and has come back, the map has forgotten every tint.
  const [restored, setRestored] = useState(0);
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!ready || !map) return;
    const forget = () => {
      tinted.current = new Map();
      setRestored((times) => times + 1);
    };
    map.on('webglcontextrestored', forget);
    return () => {
      map.off('webglcontextrestored', forget);
    };
  }, [mapRef, ready]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `restored` says that all is to be set again
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!ready || !map) return;
    const wanted = new Map<string, 'member' | 'tied'>();
    for (const code of tied) wanted.set(code, 'tied');
    for (const code of members) wanted.set(code, 'member');
    for (const code of new Set([...tinted.current.keys(), ...wanted.keys()])) {
      const tint = wanted.get(code);
      if (tint === tinted.current.get(code)) continue;
      map.setFeatureState({ source: 'countries', id: code }, { tint: tint ?? null });
    }
    tinted.current = wanted;
  }, [mapRef, ready, members, tied, restored]);
}
