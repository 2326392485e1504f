'use client';

import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { WhileSeen } from '../view/ViewProvider';
import styles from './FacetMenu.module.css';

const CHEVRON = <ChevronDown size={14} aria-hidden />;

type Props = Readonly<{
  name: string;
  /** How many of its choices are chosen. */
  chosen: number;
  /** Stands for the name, where room is short. */
  icon?: ReactNode;
  children: ReactNode;
}>;

/** The choices of a facet behind a button. It opens without script, too; with script a press beside it closes it. */
export function FacetMenu({ name, chosen, icon, children }: Props) {
  const t = useTranslations('filter');
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (!open) return;
    const closeBeside = ({ target }: Event) => {
      const element = menu.current;
      if (element && target instanceof Node && !element.contains(target)) element.open = false;
    };
    document.addEventListener('pointerdown', closeBeside);
    document.addEventListener('focusin', closeBeside);
    return () => {
      document.removeEventListener('pointerdown', closeBeside);
      document.removeEventListener('focusin', closeBeside);
    };
  }, [open]);

  function closeByKey(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    event.stopPropagation();
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
  }

  return (
    <details
      ref={menu}
      name="facet"
      className={styles.menu}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={closeByKey}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed by its nature */}
      <summary
        className={styles.button}
        aria-label={chosen > 0 ? t('chosen', { name, count: chosen }) : name}
        title={icon ? name : undefined}
        // Before it opens: what is in it is up to date when it is seen.
        onClick={() => setOpen(!open)}
      >
        {icon ?? <span>{chosen > 0 ? `${name} · ${chosen}` : name}</span>}
        {CHEVRON}
      </summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and these are links */}
      <div className={styles.popup} role="group" aria-label={name}>
        <WhileSeen seen={open}>{children}</WhileSeen>
      </div>
    </details>
  );
}
