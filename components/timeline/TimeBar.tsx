'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useView } from '../view/ViewProvider';
import { Histogram } from './Histogram';
import { PeriodFields } from './PeriodFields';
import { Playback } from './Playback';
import styles from './TimeBar.module.css';
import { usePlayback } from './usePlayback';
import { useSteps } from './useSteps';

/**
 * The filter by time: when records begin, the period on them, its dates, and time played. It floats over the map on a
 * wide screen, and is folded on a narrow one.
 */
export function TimeBar({ today }: Readonly<{ today: string }>) {
  const t = useTranslations('time');
  const id = useId();
  const { scene } = useView();
  const steps = useSteps();
  const playback = usePlayback(steps);
  const [open, setOpen] = useState(false);
  const stop = () => {
    if (playback.playing) playback.stop();
  };
  return (
    <search className={styles.bar} aria-label={t('section')}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span>{t('section')}</span>
        <span className={styles.period}>{scene.period.all}</span>
        <ChevronDown size={16} aria-hidden />
      </button>
      <div id={id} className={styles.body} data-open={open}>
        <Playback playback={playback} />
        <Histogram steps={steps} onTouched={stop} />
        <PeriodFields today={today} onTouched={stop} />
      </div>
    </search>
  );
}
