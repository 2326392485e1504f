import { globeRadiusPx } from './globeView';
import type { Camera } from './view';

/** A length on the ground that is easily told, and how long it is on the screen. */
export type ScaleBar = Readonly<{ km: number; widthPx: number }>;

/** The earth's mean radius, as Turf has it. */
const EARTH_RADIUS_KM = 6371.0088;

/**
 * The longest of 1, 2, 5, 10, 20, 50 … km that is no longer than so many pixels at the middle of the map, on the globe and
 * on the flat map alike: there a zoom shows as much on both.
 *
 * @param camera with the zoom of the map itself, not that of a link
 */
export function scaleBar({ zoom, latitude }: Pick<Camera, 'zoom' | 'latitude'>, mostPx: number): ScaleBar {
  const pxPerKm = globeRadiusPx(zoom, latitude) / EARTH_RADIUS_KM;
  const most = mostPx / pxPerKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((candidate) => candidate * power <= most * (1 + 1e-9)) ?? 1;
  const km = step * power;
  return { km, widthPx: km * pxPerKm };
}
