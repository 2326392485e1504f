'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Keyboard, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './KeySheet.module.css';
import { KEY_LIST } from './keyList';

/** A button, and the question mark anywhere, that opens the list of the page's keys. */
export function KeySheet() {
  const t = useTranslations('keys');
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey)
        return;
      const at = event.target instanceof HTMLElement ? event.target : null;
      // There it is a letter of what is being written.
      if (at?.isContentEditable || at?.closest('input, textarea, select, [role="dialog"]')) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={styles.button}>
        <Keyboard size={15} aria-hidden />
        {t('title')}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <Dialog.Title className={styles.title}>{t('title')}</Dialog.Title>
          <Dialog.Close className={styles.close} aria-label={t('close')} title={t('close')}>
            <X size={18} aria-hidden />
          </Dialog.Close>
          <div className={styles.parts}>
            {KEY_LIST.map(({ part, keys }) => (
              <section key={part}>
                <h3>{t(`part.${part}`)}</h3>
                <dl>
                  {keys.map(({ press, does }) => (
                    <div key={does}>
                      <dt>
                        {press.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{t(`does.${does}`)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
