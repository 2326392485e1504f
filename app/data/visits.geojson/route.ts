import { downloadGeoJson } from '../records';

/** The visits that the filter keys of the address leave, as GeoJSON. */
export function GET(request: Request): Response {
  return downloadGeoJson('visit', request);
}
