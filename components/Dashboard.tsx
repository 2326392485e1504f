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
import { TimeBar } from './timeline/TimeBar';
import { IgnoredNotice } from './view/IgnoredNotice';
import { type Initial, useView, ViewProvider } from './view/ViewProvider';

/** The whole page: filter, summary and table in a panel, the map beside it, the card of what is picked over it. */
export function Dashboard({
  still,
  today,
  ...initial
}: Initial & Readonly<{ still: ReactNode; today: string }>) {
  const { locale, messages } = initial.table;
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <CSPProvider disableStyleElements>
        <ViewProvider initial={initial}>
          <Page version={initial.version} today={today} still={still} />
        </ViewProvider>
      </CSPProvider>
    </IntlProvider>
  );
}

type PageProps = Readonly<{
  version: string;
  /** The calendar day on which the page was made. */
  today: string;
  still: ReactNode;
}>;

function Page({ version, today, still }: PageProps) {
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
      <IgnoredNotice />
      <TimeBar today={today} />
      <MapPanel still={still}>
        <ShareButton />
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
