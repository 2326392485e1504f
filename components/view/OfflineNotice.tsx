'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import styles from './OfflineNotice.module.css';
import { useView } from './ViewProvider';

/** Says while the network is away what goes on working and what does not. */
export function OfflineNotice() {
  const t = useTranslations('notice');
  const { atlas } = useView();
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && <p className={styles.notice}>{t(atlas === 'ready' ? 'offline' : 'offlineEarly')}</p>}
    </div>
  );
}

function watchNetwork(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
