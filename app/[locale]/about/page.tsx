import type { Metadata } from 'next';
import { AboutPage } from '../../../components/AboutPage';
import { PageFrame } from '../../../components/PageFrame';
import { aboutAddress } from '../../../geo/address';
import { DEFAULT_VIEW } from '../../../geo/view';
import { loadChanges } from '../../changes';
import { preloadFont } from '../../fonts';
import { pageMetadata, readPage } from '../../pageParts';
import { LANGUAGES, wordsTable } from '../../words';

type Props = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = readPage((await params).locale);
  return pageMetadata(
    words.t('site.pageTitle', { title: words.t('about.title') }),
    words.t('about.lead'),
    words,
    aboutAddress,
    DEFAULT_VIEW,
  );
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const { atlas, words } = readPage(locale);
  const { site, about } = wordsTable(locale, atlas).messages;
  const texts = [
    about.title,
    about.lead,
    about.startText,
    about.notCoveredText,
    about.getsInText,
    about.doubtText,
  ];
  preloadFont(words.locale, [site.tagline, ...texts]);
  return (
    <PageFrame words={words} version={atlas.version} languages={LANGUAGES} addressIn={aboutAddress}>
      <AboutPage atlas={atlas} words={words} changes={loadChanges()} />
    </PageFrame>
  );
}
