import type { Box } from './boxZoom';
import { formatView } from './formatView';
import { onlyFilters } from './onlyFilters';
import { formatPicture, type PictureRequest } from './pictureRequest';
import { DEFAULT_VIEW, type View } from './view';

/** The path before every page of a language; English has none, so that a page has one address. */
function base(locale: string): string {
  return locale === 'en' ? '' : `/${locale}`;
}

/** The dashboard in a view: a path and query, to be put behind an origin. */
export function viewAddress(view: View, locale: string): string {
  return `${base(locale) || '/'}${formatView(view)}`;
}

/** The still map of a view alone, as a picture of a size. */
export function stillAddress(view: View, locale: string, { widthPx, heightPx }: Box): string {
  return pictureAddress('svg', view, locale, { size: { widthPx, heightPx }, scale: 1, caption: 'none' });
}

/** A view as a picture by itself: a vector drawing or a bitmap. */
export function pictureAddress(
  kind: 'svg' | 'png',
  view: View,
  locale: string,
  request: PictureRequest,
): string {
  return `${base(locale)}/still.${kind}${formatView(view, formatPicture(request))}`;
}

/** The view without the frame, for a page elsewhere; `isStatic`: as a picture, without script. */
export function embedAddress(view: View, locale: string, isStatic: boolean): string {
  return `${base(locale)}/embed${formatView(view, isStatic ? 'static=1' : '')}`;
}

/** The view as a page to be printed. */
export function printAddress(view: View, locale: string): string {
  return `${base(locale)}/print${formatView(view)}`;
}

/** Where a site that has been given the link of a page asks what it may show in its place. */
export function oembedAddress(url: string): string {
  return `/oembed?url=${encodeURIComponent(url)}`;
}

/** The permanent page of a partnership or a visit. */
export function recordAddress(id: string, locale: string): string {
  return `${base(locale)}/records/${id}`;
}

/** The permanent page of a partner. */
export function partnerAddress(code: string, locale: string): string {
  return `${base(locale)}/partners/${code}`;
}

/** The page on method, coverage and corrections. */
export function aboutAddress(locale: string): string {
  return `${base(locale)}/about`;
}

/** The downloads of what the filters of a view leave. */
export type DataFormat = 'partnerships.csv' | 'partnerships.geojson' | 'visits.csv' | 'visits.geojson';

/** A download of what a view shows, in English whatever the page's language; `forExcel` has the mark that Excel wants. */
export function dataAddress(format: DataFormat, view: View, forExcel = false): string {
  const query = formatView(onlyFilters(view));
  return `/data/${format}${query}${forExcel ? `${query === '' ? '?' : '&'}bom` : ''}`;
}

/** A visit as a calendar, for Google Earth and the like, or for a navigator. */
export function visitFileAddress(id: string, format: 'ics' | 'kml' | 'gpx'): string {
  return `/data/visits/${id}.${format}`;
}

/** The formats of a citation: BibTeX, RIS, CSL-JSON, and APA and Chicago as plain text. */
export const CITE_FORMATS = ['bib', 'ris', 'json', 'txt'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** The citation of a record, or the citations of its own sources, as a file. */
export function recordFileAddress(id: string, what: 'cite' | 'sources', format: CiteFormat): string {
  return `/records/${id}/${what}.${format}`;
}

/** The citation of a view as a file. */
export function citeFileAddress(view: View, format: CiteFormat): string {
  return `/cite.${format}${formatView(view)}`;
}

/** The page on which a view is cited in every style. */
export function citeAddress(view: View, locale: string): string {
  return `${base(locale)}/cite${formatView(view)}`;
}

/** The feed of what has come in and changed among what the filters of a view leave. */
export function feedAddress(view: View, locale: string): string {
  // What is new has an order of its own.
  const { sort } = DEFAULT_VIEW;
  return `${base(locale)}/feed.atom${formatView({ ...onlyFilters(view), sort })}`;
}
