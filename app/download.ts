import { LICENCE_URL } from '../geo/formats/recordsGeoJson';
import { entityTag, isFresh } from './entityTag';

/** A file that is handed out. */
export type Download = Readonly<{
  /** Its name, and whether a browser saves it or shows it. */
  name: string;
  disposition: 'attachment' | 'inline';
  /** Its media type. */
  type: string;
  /** All that its content depends on: where these are the same, so is the file. */
  depends: readonly (string | null)[];
  /** Its text, piece by piece, made only when somebody reads it. */
  content: () => Iterable<string>;
  /** Whether it says what is true on one day only, so that no cache may hand it out unasked. */
  isOfToday?: boolean;
  /** What of the address was not read, as `key=value (reason)`. */
  notRead?: readonly string[];
}>;

/** Anyone's page may read the facts. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Content-Disposition, Entente-Not-Read',
} as const;

/**
 * For how long caches may hand out what they have: as it is for a minute, and for an hour while they ask for the present one. So
 * many readers at once are one request, and a correction is everywhere soon.
 */
export const KEPT_SHORTLY = 'public, max-age=60, stale-while-revalidate=3600';

/** So many parts of a link that were not read are named in a header: all of them could be a long one. */
const MOST_NOT_READ = 10;

/** Answers with a file: whole, or with 304 where the asker has it already. */
export function downloadAnswer(request: Request, download: Download): Response {
  const { name, disposition, type, depends, content, isOfToday = false, notRead = [] } = download;
  const tag = entityTag([type, name, ...depends]);
  const headers = {
    ...OPEN,
    'content-type': type,
    'content-disposition': `${disposition}; filename="${name}"`,
    'cache-control': isOfToday ? 'no-cache' : KEPT_SHORTLY,
    etag: tag,
    link: `<${LICENCE_URL}>; rel="license"`,
    ...(notRead.length > 0 && {
      'entente-not-read': notRead.slice(0, MOST_NOT_READ).map(encodeURIComponent).join(', '),
    }),
  };
  return isFresh(request.headers.get('if-none-match'), tag)
    ? new Response(null, { status: 304, headers })
    : new Response(streamed(content()), { headers });
}

/** Answers that there is no such file; `what` names none of the asker's own words. */
export function noSuchFile(what: string): Response {
  return new Response(`${what}\n`, {
    status: 404,
    headers: { ...OPEN, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** Answers a browser that asks whether a script of another origin may send the headers of a conditional request. */
export function allowAll(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  });
}

/** Fewer bytes than this are not worth a piece of their own. */
const CHUNK_LENGTH = 65_536;

/** A text as a stream of bytes that makes no more of it than is read. */
export function streamed(content: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = content[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        let text = '';
        while (text.length < CHUNK_LENGTH) {
          const { done, value } = pieces.next();
          if (done) {
            if (text !== '') controller.enqueue(encoder.encode(text));
            controller.close();
            return;
          }
          text += value;
        }
        controller.enqueue(encoder.encode(text));
      },
      cancel() {
        pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
