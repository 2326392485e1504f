'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { citeAddress, citeFileAddress, type DataFormat, dataAddress, feedAddress } from '../../geo/address';
import type { LatestChange } from '../../geo/formats/news';
import { useView, WhileSeen } from '../view/ViewProvider';
import { FileRow, FileRows } from './FileRows';
import styles from './TakeAway.module.css';
import { WhatIsNew } from './WhatIsNew';

type Props = Readonly<{
  /** The latest changes of the data, the newest first. */
  changes: readonly LatestChange[];
}>;

/** What can be taken away of what is shown: rows, geometry, citation, feed; and what is new. Plain links, all of them. */
export function TakeAway({ changes }: Props) {
  const t = useTranslations('take');
  const { words } = useView();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.row}>
      <details className={styles.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
        {/* Before it opens: what is in it is up to date when it is seen. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed by its nature */}
        <summary onClick={() => setOpen(!open)}>{t('view')}</summary>
        <WhileSeen seen={open}>{FILES}</WhileSeen>
      </details>
      <WhatIsNew changes={changes} words={words} className={styles.part} />
    </div>
  );
}

function Files() {
  const { view, words } = useView();
  const { t, locale } = words;
  const tables = (csv: DataFormat, geoJson: DataFormat) => [
    { href: dataAddress(csv, view), name: t('take.csv') },
    { href: dataAddress(csv, view, true), name: t('take.excel') },
    { href: dataAddress(geoJson, view), name: t('take.geojson') },
  ];
  return (
    <FileRows>
      {view.show !== 'visits' && (
        <FileRow label={t('page.ties')} files={tables('partnerships.csv', 'partnerships.geojson')} />
      )}
      {view.show !== 'partnerships' && (
        <FileRow label={t('take.visits')} files={tables('visits.csv', 'visits.geojson')} />
      )}
      <FileRow
        label={t('take.cite')}
        files={[
          { href: citeAddress(view, locale), name: t('cite.view') },
          { href: citeFileAddress(view, 'bib'), name: t('cite.bib') },
          { href: citeFileAddress(view, 'ris'), name: t('cite.ris') },
          { href: citeFileAddress(view, 'json'), name: t('cite.json') },
        ]}
      />
      <FileRow label={t('take.follow')} files={[{ href: feedAddress(view, locale), name: t('take.feed') }]} />
    </FileRows>
  );
}

const FILES = <Files />;
