'use client';

import { useCallback, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { TABLE_TYPES } from '../../geo/columns';
import { useIdleOrActive } from '../ui/useIdleOrTouched';
import { latePart, useLatePart } from '../ui/useLatePart';
import { usePointed } from '../view/pointedRecord';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import { RecordTable } from './RecordTable';
import styles from './RecordTables.module.css';

const NOTHING = latePart(() => import('../filters/NothingFound').then(({ NothingFound }) => NothingFound));

/** The records shown, as two tables that turn their pages together: partnerships and visits. */
export function RecordTables() {
  const { scene } = useView();
  const box = useRef<HTMLDivElement>(null);
  const { counts, rows, page } = scene;
  const mark = useCallback((record: string | null) => {
    for (const row of box.current?.querySelectorAll('tr[data-pointed]') ?? [])
      row.removeAttribute('data-pointed');
    if (record !== null)
      box.current?.querySelector(`tr[data-record="${CSS.escape(record)}"]`)?.setAttribute('data-pointed', '');
  }, []);
  usePointed(mark, rows);
  const nothing = useLatePart(NOTHING, page.rows === 0, useIdleOrActive());

  // Should it fail to come, the sentence above says that there is nothing.
  if (page.rows === 0) return nothing.Part && <nothing.Part />;
  const isBoth = counts.visit > 0 && counts.visit < page.rows;
  return (
    <div ref={box} className={styles.tables}>
      {TABLE_TYPES.filter((type) => (type === 'visit' ? counts.visit > 0 : counts.visit < page.rows)).map(
        (type) => (
          <RecordTable
            key={type}
            type={type}
            rows={rows.filter((row) => (row.look === 'visit') === (type === 'visit'))}
            isBoth={isBoth}
          />
        ),
      )}
      <Pages />
    </div>
  );
}

function Pages() {
  const t = useTranslations('table');
  const { scene, view } = useView();
  const { number, pages } = scene.page;
  if (pages === 1) return null;
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      {number > 1 && (
        <ViewLink view={{ ...view, page: number - 1 }} rel="prev">
          {t('previousPage')}
        </ViewLink>
      )}
      <span>{t('page', { page: number, pages })}</span>
      {number < pages && (
        <ViewLink view={{ ...view, page: number + 1 }} rel="next">
          {t('nextPage')}
        </ViewLink>
      )}
    </nav>
  );
}
