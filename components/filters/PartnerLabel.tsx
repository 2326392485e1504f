import { useTranslations } from 'use-intl';
import styles from './PartnerFilter.module.css';
import type { Listed } from './partnerSections';

/** What a choice of the partner filter is called. */
export function Name({ choice }: Readonly<{ choice: Listed | undefined }>) {
  const t = useTranslations('filter');
  return (
    <span className={styles.name}>
      <bdi>{choice?.name}</bdi>
      {choice?.members != null && (
        <span className={styles.members}> {t('members', { count: choice.members })}</span>
      )}
    </span>
  );
}

/** How many records a choice of the partner filter alone shows. */
export function Count({ choice }: Readonly<{ choice: Listed | undefined }>) {
  const t = useTranslations('filter');
  const count = choice?.count ?? 0;
  return (
    <span className={styles.count}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('count', { count })}</span>
    </span>
  );
}
