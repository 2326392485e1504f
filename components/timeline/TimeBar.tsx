'use client';

import { useTranslations } from 'use-intl';
import { useView } from '../view/ViewProvider';
import { Histogram } from './Histogram';
import { PeriodFields } from './PeriodFields';
import { Playback } from './Playback';
import styles from './TimeBar.module.css';
import { usePlayback } from './usePlayback';
import { useSteps } from './useSteps';

/**
 * The filter by time: when records begin, the period on them, its dates, and time played. It floats over the map in a
 * wide window, and stands among the filters in others.
 */
export function TimeBar({ today }: Readonly<{ today: string }>) {
  const t = useTranslations('time');
  const { scene } = useView();
  const steps = useSteps();
  const playback = usePlayback(steps);
  const stop = () => {
    if (playback.playing) playback.stop();
  };
  return (
    <search className={styles.bar} aria-label={t('section')}>
      <p className={styles.name} aria-hidden>
        {t('section')} <span>{scene.period.all}</span>
      </p>
      <div className={styles.body}>
        <Playback playback={playback} />
        <Histogram steps={steps} onTouched={stop} />
        <PeriodFields today={today} onTouched={stop} />
      </div>
    </search>
  );
}
