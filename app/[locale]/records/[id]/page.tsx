import type { Metadata } from 'next';
import { PageFrame } from '../../../../components/PageFrame';
import { RecordPage } from '../../../../components/records/RecordPage';
import { JsonLdScript } from '../../../../components/ui/JsonLdScript';
import { recordAddress } from '../../../../geo/address';
import { card } from '../../../../geo/card';
import { recordJsonLd } from '../../../../geo/jsonLd';
import { DEFAULT_VIEW } from '../../../../geo/view';
import { recordCitation, referenceTexts } from '../../../cite';
import { preloadFont } from '../../../fonts';
import { siteOrigin } from '../../../origin';
import { pageMetadata, readPage } from '../../../pageParts';
import { reportHref } from '../../../report';
import { LANGUAGES } from '../../../words';

type Props = Readonly<{ params: Promise<{ locale: string; id: string }> }>;

/** The record of the address. proxy.ts has seen that there is one: should it be dropped just now, the page fails. */
async function read(params: Props['params']) {
  const { locale, id } = await params;
  const { atlas, words } = readPage(locale);
  const record = [...atlas.partnerships, ...atlas.visits].find((one) => one.id === id);
  if (!record) throw new Error(`There is no record ${JSON.stringify(id)}`);
  return { record, atlas, words };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record, atlas, words } = await read(params);
  const { title, lead, summary } = card(record, atlas, words);
  return pageMetadata(
    words.t('site.pageTitle', { title }),
    words.t('page.recordDescription', { lead, summary }),
    words,
    (locale) => recordAddress(record.id, locale),
    { ...DEFAULT_VIEW, pick: record.id },
  );
}

export default async function Page({ params }: Props) {
  const { record, atlas, words } = await read(params);
  const shown = card(record, atlas, words);
  preloadFont(words.locale, [words.t('site.tagline'), JSON.stringify(shown)]);
  const origin = await siteOrigin();
  const url = `${origin}${recordAddress(record.id, words.locale)}`;
  return (
    <PageFrame
      words={words}
      version={atlas.version}
      languages={LANGUAGES}
      addressIn={(locale) => recordAddress(record.id, locale)}
    >
      <RecordPage
        card={shown}
        words={words}
        references={referenceTexts(recordCitation(record, atlas, origin))}
        reportHref={reportHref(record.id, url, atlas.version, words)}
      />
      <JsonLdScript data={recordJsonLd(record, atlas, words, { url, version: atlas.version })} />
    </PageFrame>
  );
}
