'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { aboutAddress } from '../geo/address';
import styles from './Dashboard.module.css';
import { PanelEdge } from './edges/PanelEdge';
import { closePanel } from './edges/panelStore';
import { SheetEdge, type SheetHeight } from './edges/SheetEdge';
import { ActiveFilters } from './filters/ActiveFilters';
import { PartnerFilter } from './filters/PartnerFilter';
import { MapPanel } from './map/MapPanel';
import { RecordCard } from './records/RecordCard';
import { RecordTable } from './records/RecordTable';
import { ShareButton } from './share/ShareButton';
import { IgnoredNotice } from './view/IgnoredNotice';
import { KeySheet } from './view/KeySheet';
import { type Initial, useView, ViewProvider } from './view/ViewProvider';

/** The whole page: filter, summary and table in a panel, the map beside it, the card of what is picked over it. */
export function Dashboard({ still, ...initial }: Initial & Readonly<{ still: ReactNode }>) {
  const { locale, messages } = initial.table;
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <CSPProvider disableStyleElements>
        <ViewProvider initial={initial}>
          <Page version={initial.version} still={still} />
        </ViewProvider>
      </CSPProvider>
    </IntlProvider>
  );
}

function Page({ version, still }: Readonly<{ version: string; still: ReactNode }>) {
  const t = useTranslations('site');
  const { scene, words } = useView();
  const hasCard = scene.card !== null;
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
    <div className={styles.page} id="panel" data-card={hasCard} data-sheet={sheet}>
      <div className={styles.skips}>
        {/* biome-ignore lint/a11y/useValidAnchor: it leads there, and first brings back what holds it */}
        <a href="#records" onClick={() => closePanel(false)}>
          {t('skip')}
        </a>
        <a href="#map">{t('skipMap')}</a>
        {hasCard && <a href="#card">{t('skipCard')}</a>}
      </div>
      <header className={styles.head}>
        <h1>{t('name')}</h1>
        <p>{t('tagline')}</p>
        <PartnerFilter />
        <ActiveFilters />
      </header>
      <div className={styles.notice}>
        <IgnoredNotice />
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
        <ShareButton />
      </MapPanel>
      <div className={styles.sheet} id="sheet">
        <div className={styles.body}>
          {scene.card && (
            <aside className={styles.card}>
              {/* A new record starts at its top. */}
              <RecordCard key={scene.card.id} card={scene.card} />
            </aside>
          )}
          <main className={styles.records} id="records" tabIndex={-1}>
            <p className={styles.summary} role="status">
              {scene.summary}
            </p>
            <RecordTable />
            <p className={styles.foot}>
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
