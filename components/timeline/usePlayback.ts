import { useEffect, useRef, useState } from 'react';
import { firstPeriod, isPlayedOut, nextPeriod, type Period } from '../../geo/period';
import { useWhenHidden } from '../ui/useWhenHidden';
import { useView } from '../view/ViewProvider';
import type { Steps } from './useSteps';

/** How long a step lasts when time is played at the first of the speeds. */
const STEP_MS = 800;
export const SPEEDS = [1, 2, 4] as const;

/**
 * Plays time: a step of one interval after the other, until the end, until it is stopped, or until the view is
 * taken to another period. Nothing plays by itself.
 */
export function usePlayback({ begin, step, settle }: Steps) {
  const { view, scene } = useView();
  const { timeline } = scene;
  const { from, to } = view;
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(SPEEDS[0]);
  // The period that the last step has led to, and the one that it came from: any other is the reader's doing.
  const expected = useRef<readonly Period[]>([]);

  function stop() {
    setPlaying(false);
    settle();
  }

  /** Goes one interval on; tells whether there is more to come. */
  function advance(next: Period | null): boolean {
    if (next === null) return false;
    expected.current = [next, { from, to }];
    step(next);
    return !isPlayedOut(next, timeline);
  }

  function play() {
    begin();
    if (advance(firstPeriod({ from, to }, timeline))) setPlaying(true);
    else settle();
  }

  /** One interval on, and no further. */
  function stepOnce() {
    advance(firstPeriod({ from, to }, timeline));
    settle();
  }

  const latest = useRef({ advance, stop });
  useEffect(() => {
    latest.current = { advance, stop };
  });
  useEffect(() => {
    if (!playing) return;
    if (!expected.current.some((period) => period.from === from && period.to === to)) {
      latest.current.stop();
      return;
    }
    const timer = setTimeout(() => {
      if (!latest.current.advance(nextPeriod({ from, to }, timeline))) latest.current.stop();
    }, STEP_MS / speed);
    return () => clearTimeout(timer);
  }, [playing, from, to, timeline, speed]);

  useWhenHidden(() => {
    if (playing) stop();
  });

  return { playing, play, stop, stepOnce, speed, setSpeed };
}

export type Playback = ReturnType<typeof usePlayback>;
