import { Pause, Play, SkipForward } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { lengthOf } from '../../geo/intervals';
import { useMedia } from '../ui/useMedia';
import { useView } from '../view/ViewProvider';
import styles from './Playback.module.css';
import { type Playback as Played, SPEEDS } from './usePlayback';

const STEP = <SkipForward size={17} aria-hidden />;
const PAUSE = <Pause size={17} aria-hidden />;
const PLAY = <Play size={17} aria-hidden />;

/** Plays time, at a speed to be chosen; where motion is to be reduced, goes one step at a press. */
export function Playback({ playback }: Readonly<{ playback: Played }>) {
  const t = useTranslations('time');
  const { atlas, scene } = useView();
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  const { playing, play, stop, stepOnce, speed, setSpeed } = playback;
  const disabled = atlas !== 'ready' || lengthOf(scene.timeline) < 2;
  const [name, icon, act] = reduced
    ? ([t('step'), STEP, stepOnce] as const)
    : playing
      ? ([t('pause'), PAUSE, stop] as const)
      : ([t('play'), PLAY, play] as const);
  return (
    <div className={styles.playback}>
      <button type="button" aria-label={name} title={name} disabled={disabled} onClick={act}>
        {icon}
      </button>
      <select
        aria-label={t('speed')}
        data-off={reduced}
        disabled={disabled || reduced}
        value={speed}
        onChange={(event) => setSpeed(Number(event.currentTarget.value))}
      >
        {SPEEDS.map((factor) => (
          <option key={factor} value={factor}>
            {t('times', { factor })}
          </option>
        ))}
      </select>
    </div>
  );
}
