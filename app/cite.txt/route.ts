import { viewCitationAnswer } from '../cite';

export { allowAll as OPTIONS } from '../download';

/** The citation of the view that the address asks for, as plain text, in APA and Chicago style. */
export function GET(request: Request): Response {
  return viewCitationAnswer('txt', request);
}
