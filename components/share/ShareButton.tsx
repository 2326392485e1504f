'use client';

import { Share2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { LatestChange } from '../../geo/formats/news';
import { FetchFailed } from '../ui/FetchFailed';
import { Skeleton } from '../ui/Skeleton';
import { useFetched } from '../ui/useFetched';
import { loadDialog } from './loadDialog';
import styles from './ShareButton.module.css';

type Props = Readonly<{
  /** The data's version, and the latest changes, the newest first. */
  version: string;
  changes: readonly LatestChange[];
}>;

/** Opens all the ways in which this view can be passed on. */
export function ShareButton(props: Props) {
  const t = useTranslations('share');
  const [open, setOpen] = useState(false);
  const giveUp = useCallback(() => setOpen(false), []);
  // It stays once it has been opened, so that it can be seen closing.
  const { fetched, failed, fetchIt } = useFetched(loadDialog);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        onClick={() => {
          fetchIt();
          setOpen(true);
        }}
      >
        <Share2 size={16} aria-hidden />
        <span>{t('button')}</span>
      </button>
      <FetchFailed text={failed && open ? t('failedLoading') : null} />
      {open && !failed && !fetched && <Skeleton shape="dialog" onCancel={giveUp} />}
      {fetched && <fetched.ShareDialog {...props} open={open} onOpenChange={setOpen} />}
    </>
  );
}
