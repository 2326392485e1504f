import { aboutAddress, pictureAddress, viewAddress } from './address';
import type { Atlas } from './atlas';
import { EMBED_HEIGHT, EMBED_WIDTH, embedCode } from './embedCode';
import { parseView } from './parseView';
import { DEFAULT_PICTURE } from './pictureRequest';
import { presentPartyCode, presentRecordId } from './presentId';
import { readQuery } from './readQuery';
import { scene } from './scene';
import { DEFAULT_VIEW, type View } from './view';
import type { Words } from './words';

/** What the address of a page shows, as a view in a language. */
export type EmbedTarget = Readonly<{ view: View; locale: string }>;

const PAGE = /^(?:\/([a-z]{2,3}(?:-[A-Z]{2})?))?(\/.*)?$/;
const NAMED = /^\/(records|partners)\/([^/]+)$/;

/**
 * The view to be embedded for the address of a page of ours: of the dashboard or an embed the view that it carries, of a
 * permanent page what it is about. `null` for any other address.
 *
 * @param host of this site, with its port; the scheme may be either, as a server behind a proxy knows only its own
 */
export function embedTarget(
  url: string,
  host: string,
  locales: readonly string[],
  atlas: Atlas,
): EmbedTarget | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host: asked, username, pathname, search } = new URL(url);
  if (!/^https?:$/.test(protocol) || asked !== host || username !== '') return null;
  const [, language, rest = '/'] = PAGE.exec(pathname) ?? [];
  const locale = language ?? 'en';
  if (!locales.includes(locale)) return null;
  if (rest === '/' || rest === '/embed' || rest === '/print')
    return { view: parseView(readQuery(search), atlas).view, locale };
  if (rest === aboutAddress('en')) return { view: DEFAULT_VIEW, locale };
  const [, folder, name = ''] = NAMED.exec(rest) ?? [];
  if (folder === 'records') {
    const pick = presentRecordId(name, atlas);
    return pick === null ? null : { view: { ...DEFAULT_VIEW, pick }, locale };
  }
  if (folder === 'partners') {
    const code = presentPartyCode(name, atlas);
    return code === null ? null : { view: { ...DEFAULT_VIEW, partners: [code] }, locale };
  }
  return null;
}

/** The answer of oEmbed 1.0 (https://oembed.com) for a view: type `rich`. */
export type OembedAnswer = Readonly<{
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}>;

const DAY_SECONDS = 86_400;
/** A smaller picture than this cannot be had. */
const LEAST_THUMBNAIL_PX = 200;

/**
 * What a site may show in the place of a link.
 *
 * @param most the room that the site has, in pixels; infinite where it does not say
 */
export function oembedAnswer(
  { view, locale }: EmbedTarget,
  origin: string,
  most: Readonly<{ width: number; height: number }>,
  atlas: Atlas,
  words: Words,
): OembedAnswer {
  const width = Math.min(EMBED_WIDTH, most.width);
  const height = Math.min(EMBED_HEIGHT, most.height);
  const { title } = scene(atlas, view, words);
  const { widthPx, heightPx } = DEFAULT_PICTURE.size;
  const part = Math.min(1, most.width / widthPx, most.height / heightPx);
  const size = { widthPx: Math.floor(widthPx * part), heightPx: Math.floor(heightPx * part) };
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: words.t('site.name'),
    provider_url: origin + viewAddress(DEFAULT_VIEW, locale),
    cache_age: DAY_SECONDS,
    html: embedCode(origin, { view, locale, isStatic: false, width, height, title }),
    width,
    height,
    ...(size.heightPx >= LEAST_THUMBNAIL_PX && {
      thumbnail_url: origin + pictureAddress('png', view, locale, { ...DEFAULT_PICTURE, size }),
      thumbnail_width: size.widthPx,
      thumbnail_height: size.heightPx,
    }),
  };
}
