import type { Words } from '../geo/words';
import { environment } from './environment';

/**
 * Where a reader reports an error in a record. ENTENTE_REPORT names the place: an e-mail address, or a web address
 * in which `{id}` and `{page}` stand for the record and its page. Without it the reader's mail program opens with
 * everything but the address filled in.
 */
export function reportHref(id: string, page: string, version: string, words: Words): string {
  const place = environment().report ?? '';
  if (/^https?:\/\//.test(place))
    return place.replaceAll('{id}', encodeURIComponent(id)).replaceAll('{page}', encodeURIComponent(page));
  const subject = encodeURIComponent(words.t('page.reportSubject', { id }));
  const body = encodeURIComponent(words.t('page.reportBody', { id, page, version }));
  return `mailto:${place}?subject=${subject}&body=${body}`;
}
