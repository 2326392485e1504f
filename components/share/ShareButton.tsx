'use client';

import { Check, Link } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useView } from '../view/ViewProvider';
import styles from './ShareButton.module.css';

/** How long the button says that it has copied. */
const SAID_FOR_MS = 2500;

/** Copies the link of this view and says so; where the browser forbids it, shows the link to be copied by hand. */
export function ShareButton() {
  const t = useTranslations('share');
  const { view, hrefOf } = useView();
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const href = hrefOf(view);

  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(new URL(href, window.location.origin).href);
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  return (
    <div className={styles.share}>
      <button type="button" className={styles.button} onClick={copy}>
        {state === 'copied' ? <Check size={16} aria-hidden /> : <Link size={16} aria-hidden />}
        <span>{t('button')}</span>
      </button>
      <p className={styles.said} role="status" data-shown={state === 'copied'}>
        {state === 'copied' ? t('copied') : ''}
      </p>
      {state === 'failed' && (
        <div className={styles.failed} role="alert">
          <label htmlFor="share-link">{t('failed')}</label>
          <input
            id="share-link"
            readOnly
            value={new URL(href, window.location.origin).href}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
    </div>
  );
}
