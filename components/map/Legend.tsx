'use client';

import { useTranslations } from 'use-intl';
import { useView } from '../view/ViewProvider';
import styles from './Legend.module.css';

/** What the lines and tints of this scene mean; only what it has is listed. */
export function Legend() {
  const t = useTranslations('map');
  const { scene } = useView();
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {scene.legend.map((sign) => (
        <li key={sign}>
          <span className={styles.sign} data-sign={sign} aria-hidden />
          {t(`legend.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
