import type { Metadata } from 'next';
import { cache } from 'react';
import { feedAddress, oembedAddress, pictureAddress } from '../geo/address';
import type { Atlas } from '../geo/atlas';
import { parseView } from '../geo/parseView';
import { DEFAULT_PICTURE } from '../geo/pictureRequest';
import { type Scene, scene } from '../geo/scene';
import { DEFAULT_VIEW, type View } from '../geo/view';
import { isFiltered } from '../geo/withoutFilters';
import type { Words } from '../geo/words';
import { loadAtlas } from './atlas';
import { siteOrigin } from './origin';
import { languageAddresses, wordsOf, wordsTable } from './words';

function readAtlas(): Readonly<{ atlas: Atlas; address: string | null }> {
  const { atlas, address, findings } = loadAtlas();
  if (!atlas) throw new Error(`There is no atlas: ${findings.join('; ')}`);
  return { atlas, address };
}

/** What every page of a language is made of; read once a request, for the page and its metadata alike. */
export const readPage = cache((locale: string): { atlas: Atlas; words: Words } => {
  const { atlas } = readAtlas();
  return { atlas, words: wordsOf(locale, atlas) };
});

/** The one address of a page in its language, and those of the same page in every language. */
export function alternates(
  locale: string,
  address: (locale: string) => string,
): NonNullable<Metadata['alternates']> {
  return { canonical: address(locale), languages: languageAddresses(address) };
}

/** Where a feed reader finds what is new in a view, for the head of a page. */
export function feedOf(view: View, words: Words): Record<string, { url: string; title: string }[]> {
  const title = words.t(isFiltered(view) ? 'feed.filteredTitle' : 'feed.title');
  return { 'application/atom+xml': [{ url: feedAddress(view, words.locale), title }] };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

/** What the address of a view asks for; once a request, for the page and for its metadata alike: hence texts as keys. */
export async function readView(params: Promise<{ locale: string }>, searchParams: Search) {
  return readViewOnce((await params).locale, JSON.stringify(await searchParams));
}

const readViewOnce = cache((locale: string, search: string) => {
  const { atlas, address } = readAtlas();
  const table = wordsTable(locale, atlas);
  const words = wordsOf(locale, atlas);
  const reading = parseView(JSON.parse(search), atlas);
  return {
    atlas,
    address,
    table,
    words,
    reading,
    view: reading.view,
    scene: scene(atlas, reading.view, words),
  };
});

/** What a page tells those to whom its link is sent. */
type Preview = Readonly<{
  title: string;
  description: string;
  /** The path of the page, with its query. */
  address: string;
  /** What its picture shows. */
  view: View;
  locale: string;
}>;

/** The metadata by which a link of the page becomes a picture in a chat, and an embed where oEmbed is known. */
export async function previewMetadata(preview: Preview): Promise<Metadata> {
  const { title, description, address, view, locale } = preview;
  const origin = await siteOrigin();
  const { widthPx, heightPx } = DEFAULT_PICTURE.size;
  const image = {
    url: pictureAddress('png', view, locale, DEFAULT_PICTURE),
    width: widthPx,
    height: heightPx,
    type: 'image/png',
    alt: title,
  };
  return {
    metadataBase: new URL(origin),
    title,
    description,
    openGraph: {
      title,
      description,
      url: address,
      siteName: 'Entente',
      type: 'article',
      locale,
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
    alternates: {
      types: { 'application/json+oembed': [{ url: origin + oembedAddress(origin + address), title }] },
    },
  };
}

/** The metadata of a page that has one address in each language; `addressIn` gives its path. */
export async function pageMetadata(
  title: string,
  description: string,
  words: Words,
  addressIn: (locale: string) => string,
  view: View,
): Promise<Metadata> {
  const { locale } = words;
  const address = addressIn(locale);
  const preview = await previewMetadata({ title, description, address, view, locale });
  return {
    ...preview,
    alternates: {
      ...alternates(locale, addressIn),
      types: { ...preview.alternates?.types, ...feedOf(DEFAULT_VIEW, words) },
    },
  };
}

/** A record's or a view's description for those who have not opened it yet. */
export function descriptionOf(scene: Scene, words: Words): string {
  const { card } = scene;
  return card
    ? words.t('page.recordDescription', { lead: card.lead, summary: card.summary })
    : `${scene.summary}.`;
}
