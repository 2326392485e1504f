'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactNode } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { aboutAddress } from '../geo/address';
import styles from './Dashboard.module.css';
import { ActiveFilters } from './filters/ActiveFilters';
import { PartnerFilter } from './filters/PartnerFilter';
import { MapPanel } from './map/MapPanel';
import { RecordCard } from './records/RecordCard';
import { RecordTable } from './records/RecordTable';
import { ShareButton } from './share/ShareButton';
import { IgnoredNotice } from './view/IgnoredNotice';
import { type Pinned, PinnedNotice } from './view/PinnedNotice';
import { type Initial, useView, ViewProvider } from './view/ViewProvider';

/** The whole page: filter, summary and table in a panel, the map beside it, the card of what is picked over it. */
export function Dashboard({ still, pinned, locales, ...initial }: Initial & Parts) {
  const { locale, messages } = initial.table;
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <CSPProvider disableStyleElements>
        <ViewProvider initial={initial}>
          <Page version={initial.version} still={still} pinned={pinned} locales={locales} />
        </ViewProvider>
      </CSPProvider>
    </IntlProvider>
  );
}

type Parts = Readonly<{
  still: ReactNode;
  /** The languages that there are. */
  locales: readonly string[];
  /** Where the link names a version of the data. */
  pinned: Pinned | null;
}>;

function Page({ version, still, pinned, locales }: Readonly<{ version: string }> & Parts) {
  const t = useTranslations('site');
  const { scene, words } = useView();
  return (
    <div className={styles.page} data-card={scene.card !== null}>
      <a className={styles.skip} href="#records">
        {t('skip')}
      </a>
      <header className={styles.head}>
        <h1>{t('name')}</h1>
        <p>{t('tagline')}</p>
        <PartnerFilter />
        <ActiveFilters />
      </header>
      <div>
        <IgnoredNotice />
        <PinnedNotice pinned={pinned} present={version} />
      </div>
      <MapPanel still={still}>
        <ShareButton locales={locales} version={version} />
      </MapPanel>
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
        </p>
      </main>
    </div>
  );
}
