'use client';

import { Share } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { qrCode } from '../../geo/qrCode';
import { useView } from '../view/ViewProvider';
import { CopyField } from './CopyField';
import styles from './ShareDialog.module.css';

/** The link of the view: to be copied, handed to the device, or read from the screen by another one. */
export function ShareLink({ version }: Readonly<{ version: string }>) {
  const t = useTranslations('share');
  const { view, scene, hrefOf } = useView();
  const [pinned, setPinned] = useState(view.data !== null);
  const link = new URL(
    hrefOf({ ...view, data: pinned ? (view.data ?? version) : null }),
    window.location.origin,
  ).href;
  const code = qrCode(link);
  const data = { title: scene.title, url: link };
  return (
    <div className={styles.link}>
      <CopyField label={t('link')} text={link} copied={t('copied')} lines={3} />
      <label className={styles.check}>
        <input type="checkbox" checked={pinned} onChange={(event) => setPinned(event.target.checked)} />
        <span>
          {t('pin', { version: view.data ?? version })}
          <small>{t('pinMeaning')}</small>
        </span>
      </label>
      {'share' in navigator && navigator.canShare?.(data) && (
        <button
          type="button"
          className={styles.other}
          onClick={() => {
            // Whoever closes the device's sheet has shared nothing, and need not be told so.
            navigator.share(data).catch(() => {});
          }}
        >
          <Share size={16} aria-hidden />
          {t('device')}
        </button>
      )}
      {code && (
        <figure className={styles.code}>
          <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t('codeOf')}>
            <path d={`M0 0h${code.size}v${code.size}h-${code.size}z`} fill="#fff" />
            <path d={code.path} fill="#000" />
          </svg>
          <figcaption>
            {t('codeMeaning')}
            <a
              download="entente-qr.svg"
              href={`data:image/svg+xml,${encodeURIComponent(code.svg)}`}
              className={styles.other}
            >
              {t('codeDownload')}
            </a>
          </figcaption>
        </figure>
      )}
    </div>
  );
}
