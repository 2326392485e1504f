'use client';

import { Share2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './ShareButton.module.css';

const ShareDialog = lazy(() => import('./ShareDialog'));

type Props = Readonly<{
  /** The data's version. */
  version: string;
}>;

/** Opens all the ways in which this view can be passed on. */
export function ShareButton(props: Props) {
  const t = useTranslations('share');
  const [open, setOpen] = useState(false);
  // It stays once it has been opened, so that it can be seen closing.
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        <Share2 size={16} aria-hidden />
        <span>{t('button')}</span>
      </button>
      {wanted && (
        <Suspense>
          <ShareDialog {...props} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
