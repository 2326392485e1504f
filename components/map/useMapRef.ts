import { useRef } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';

/** What holds the live map, for whoever shows it and may know nothing of its library. */
export function useMapRef() {
  return useRef<MapRef>(null);
}
