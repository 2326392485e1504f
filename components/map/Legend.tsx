'use client';

import { useTranslations } from 'use-intl';
import { legendEntries } from '../../geo/legendEntries';
import { signName } from '../../geo/signName';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './Legend.module.css';

/** What the lines and tints of this scene mean; a press leaves out what a sign stands for, or brings it back. */
export function Legend() {
  const t = useTranslations('map');
  const { scene, view, words } = useView();
  return (
    <ul className={styles.legend} data-compared={scene.comparison !== null} aria-label={t('legend.label')}>
      {legendEntries(scene.legend, view).map(({ sign, off, pressed }) => {
        const name = signName(sign, scene.comparison, words);
        const face = (
          <>
            <span className={styles.sign} data-sign={sign} aria-hidden />
            <span className={styles.name}>{name}</span>
          </>
        );
        if (pressed === null) return <li key={sign}>{face}</li>;
        const said = t(off ? 'legend.show' : 'legend.hide', { name });
        return (
          <li key={sign} data-off={off}>
            <ViewLink view={pressed} aria-label={said} title={said}>
              {face}
            </ViewLink>
          </li>
        );
      })}
    </ul>
  );
}
