import { x } from 'xastscript';
import { aboutAddress, feedAddress, recordAddress, viewAddress } from '../address';
import type { Atlas } from '../atlas';
import type { Change } from '../changes';
import { onlyFilters } from '../onlyFilters';
import type { View } from '../view';
import { isFiltered } from '../withoutFilters';
import type { Words } from '../words';
import { type NewsItem, news } from './news';
import { xmlFile } from './xml';

/** The newest entries that a feed holds: readers ask for it often. */
export const FEED_ENTRIES = 200;

/**
 * The records that have come in or changed, as an Atom feed (RFC 4287), the newest first: of all, or of those that the
 * filters of a view leave.
 *
 * @param changes the log, the newest first
 * @param origin stands before the addresses
 */
export function atomFeed(
  changes: readonly Change[],
  atlas: Atlas,
  view: View,
  words: Words,
  origin: string,
): string {
  const { t, locale } = words;
  const self = origin + feedAddress(view, locale);
  const filters = onlyFilters(view);
  const [newest] = changes;
  return xmlFile(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
      x('id', self),
      x('title', isFiltered(view) ? t('feed.filteredTitle') : t('feed.title')),
      x('subtitle', t('site.description')),
      // The first data came in on the first day of the log: a log without a change has no day of its own.
      x('updated', instant(newest?.on ?? '1970-01-01')),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: origin + viewAddress(filters, locale) }),
      x('author', [x('name', t('cite.author')), x('uri', origin + aboutAddress(locale))]),
      x('rights', t('page.attribution')),
      ...news(changes, atlas, view, words)
        .slice(0, FEED_ENTRIES)
        .map((item) => entry(item, words, origin)),
    ]),
  );
}

function entry({ what, record, change, fields }: NewsItem, words: Words, origin: string) {
  const { t, locale } = words;
  const page = origin + recordAddress(record.id, locale);
  const said = [
    record.summary,
    fields.length > 0 ? t('feed.fields', { fields: fields.join(', ') }) : null,
    change.note,
    t('about.toVersion', { version: change.to }),
  ];
  return x('entry', [
    x('id', `${page}#v-${change.to}`),
    x('title', t(`feed.${what}`, { title: record.title })),
    x('updated', instant(change.on)),
    x('link', { rel: 'alternate', type: 'text/html', href: page }),
    x('category', {
      term: record.type,
      label: t(`row.${record.type}`),
    }),
    x('summary', said.filter((part) => part !== null).join('\n\n')),
  ]);
}

/** The log knows days, and Atom wants an instant: the beginning of the day, in UTC. */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
