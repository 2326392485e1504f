import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useView } from '../view/ViewProvider';
import styles from './FilterFold.module.css';

type Props = Readonly<{
  /** What stands beside the button, and is always there. */
  find: ReactNode;
  /** The filters. */
  children: ReactNode;
}>;

/** The search, and the filters: in a wide window all of them are there, in others behind a button with their number. */
export function FilterFold({ find, children }: Props) {
  const t = useTranslations('filter');
  const id = useId();
  const chosen = useView().scene.chips.length;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  function closeByKey(event: KeyboardEvent) {
    // What is open within closes first; in a wide window nothing is folded.
    if (event.key !== 'Escape' || event.defaultPrevented || !button.current?.checkVisibility()) return;
    setOpen(false);
    button.current.focus();
  }

  return (
    <>
      <div className={styles.find}>
        {find}
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal size={15} aria-hidden />
          <span>{chosen > 0 ? `${t('fold')} · ${chosen}` : t('fold')}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key pressed anywhere within folds it */}
      <div id={id} className={styles.filters} data-open={open} onKeyDown={closeByKey}>
        {children}
      </div>
    </>
  );
}
