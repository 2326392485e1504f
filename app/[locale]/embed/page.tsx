import type { Metadata } from 'next';
import { EmbedPage } from '../../../components/embed/EmbedPage';
import { viewAddress } from '../../../geo/address';
import { sceneText } from '../../../geo/scene';
import { pageTitle } from '../../../geo/summary';
import { descriptionOf, previewMetadata, readView } from '../../pageParts';
import { LOCALES } from '../../words';

type Props = Readonly<{
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { scene, view, words } = await readView(params, searchParams);
  const { locale } = words;
  const address = viewAddress(view, locale);
  const description = descriptionOf(scene, words);
  const title = pageTitle(scene.name, words);
  return {
    ...(await previewMetadata({ title, description, address, view, locale })),
    title: scene.title,
    // It is the dashboard's view once more.
    robots: { index: false },
  };
}

/** The view without the frame, for a page elsewhere. */
export default async function Page({ params, searchParams }: Props) {
  const { atlas, address, table, words, reading, scene } = await readView(params, searchParams);
  return (
    <EmbedPage
      words={words}
      initial={{
        table,
        reading,
        // No table is shown.
        scene: { ...sceneText(scene), rows: [] },
        version: atlas.version,
        atlasUrl: `/data/atlas/${address}`,
        locales: LOCALES,
      }}
    />
  );
}
