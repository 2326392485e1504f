'use client';

import { Command } from 'lucide-react';
import { type ComponentType, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PaletteProps } from './Palette';
import styles from './PaletteButton.module.css';
import { useKeyNames, useShortcut } from './shortcuts';

/** Opens the command palette, as Ctrl K or ⌘ K does; it is fetched when it is first reached for. */
export function PaletteButton() {
  const t = useTranslations('palette');
  const keys = useKeyNames('palette');
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const fetching = useRef(false);

  function fetchPalette(): void {
    if (Palette || fetching.current) return;
    fetching.current = true;
    import('./Palette')
      .then((loaded) => {
        setPalette(() => loaded.Palette);
        setFailed(false);
      })
      .catch(() => {
        setFailed(true);
        setOpen(false);
      })
      .finally(() => {
        fetching.current = false;
      });
  }

  function toggle(): void {
    fetchPalette();
    setOpen(!open);
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
        aria-expanded={open}
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={fetchPalette}
        onFocus={fetchPalette}
        onClick={toggle}
      >
        <Command size={17} aria-hidden />
      </button>
      <p className="visually-hidden" role="status">
        {failed ? t('failed') : ''}
      </p>
      {Palette && <Palette open={open} onOpenChange={setOpen} />}
    </>
  );
}
