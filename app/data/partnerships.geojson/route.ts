import { recordsAnswer } from '../records';

export { allowAll as OPTIONS } from '../../download';

/** The partnerships that the filter keys of the address leave, as GeoJSON. */
export function GET(request: Request): Response {
  return recordsAnswer('partnerships.geojson', request);
}
