import type { Metadata } from 'next';
import { PageFrame } from '../../../components/PageFrame';
import { CitePage } from '../../../components/share/CitePage';
import { citeAddress } from '../../../geo/address';
import { parseView } from '../../../geo/parseView';
import { DEFAULT_VIEW } from '../../../geo/view';
import { referenceTexts, viewCitation } from '../../cite';
import { siteOrigin } from '../../origin';
import { pageMetadata, readPage } from '../../pageParts';
import { LANGUAGES } from '../../words';

type Props = Readonly<{
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = readPage((await params).locale);
  const metadata = await pageMetadata(
    words.t('site.pageTitle', { title: words.t('cite.view') }),
    words.t('cite.note'),
    words,
    (locale) => citeAddress(DEFAULT_VIEW, locale),
    DEFAULT_VIEW,
  );
  // There is one for every view, and none says more than the view itself.
  return { ...metadata, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { atlas, words } = readPage((await params).locale);
  const { view } = parseView(await searchParams, atlas);
  const item = viewCitation(view, atlas, await siteOrigin());
  return (
    <PageFrame
      words={words}
      version={atlas.version}
      languages={LANGUAGES}
      addressIn={(locale) => citeAddress(view, locale)}
    >
      <CitePage view={view} title={item.title} references={referenceTexts(item)} words={words} />
    </PageFrame>
  );
}
