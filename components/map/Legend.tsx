'use client';

import { useTranslations } from 'use-intl';
import { useView } from '../view/ViewProvider';
import styles from './Legend.module.css';

/** What the lines and tints of this scene mean; only what it has is listed. */
export function Legend() {
  const t = useTranslations('map');
  const { scene } = useView();
  const has = (look: string) => scene.arcs.some((arc) => arc.look === look);
  const visits = scene.points.some((point) => point.type === 'stop');
  const doubtful =
    scene.arcs.some((arc) => !arc.verified) ||
    scene.points.some((point) => point.type === 'stop' && !point.verified);
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {has('tie') && <Item sign="tie" text={t('legendTie')} />}
      {has('prospect') && <Item sign="prospect" text={t('legendProspect')} />}
      {visits && <Item sign="visit" text={t('legendVisit')} />}
      {doubtful && <Item sign="unverified" text={t('legendUnverified')} />}
      {scene.members.length > 0 && <Item sign="members" text={t('legendMembers')} />}
      {scene.tinted.length > 0 && <Item sign="tinted" text={t('legendPartners')} />}
    </ul>
  );
}

function Item({ sign, text }: Readonly<{ sign: string; text: string }>) {
  return (
    <li>
      <span className={styles.sign} data-sign={sign} aria-hidden />
      {text}
    </li>
  );
}
