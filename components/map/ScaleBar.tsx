import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { scaleBar } from '../../geo/scaleBar';
import type { Camera } from '../../geo/view';
import styles from './ScaleBar.module.css';

const MOST_PX = 100;

/** How long a length on the ground is at the middle of the map. */
export function ScaleBar({ camera }: Readonly<{ camera: Camera }>) {
  const t = useTranslations('map');
  const { km, widthPx } = scaleBar(camera, MOST_PX);
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    bar.current?.style.setProperty('width', `${widthPx}px`);
  }, [widthPx]);
  return (
    <p className={styles.scale} title={t('scaleMeaning')}>
      <span ref={bar} className={styles.bar} aria-hidden />
      {t('scale', { km })}
    </p>
  );
}
