import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useView } from '../view/ViewProvider';
import styles from './PeriodMeaning.module.css';

/** What a period keeps and what it leaves out, in words. */
export function PeriodMeaning() {
  const t = useTranslations('time');
  const { timeline } = useView().scene;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  return (
    <details className={styles.meaning} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('meaning')}</summary>
      <div className={styles.text}>
        <p>{t('meaningTies')}</p>
        <p>{t('meaningVisits')}</p>
        <p>{t('undated', { count: timeline.undated })}</p>
        <p>{t('meaningFuzzy')}</p>
        <p>{t('meaningForce')}</p>
      </div>
    </details>
  );
}
