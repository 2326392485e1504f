'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import styles from './KeyDialog.module.css';
import { KEY_LIST } from './keyList';
import { SHORTCUTS, type ShortcutId, useKeyNames, useSingleKeys } from './shortcuts';

type Props = Readonly<{ open: boolean; onOpenChange: (open: boolean) => void }>;

/** The list of the page's keys. */
export default function KeyDialog({ open, onOpenChange }: Props) {
  const t = useTranslations('keys');
  const [singleKeys] = useSingleKeys();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <Dialog.Title className={styles.title}>{t('title')}</Dialog.Title>
          <Dialog.Close className={styles.close} aria-label={t('close')} title={t('close')}>
            <X size={18} aria-hidden />
          </Dialog.Close>
          <div className={styles.parts}>
            <section>
              <h3>{t('part.anywhere')}</h3>
              <dl>
                {SHORTCUTS.filter(({ command }) => command || singleKeys).map(({ id }) => (
                  <Shortcut key={id} id={id} />
                ))}
              </dl>
            </section>
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

function Shortcut({ id }: Readonly<{ id: ShortcutId }>) {
  const t = useTranslations('shortcut');
  const keys = useKeyNames(id);
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{t(id)}</dd>
    </div>
  );
}
