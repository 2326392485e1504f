import { type NextRequest, NextResponse } from 'next/server';
import { findPage } from './app/findPage';
import { embedAncestors } from './app/frameAncestors';
import { staticEmbedPolicy } from './app/staticEmbed';
import { LOCALES } from './app/words';

/** What is rewritten like a page, and is none: its policy is that of app/answerHeaders.ts. */
const FILE = /\.(atom|png|svg)$/;

/** A path whose first segment names a language: a catalogue of geo/words, or a 404. */
const LANGUAGE = /^\/([a-z]{2,3}(?:-[A-Z]{2})?)(?=\/|$)/;

/**
 * The policy of every page: nothing but this origin, no inline script without the nonce, no inline style.
 * The development server needs eval and inline styles for its overlay and hot reloading.
 */
function contentSecurityPolicy(nonce: string, ancestors: string): string {
  const developing = process.env.NODE_ENV === 'development';
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    `frame-ancestors ${ancestors}`,
    "object-src 'none'",
  ].join('; ');
}

/**
 * Gives each page its policy, and each path its language: the first segment where it names one, English
 * otherwise. No cookie is set and no browser's language is guessed.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const url = request.nextUrl.clone();
  const language = LANGUAGE.exec(url.pathname)?.[1];

  if (language === 'en') {
    // English has no segment of its own, so that a page has one address.
    url.pathname = url.pathname.slice('/en'.length) || '/';
    return NextResponse.redirect(url, 308);
  }

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  const spoken = language !== undefined && LOCALES.includes(language) ? language : 'en';
  const path = language === undefined ? url.pathname : url.pathname.slice(language.length + 1) || '/';
  // As parseView reads it: the first that is one. Paper is light, whatever the screen is.
  const themes = url.searchParams.getAll('theme').map((theme) => theme.trim());
  headers.set(
    'x-theme',
    path === '/print' ? 'light' : (themes.find((theme) => theme === 'light' || theme === 'dark') ?? ''),
  );
  const found = language === undefined || language === spoken ? findPage(path) : null;
  if (found !== null && found !== 'page') {
    // A reference to what has been renamed keeps working, in its language.
    url.pathname = `${language === undefined ? '' : `/${language}`}${found.movedTo}`;
    return NextResponse.redirect(url, 308);
  }
  // Next reads the language of its page for what is missing from the address asked for, and answers 500 where it cannot.
  if (path.endsWith('/missing') && !isReadable(path)) return new NextResponse(null, { status: 404 });
  const isEmbed = found !== null && path === '/embed';
  // What ships no script cannot be a page of Next's.
  const isStatic = isEmbed && url.searchParams.get('static') === '1';
  const policy = isStatic
    ? staticEmbedPolicy(embedAncestors())
    : contentSecurityPolicy(nonce, isEmbed ? embedAncestors() : "'none'");
  headers.set('content-security-policy', policy);
  url.pathname = `/${spoken}${found ? (path === '/' ? '' : path) : '/missing'}${isStatic ? '/static' : ''}`;
  const response = NextResponse.rewrite(url, { status: found ? 200 : 404, request: { headers } });
  if (!found || !FILE.test(path)) response.headers.set('content-security-policy', policy);
  return response;
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

export const config = {
  matcher: [
    // What is no page, by names of our own letters only: Next answers 500 where an escape in a name of a route is broken.
    '/((?!_next/|data/atlas/[\\w-]+$|fonts/[\\w-]+/\\w+/[\\w.-]+$|data/(?:partnerships|visits)\\.(?:csv|geojson)$|data/visits/[\\w-]+\\.(?:ics|kml|gpx)$|records/[\\w-]+/(?:cite|sources)\\.(?:bib|ris|json|txt)$|cite\\.(?:bib|ris|json|txt)$|healthz$|oembed$|sitemap\\.xml$|robots\\.txt$|icon\\.svg$).*)',
  ],
};
