import type { Box } from './boxZoom';
import { formatView } from './formatView';
import { formatPicture, type PictureRequest } from './pictureRequest';
import type { View } from './view';

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
