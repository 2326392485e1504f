import { type RefObject, useEffect, useRef } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';

/**
 * Tints the countries of the scene by feature state, so that no geometry is sent again; only what changed is set.
 *
 * @param ready whether the source is there. When it goes, as with the graphics context, the tints go with it.
 */
export function useTints(
  mapRef: RefObject<MapRef | null>,
  ready: boolean,
  members: readonly string[],
  tied: readonly string[],
): void {
  const tinted = useRef<ReadonlyMap<string, 'member' | 'tied'>>(new Map());
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!ready || !map) {
      tinted.current = new Map();
      return;
    }
    const wanted = new Map<string, 'member' | 'tied'>();
    for (const code of tied) wanted.set(code, 'tied');
    for (const code of members) wanted.set(code, 'member');
    for (const code of new Set([...tinted.current.keys(), ...wanted.keys()])) {
      const tint = wanted.get(code);
      if (tint === tinted.current.get(code)) continue;
      map.setFeatureState({ source: 'world', sourceLayer: 'countries', id: code }, { tint: tint ?? null });
    }
    tinted.current = wanted;
  }, [mapRef, ready, members, tied]);
}
