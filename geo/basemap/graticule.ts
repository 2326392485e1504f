import type { MultiLineString } from 'geojson';

/** Step of the graticule, and of the points along one of its lines, in degrees. */
const STEP = 10;
const POINTS_STEP = 5;
const LATITUDE = 80;

/** Meridians and parallels, with points close enough that a parallel is round on the globe. */
export function graticule(): MultiLineString {
  const range = (from: number, to: number, step: number) =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  const latitudes = range(-LATITUDE, LATITUDE, POINTS_STEP);
  const longitudes = range(-180, 180, POINTS_STEP);
  return {
    type: 'MultiLineString',
    coordinates: [
      ...range(-180, 180 - STEP, STEP).map((longitude) => latitudes.map((latitude) => [longitude, latitude])),
      ...range(-LATITUDE, LATITUDE, STEP).map((latitude) =>
        longitudes.map((longitude) => [longitude, latitude]),
      ),
    ],
  };
}
