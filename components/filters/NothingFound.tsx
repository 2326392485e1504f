'use client';

import { useTranslations } from 'use-intl';
import type { Loosening } from '../../geo/loosen';
import { withoutFilters } from '../../geo/withoutFilters';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './NothingFound.module.css';

/** Stands where the filters leave no record: which of them to loosen, a press each, and what that brings. */
export function NothingFound() {
  const t = useTranslations();
  const { scene, view } = useView();
  const { loosenings } = scene;
  const alone = loosenings[0]?.how === 'only';
  return (
    <div className={styles.nothing}>
      <p>{t('table.empty')}</p>
      <p>{t(alone ? 'table.emptyNone' : 'table.emptyHint')}</p>
      <ul className={styles.ways}>
        {loosenings.map((way) => (
          <li key={`${way.how} ${way.label}`}>
            <ViewLink view={way.view}>
              <span dir="auto">{t(`table.${LOOSENING[way.how]}`, { label: way.label })}</span>
              <span className={styles.count}>{t('filter.count', { count: way.count })}</span>
            </ViewLink>
          </li>
        ))}
        <li>
          <ViewLink view={withoutFilters(view)}>{t('filter.clear')}</ViewLink>
        </li>
      </ul>
    </div>
  );
}

const LOOSENING = { without: 'without', only: 'only', any: 'anyOf' } as const satisfies Readonly<
  Record<Loosening['how'], string>
>;
