'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Tabs } from '@base-ui/react/tabs';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { LatestChange } from '../../geo/formats/news';
import { versionDay } from '../../geo/versionDay';
import { useView } from '../view/ViewProvider';
import styles from './ShareDialog.module.css';
import { ShareEmbed } from './ShareEmbed';
import { ShareLink } from './ShareLink';
import { SharePicture } from './SharePicture';

export { loadDevice } from './SharePicture';

type Props = Readonly<{
  open: boolean;
  onOpenChange: (open: boolean) => void;
  version: string;
  changes: readonly LatestChange[];
}>;

/** The ways in which a view can be passed on: its link, a frame in a page elsewhere, a picture. */
export function ShareDialog({ open, onOpenChange, version, changes }: Props) {
  const t = useTranslations('share');
  const { scene } = useView();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog}>
          <Dialog.Title className={styles.title}>{t('button')}</Dialog.Title>
          <Dialog.Description className={styles.what}>{scene.name}</Dialog.Description>
          <Dialog.Close className={styles.close} aria-label={t('close')} title={t('close')}>
            <X size={18} aria-hidden />
          </Dialog.Close>
          <Tabs.Root defaultValue="link">
            <Tabs.List className={styles.tabs} aria-label={t('ways')}>
              {(['link', 'embed', 'picture'] as const).map((way) => (
                <Tabs.Tab key={way} value={way}>
                  {t(way)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="link" className={styles.panel}>
              <ShareLink version={version} />
            </Tabs.Panel>
            <Tabs.Panel value="embed" className={styles.panel}>
              <ShareEmbed />
            </Tabs.Panel>
            <Tabs.Panel value="picture" className={styles.panel}>
              <SharePicture asOf={versionDay(changes, version)} />
            </Tabs.Panel>
          </Tabs.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
