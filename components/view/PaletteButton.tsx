'use client';

import { Command } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FetchFailed } from '../ui/FetchFailed';
import { Skeleton } from '../ui/Skeleton';
import { useFetched } from '../ui/useFetched';
import styles from './PaletteButton.module.css';
import { useKeyNames, useShortcut } from './shortcuts';

/** Opens the command palette, as Ctrl K or ⌘ K does; it is fetched when it is first reached for. */
export function PaletteButton() {
  const t = useTranslations('palette');
  const keys = useKeyNames('palette');
  const [open, setOpen] = useState(false);
  const giveUp = useCallback(() => setOpen(false), []);
  const { fetched, failed, fetchIt } = useFetched(loadPalette);

  function toggle(): void {
    fetchIt();
    // Where it did not come the next press tries again, and opens it.
    setOpen(failed || !open);
  }

  useShortcut('palette', toggle);

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t('open')}
        title={t('openBy', { keys })}
        aria-haspopup="dialog"
        aria-expanded={open && !failed}
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={fetchIt}
        onFocus={fetchIt}
        onClick={toggle}
      >
        <Command size={17} aria-hidden />
      </button>
      <FetchFailed text={failed && open ? t('failed') : null} />
      {open && !failed && !fetched && <Skeleton shape="palette" onCancel={giveUp} />}
      {fetched && <fetched.Palette open={open} onOpenChange={setOpen} />}
    </>
  );
}

/** At each call anew: what React's own `lazy` failed to load once it never tries again. */
function loadPalette() {
  return import('./Palette');
}
