'use client';

import { useTranslations } from 'use-intl';
import { useOnline } from '../ui/useOnline';
import styles from './OfflineNotice.module.css';
import { useView } from './ViewProvider';

/** Says while the network is away what goes on working and what does not. */
export function OfflineNotice() {
  const t = useTranslations('notice');
  const { atlas } = useView();
  const online = useOnline();
  return (
    <div role="status">
      {!online && <p className={styles.notice}>{t(atlas === 'ready' ? 'offline' : 'offlineEarly')}</p>}
    </div>
  );
}
