'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { aboutAddress, viewAddress } from '../geo/address';
import type { LatestChange } from '../geo/formats/news';
import styles from './Dashboard.module.css';
import { PanelEdge } from './edges/PanelEdge';
import { closePanel } from './edges/panelStore';
import { SheetEdge, type SheetHeight } from './edges/SheetEdge';
import { ActiveFilters } from './filters/ActiveFilters';
import { Facets } from './filters/Facets';
import { FilterFold } from './filters/FilterFold';
import { PartnerFilter } from './filters/PartnerFilter';
import { isChosen } from './filters/partnerSections';
import { SearchField } from './filters/SearchField';
import { MapPanel } from './map/MapPanel';
import { CardFailed } from './records/CardFailed';
import { RecordTables } from './records/RecordTables';
import { ShareButton } from './share/ShareButton';
import { TakeAway } from './share/TakeAway';
import { TimeBar } from './timeline/TimeBar';
import { type Language, LanguageLinks } from './ui/LanguageLinks';
import { PartBoundary } from './ui/PartBoundary';
import { PartFailed } from './ui/PartFailed';
import { useIdleOrActive } from './ui/useIdleOrTouched';
import { latePart, useLatePart } from './ui/useLatePart';
import { IgnoredNotice } from './view/IgnoredNotice';
import { KeySheet } from './view/KeySheet';
import { OfflineNotice } from './view/OfflineNotice';
import { PaletteButton } from './view/PaletteButton';
import type { Pinned } from './view/PinnedNotice';
import { type Initial, useView, ViewProvider } from './view/ViewProvider';

const CARD = latePart(() => import('./records/RecordCard').then(({ RecordCard }) => RecordCard));
const COMPARE = latePart(() => import('./filters/CompareFilter').then(({ CompareFilter }) => CompareFilter));
const PINNED = latePart(() => import('./view/PinnedNotice').then(({ PinnedNotice }) => PinnedNotice));
const COMPARISON = latePart(() => import('./records/Comparison').then(({ Comparison }) => Comparison));

/** The same element always, so that no view renders it anew that it does not ask for. */
const FIND = (
  <>
    <SearchField />
    <PaletteButton />
  </>
);

type PageProps = Readonly<{
  languages: readonly Language[];
  still: ReactNode;
  /** The latest changes of the data, the newest first. */
  changes: readonly LatestChange[];
  /** The calendar day on which the page was made. */
  today: string;
  /** Where the link names a version of the data. */
  pinned: Pinned | null;
}>;

/** The whole page: filter, summary and table in a panel, the map beside it, the card of what is picked over it. */
export function Dashboard({ still, languages, changes, today, pinned, ...initial }: Initial & PageProps) {
  const { locale, messages } = initial.table;
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <CSPProvider disableStyleElements>
        <ViewProvider initial={initial}>
          <Page version={initial.version} {...{ languages, still, changes, today, pinned }} />
        </ViewProvider>
      </CSPProvider>
    </IntlProvider>
  );
}

function Page({ version, languages, still, changes, today, pinned }: PageProps & Pick<Initial, 'version'>) {
  const t = useTranslations('site');
  const { scene, view, words } = useView();
  const hasCard = scene.card !== null;
  const isActive = useIdleOrActive();
  const card = useLatePart(CARD, hasCard, isActive);
  const compare = useLatePart(COMPARE, isChosen(view), isActive);
  const notice = useLatePart(PINNED, pinned !== null, false);
  const comparison = useLatePart(COMPARISON, scene.comparison !== null, isActive);
  const [sheet, setSheet] = useState<SheetHeight>(hasCard ? 'half' : 'low');
  const [hadCard, setHadCard] = useState(hasCard);
  if (hadCard !== hasCard) {
    setHadCard(hasCard);
    setSheet(!hasCard ? 'low' : sheet === 'low' ? 'half' : sheet);
  }
  // On a medium page the card is in the panel.
  useEffect(() => {
    if (hadCard && !window.matchMedia('(min-width: 60rem)').matches) closePanel(false);
  }, [hadCard]);

  return (
    <div
      className={styles.page}
      id="panel"
      data-card={hasCard}
      data-sheet={sheet}
      data-compared={scene.comparison !== null}
    >
      <div className={styles.skips}>
        {/* biome-ignore lint/a11y/useValidAnchor: it leads there, and first brings back what holds it */}
        <a href="#records" onClick={() => closePanel(false)}>
          {t('skip')}
        </a>
        <a href="#map">{t('skipMap')}</a>
        {hasCard && <a href="#card">{t('skipCard')}</a>}
      </div>
      <header className={styles.head}>
        <div className={styles.name}>
          <h1>{t('name')}</h1>
          <LanguageLinks
            label={t('language')}
            languages={languages}
            current={words.locale}
            addressIn={(locale) => viewAddress(view, locale)}
          />
        </div>
        <p className={styles.tagline}>{t('tagline')}</p>
        <FilterFold find={FIND}>
          <PartnerFilter />
          <PartBoundary fallback={null}>{compare.Part && <compare.Part />}</PartBoundary>
          <PartBoundary fallback={<PartFailed text={words.t('error.facets')} />}>
            <Facets />
          </PartBoundary>
          <TimeBar today={today} />
        </FilterFold>
        <ActiveFilters />
        <OfflineNotice />
      </header>
      <div className={styles.notice}>
        <IgnoredNotice />
        <PartBoundary fallback={null}>
          {notice.Part && <notice.Part pinned={pinned} present={version} />}
        </PartBoundary>
      </div>
      <MapPanel
        still={still}
        edges={
          <>
            <PanelEdge controls="panel" />
            <SheetEdge controls="sheet" height={sheet} onHeight={setSheet} />
          </>
        }
      >
        <ShareButton version={version} changes={changes} />
      </MapPanel>
      <div className={styles.sheet} id="sheet">
        <div className={styles.body}>
          {scene.card && (
            <aside className={styles.card}>
              {/* A new record starts at its top. */}
              <PartBoundary key={scene.card.id} fallback={<CardFailed id={scene.card.id} />}>
                {card.Part && <card.Part card={scene.card} />}
                {card.failed && <CardFailed id={scene.card.id} />}
              </PartBoundary>
            </aside>
          )}
          <main className={styles.records} id="records" tabIndex={-1}>
            <p className={styles.summary} role="status">
              {scene.summary}
            </p>
            <TakeAway changes={changes} />
            <PartBoundary fallback={<PartFailed text={words.t('error.table')} />}>
              {scene.comparison && comparison.Part && <comparison.Part />}
              {scene.comparison && comparison.failed && <PartFailed text={words.t('error.table')} />}
            </PartBoundary>
            <PartBoundary fallback={<PartFailed text={words.t('error.table')} />}>
              <RecordTables />
            </PartBoundary>
            <p className={styles.foot} id="foot">
              <a href={aboutAddress(words.locale)}>{words.t('page.about')}</a>
              <span>{words.t('page.version', { version })}</span>
              <KeySheet />
            </p>
          </main>
        </div>
      </div>
    </div>
  );
}
