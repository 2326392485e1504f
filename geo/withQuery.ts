import { cleanText, MAX_QUERY_LENGTH } from './cleanText';
import type { View } from './view';

/** Whether a typed text is longer than a link's search may be; then only its beginning is searched. */
export function isTooLong(text: string): boolean {
  return cleanText(text).length > MAX_QUERY_LENGTH;
}

/** The view filtered by a typed text, and seen from where its scene is seen best. */
export function withQuery(view: View, text: string): View {
  // Cleaned once more, as the cut may have halved a surrogate pair or ended in a space.
  const q = cleanText(cleanText(text).slice(0, MAX_QUERY_LENGTH));
  return { ...view, q: q === '' ? null : q, camera: null, page: 1 };
}
