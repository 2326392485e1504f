import { viewCitationAnswer } from '../cite';

export { allowAll as OPTIONS } from '../download';

/** The citation of the view that the address asks for, as RIS. */
export function GET(request: Request): Response {
  return viewCitationAnswer('ris', request);
}
