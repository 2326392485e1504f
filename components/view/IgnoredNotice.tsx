'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Ignored } from '../../geo/parseView';
import styles from './IgnoredNotice.module.css';
import { useView } from './ViewProvider';

/** A hostile link may have thousands of parts that cannot be read: so many are named, the rest counted. */
const NAMED = 8;

/** Names the parts of the link that could not be read, until the reader closes it. */
export function IgnoredNotice() {
  const t = useTranslations('notice');
  const { ignored, atlas } = useView();
  const [said, setSaid] = useState<readonly Ignored[]>(ignored);
  const [closed, setClosed] = useState<readonly Ignored[] | null>(null);
  // The notice outlives the next move, which writes a clean link.
  if (ignored.length > 0 && ignored !== said) setSaid(ignored);
  const open = said.length > 0 && closed !== said;
  if (!open && atlas !== 'failed') return null;
  return (
    <div className={styles.notice} role="status">
      {atlas === 'failed' && <p>{t('atlasFailed')}</p>}
      {open && (
        <>
          <p>{t('title')}</p>
          <ul>
            {said.slice(0, NAMED).map(({ key, value, reason }, index) => (
              <li // biome-ignore lint/suspicious/noArrayIndexKey: two long values may be quoted alike, and the list never reorders
                key={index}
              >
                <code>{t('item', { key, value })}</code> ({t(reason)})
              </li>
            ))}
            {said.length > NAMED && <li>{t('more', { count: said.length - NAMED })}</li>}
          </ul>
          <button type="button" aria-label={t('close')} title={t('close')} onClick={() => setClosed(said)}>
            <X size={16} aria-hidden />
          </button>
        </>
      )}
    </div>
  );
}
