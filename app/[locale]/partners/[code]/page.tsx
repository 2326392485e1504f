import type { Metadata } from 'next';
import { PageFrame } from '../../../../components/PageFrame';
import { PartnerPage } from '../../../../components/records/PartnerPage';
import { JsonLdScript } from '../../../../components/ui/JsonLdScript';
import { partnerAddress, recordAddress } from '../../../../geo/address';
import { partnerJsonLd } from '../../../../geo/jsonLd';
import { partner } from '../../../../geo/partner';
import { DEFAULT_VIEW } from '../../../../geo/view';
import { preloadFont } from '../../../fonts';
import { siteOrigin } from '../../../origin';
import { pageMetadata, readPage } from '../../../pageParts';
import { LANGUAGES } from '../../../words';

type Props = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

/** The partner of the address. proxy.ts has seen that there is one: should it be dropped just now, the page fails. */
async function read(params: Props['params']) {
  const { locale, code } = await params;
  const { atlas, words } = readPage(locale);
  const found = partner(code, atlas, words);
  if (!found) throw new Error(`There is no partner ${JSON.stringify(code)}`);
  return { found, atlas, words };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found, words } = await read(params);
  const { name, summary } = found;
  return pageMetadata(
    words.t('site.pageTitle', { title: words.t('page.partnerTitle', { name }) }),
    words.t('page.partnerDescription', { name, summary }),
    words,
    (locale) => partnerAddress(found.code, locale),
    { ...DEFAULT_VIEW, partners: [found.code] },
  );
}

export default async function Page({ params }: Props) {
  const { found, atlas, words } = await read(params);
  preloadFont(words.locale, [words.t('site.tagline'), JSON.stringify(found)]);
  const origin = await siteOrigin();
  const page = {
    url: `${origin}${partnerAddress(found.code, words.locale)}`,
    recordUrl: (id: string) => `${origin}${recordAddress(id, words.locale)}`,
  };
  return (
    <PageFrame
      words={words}
      version={atlas.version}
      languages={LANGUAGES}
      addressIn={(locale) => partnerAddress(found.code, locale)}
    >
      <PartnerPage partner={found} words={words} />
      <JsonLdScript data={partnerJsonLd(found, atlas, words, page)} />
    </PageFrame>
  );
}
