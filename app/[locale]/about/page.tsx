import type { Metadata } from 'next';
import { AboutPage } from '../../../components/AboutPage';
import { PageFrame } from '../../../components/PageFrame';
import { aboutAddress } from '../../../geo/address';
import { DEFAULT_VIEW } from '../../../geo/view';
import { loadChanges } from '../../changes';
import { pageMetadata, readPage } from '../../pageParts';

type Props = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = readPage((await params).locale);
  return pageMetadata(
    words.t('site.pageTitle', { title: words.t('about.title') }),
    words.t('about.lead'),
    words.locale,
    aboutAddress,
    DEFAULT_VIEW,
  );
}

export default async function Page({ params }: Props) {
  const { atlas, words } = readPage((await params).locale);
  return (
    <PageFrame words={words} version={atlas.version}>
      <AboutPage atlas={atlas} words={words} changes={loadChanges()} />
    </PageFrame>
  );
}
