import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { cache } from 'react';
import { Dashboard } from '../../components/Dashboard';
import { StillMap } from '../../components/map/StillMap';
import { recordAddress, viewAddress } from '../../geo/address';
import type { Layout } from '../../geo/layout';
import { parseView } from '../../geo/parseView';
import { scene, sceneText } from '../../geo/scene';
import { DEFAULT_VIEW } from '../../geo/view';
import { makeWords } from '../../geo/words';
import { loadAtlas } from '../atlas';
import { siteOrigin } from '../origin';
import { drawStill } from '../still';
import { wordsTable } from '../words';

type Props = Readonly<{
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

/** What the address asks for; once a request, for the page and for its metadata alike: hence texts as its keys. */
const readPage = cache((locale: string, search: string) => {
  const { atlas, address, findings } = loadAtlas();
  if (!atlas) throw new Error(`There is no atlas: ${findings.join('; ')}`);
  const table = wordsTable(locale, atlas);
  const reading = parseView(JSON.parse(search), atlas);
  return { atlas, address, table, reading, scene: scene(atlas, reading.view, makeWords(table)) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { scene, reading, table } = readPage(locale, JSON.stringify(await searchParams));
  const { pick } = reading.view;
  return {
    metadataBase: new URL(await siteOrigin()),
    title: scene.title,
    // What is picked has a page of its own; all other views are the atlas, seen otherwise.
    alternates: {
      canonical: pick === null ? viewAddress(DEFAULT_VIEW, table.locale) : recordAddress(pick, table.locale),
    },
  };
}

/** The layout that the page will most likely be seen in, and the one that a window of another width would have. */
function layoutsOf(hasCard: boolean, handheld: boolean): readonly [likely: Layout, other: Layout] {
  const [wide, narrow]: [Layout, Layout] = hasCard ? ['beside', 'strip'] : ['wide', 'narrow'];
  return handheld ? [narrow, wide] : [wide, narrow];
}

/** Whether a browser says that it is a phone's: a guess that decides no more than which drawing comes first. */
async function isHandheld(): Promise<boolean> {
  const said = await headers();
  const hint = said.get('sec-ch-ua-mobile');
  return hint === null ? /Mobi/.test(said.get('user-agent') ?? '') : hint === '?1';
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { atlas, address, table, reading, scene } = readPage(locale, JSON.stringify(await searchParams));
  const words = makeWords(table);
  const [layout, other] = layoutsOf(scene.card !== null, await isHandheld());
  return (
    <Dashboard
      table={table}
      reading={reading}
      scene={sceneText(scene)}
      version={atlas.version}
      today={new Date().toISOString().slice(0, 10)}
      atlasUrl={`/data/atlas/${address}`}
      still={
        <StillMap
          layout={layout}
          drawing={drawStill(atlas, reading.view, scene, words, layout)}
          other={other}
          view={reading.view}
          locale={table.locale}
        />
      }
    />
  );
}
