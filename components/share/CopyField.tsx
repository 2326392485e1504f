'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './ShareDialog.module.css';

/** How long it is said that something has been copied. */
const SAID_FOR_MS = 2500;

type Props = Readonly<{
  label: string;
  text: string;
  /** What is said once it has been copied. */
  copied: string;
  lines?: number;
}>;

/** A text to be copied at a press; where the browser forbids that, it is selected, to be copied by hand. */
export function CopyField({ label, text, copied, lines = 1 }: Props) {
  const t = useTranslations('share');
  const id = useId();
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');

  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
      const field = document.getElementById(id);
      if (field instanceof HTMLTextAreaElement) field.select();
    }
  }

  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <div>
        <textarea id={id} readOnly rows={lines} value={text} onFocus={(event) => event.target.select()} />
        <button type="button" className={styles.main} onClick={copy}>
          {state === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          {t('copy')}
        </button>
      </div>
      <p role="status" data-failed={state === 'failed'}>
        {state === 'copied' ? copied : state === 'failed' ? t('failed') : ''}
      </p>
    </div>
  );
}
