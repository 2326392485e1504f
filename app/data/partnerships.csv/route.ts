import { recordsAnswer } from '../records';

export { allowAll as OPTIONS } from '../../download';

/** The partnerships that the filter keys of the address leave, as CSV. */
export function GET(request: Request): Response {
  return recordsAnswer('partnerships.csv', request);
}
