import type { Metadata } from 'next';
import { cache } from 'react';
import { feedAddress } from '../geo/address';
import type { Atlas } from '../geo/atlas';
import { isFiltered } from '../geo/summary';
import { DEFAULT_VIEW, type View } from '../geo/view';
import { makeWords, type Words } from '../geo/words';
import { loadAtlas } from './atlas';
import { siteOrigin } from './origin';
import { languageAddresses, wordsTable } from './words';

/** What every page of a language is made of; read once a request, for the page and its metadata alike. */
export const readPage = cache((locale: string): { atlas: Atlas; words: Words } => {
  const { atlas, findings } = loadAtlas();
  if (!atlas) throw new Error(`There is no atlas: ${findings.join('; ')}`);
  return { atlas, words: makeWords(wordsTable(locale, atlas)) };
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

/** The metadata of a page that has one address in each language; `address` gives its path. */
export async function pageMetadata(
  title: string,
  description: string,
  words: Words,
  address: (locale: string) => string,
): Promise<Metadata> {
  const { locale } = words;
  const canonical = address(locale);
  return {
    metadataBase: new URL(await siteOrigin()),
    title,
    description,
    alternates: { ...alternates(locale, address), types: feedOf(DEFAULT_VIEW, words) },
    openGraph: { title, description, url: canonical, siteName: 'Entente', type: 'article', locale },
  };
}
