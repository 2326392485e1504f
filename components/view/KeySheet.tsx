'use client';

import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PartBoundary } from '../ui/PartBoundary';
import styles from './KeySheet.module.css';
import { useShortcut } from './shortcuts';

const KeyDialog = lazy(() => import('./KeyDialog'));

/** A button, and the question mark anywhere, that opens the list of the page's keys. */
export function KeySheet() {
  const t = useTranslations('keys');
  const [open, setOpen] = useState(false);
  // It stays once it has been opened, so that it can be seen closing.
  const [wanted, setWanted] = useState(false);

  function show(): void {
    setWanted(true);
    setOpen(true);
  }

  useShortcut('keys', show);

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={show}
      >
        <Keyboard size={15} aria-hidden />
        {t('title')}
      </button>
      {wanted && (
        <PartBoundary fallback={null}>
          <Suspense>
            <KeyDialog open={open} onOpenChange={setOpen} />
          </Suspense>
        </PartBoundary>
      )}
    </>
  );
}
