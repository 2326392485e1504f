import type { Metadata } from 'next';
import { cache } from 'react';
import type { Atlas } from '../geo/atlas';
import { makeWords, type Words } from '../geo/words';
import { loadAtlas } from './atlas';
import { siteOrigin } from './origin';
import { LOCALES, wordsTable } from './words';

/** What every page of a language is made of; read once a request, for the page and its metadata alike. */
export const readPage = cache((locale: string): { atlas: Atlas; words: Words } => {
  const { atlas, findings } = loadAtlas();
  if (!atlas) throw new Error(`There is no atlas: ${findings.join('; ')}`);
  return { atlas, words: makeWords(wordsTable(locale, atlas)) };
});

/** The metadata of a page that has one address in each language; `address` gives its path. */
export async function pageMetadata(
  title: string,
  description: string,
  locale: string,
  address: (locale: string) => string,
): Promise<Metadata> {
  const canonical = address(locale);
  return {
    metadataBase: new URL(await siteOrigin()),
    title,
    description,
    alternates: {
      canonical,
      ...(LOCALES.length > 1 && {
        languages: Object.fromEntries(LOCALES.map((language) => [language, address(language)])),
      }),
    },
    openGraph: { title, description, url: canonical, siteName: 'Entente', type: 'article', locale },
  };
}
