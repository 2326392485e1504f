'use client';

import { useTranslations } from 'use-intl';
import type { Claim } from '../../geo/schema';
import { useView } from '../view/ViewProvider';
import styles from './Claims.module.css';

/** What circulates and is wrong, where it circulates, and what the sources say instead. */
export function Claims({ claims }: Readonly<{ claims: readonly Claim[] }>) {
  const t = useTranslations('card');
  const { words } = useView();
  return claims.map((claim) => (
    <section key={claim.id} className={styles.claim}>
      <h3>{t('correction')}</h3>
      <p>{claim.correction}</p>
      <details>
        <summary>{t('circulates')}</summary>
        <p>{claim.claim}</p>
        <p className={styles.where}>
          {t('circulatesIn', {
            outlets: words.and(
              claim.circulatesIn.map(({ publisher, title }) =>
                title ? `${publisher}, “${title}”` : publisher,
              ),
            ),
          })}
        </p>
        <p className={styles.where}>{t('contradictedBy', { sources: claim.contradictedBy })}</p>
      </details>
    </section>
  ));
}
