import type { Metadata } from 'next';
import { PrintPage } from '../../../components/records/PrintPage';
import { viewAddress } from '../../../geo/address';
import { LAYOUT_BOXES } from '../../../geo/layout';
import { printed } from '../../../geo/printed';
import { lastChangeOn } from '../../changes';
import { siteOrigin } from '../../origin';
import { readView } from '../../pageParts';
import { drawStill } from '../../still';

type Props = Readonly<{
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { scene } = await readView(params, searchParams);
  return { title: scene.title, robots: { index: false } };
}

/** The view as a page to be printed, or saved as a PDF: paper is light, and nothing on it can be pressed. */
export default async function Page({ params, searchParams }: Props) {
  const { atlas, words, view, scene } = await readView(params, searchParams);
  const paper = { ...view, theme: 'light' as const };
  return (
    <PrintPage
      content={printed(atlas, view, scene, words)}
      drawing={drawStill(atlas, paper, scene, words, 'picture')}
      box={LAYOUT_BOXES.picture}
      link={`${await siteOrigin()}${viewAddress(view, words.locale)}`}
      version={atlas.version}
      asOf={lastChangeOn(atlas.version)}
      words={words}
    />
  );
}
