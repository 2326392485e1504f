import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Dashboard } from '../../components/Dashboard';
import { StillMap } from '../../components/map/StillMap';
import { recordAddress, viewAddress } from '../../geo/address';
import { latestChanges } from '../../geo/formats/news';
import type { Layout } from '../../geo/layout';
import { type Scene, sceneText } from '../../geo/scene';
import { signName } from '../../geo/signName';
import { pageTitle } from '../../geo/summary';
import { DEFAULT_VIEW } from '../../geo/view';
import type { Messages, Words } from '../../geo/words';
import { loadChanges, pinnedTo } from '../changes';
import { preloadFont } from '../fonts';
import { alternates, descriptionOf, feedOf, previewMetadata, readView } from '../pageParts';
import { drawStill } from '../still';
import { LANGUAGES, LOCALES } from '../words';

/** So many changes of the data the page tells of. */
const NEWS = 3;

type Props = Readonly<{
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { scene, view, words } = await readView(params, searchParams);
  const { locale } = words;
  const preview = await previewMetadata({
    title: pageTitle(scene.name, words),
    description: descriptionOf(scene, words),
    // Of this very view, canonical or not: some crawlers go on to this address and take their picture there.
    address: viewAddress(view, locale),
    view,
    locale,
  });
  return {
    ...preview,
    title: scene.title,
    // What is picked has a page of its own; all other views are the atlas, seen otherwise.
    alternates: {
      ...alternates(locale, (language) =>
        view.pick === null ? viewAddress(DEFAULT_VIEW, language) : recordAddress(view.pick, language),
      ),
      types: { ...preview.alternates?.types, ...feedOf(view, words) },
    },
  };
}

/** The layout that the page will most likely be seen in, and those that windows of other widths would have. */
function layoutsOf(
  hasCard: boolean,
  handheld: boolean,
): readonly [likely: Layout, others: readonly Layout[]] {
  const [narrow, ...wider]: readonly [Layout, ...Layout[]] = hasCard
    ? ['strip', 'beside']
    : ['narrow', 'wide', 'beside'];
  const [wide = narrow, ...medium] = wider;
  return handheld ? [narrow, wider] : [wide, [...medium, narrow]];
}

/** So many kinds are there to be chosen without a press. */
const FIRST_KINDS = 3;

/** What is on the page before any press, for the most part. */
function shownTexts(
  { summary, legend, comparison, rows, facets, period }: Scene,
  words: Words,
  { site, search, filter, kind, time, map, table, take, news, share }: Messages,
): string[] {
  return [
    ...[site.tagline, search.placeholder, filter.partner, filter.choosePartner, summary],
    ...[table.partnerships, table.visits, table.type, table.title, table.column.date],
    ...[
      filter.show,
      ...Object.values(filter.showing),
      filter.kind,
      filter.more,
      filter.status,
      filter.verification,
    ],
    ...facets.kind.slice(0, FIRST_KINDS).map((choice) => kind[choice.code]),
    ...[time.from, time.to, time.force, time.meaning, time.lastYear, time.today, time.bars, period.all],
    ...[map.globe, map.flat, map.borders, share.button, take.view, news.title],
    ...legend.map((sign) => signName(sign, comparison, words)),
    ...rows.flatMap((row) => [row.detail, row.date]),
  ];
}

/** Whether a browser says that it is a phone's: a guess that decides no more than which drawing comes first. */
async function isHandheld(): Promise<boolean> {
  const said = await headers();
  const hint = said.get('sec-ch-ua-mobile');
  return hint === null ? /Mobi/.test(said.get('user-agent') ?? '') : hint === '?1';
}

export default async function Page({ params, searchParams }: Props) {
  const { atlas, address, table, words, reading, view, scene } = await readView(params, searchParams);
  preloadFont(table.locale, shownTexts(scene, words, table.messages));
  const [layout, others] = layoutsOf(scene.card !== null, await isHandheld());
  return (
    <>
      {/* Nothing is painted before the whole of it has come: half a page would move when its other half does. */}
      <link rel="expect" href="#foot" blocking="render" />
      <Dashboard
        table={table}
        reading={reading}
        scene={sceneText(scene)}
        languages={LANGUAGES}
        version={atlas.version}
        changes={latestChanges(loadChanges() ?? [], NEWS)}
        today={new Date().toISOString().slice(0, 10)}
        pinned={pinnedTo(view.data, atlas.version)}
        atlasUrl={`/data/atlas/${address}`}
        locales={LOCALES}
        still={
          <StillMap
            layout={layout}
            drawing={drawStill(atlas, view, scene, words, layout)}
            others={others}
            view={view}
            locale={table.locale}
          />
        }
      />
    </>
  );
}
