import { recordsAnswer } from '../records';

export { allowAll as OPTIONS } from '../../download';

/** The visits that the filter keys of the address leave, as CSV. */
export function GET(request: Request): Response {
  return recordsAnswer('visits.csv', request);
}
