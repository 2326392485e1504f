import { downloadGeoJson } from '../records';

/** The partnerships that the filter keys of the address leave, as GeoJSON. */
export function GET(request: Request): Response {
  return downloadGeoJson('partnership', request);
}
