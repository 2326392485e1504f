import { useCallback, useEffect, useRef } from 'react';
import { type Period, withPeriod } from '../../geo/period';
import { useView } from '../view/ViewProvider';

/** A movement by keys or presses has come to rest when so long nothing has followed. */
const SETTLED_AFTER_MS = 800;

/**
 * Goes from period to period. What follows at once on a step is one movement: its first step is for Back to undo, and
 * those that follow replace it.
 */
export function useSteps() {
  const { view, go } = useView();
  const latest = useRef({ view, go });
  useEffect(() => {
    latest.current = { view, go };
  });
  const moving = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const step = useCallback((period: Period) => {
    const { view, go } = latest.current;
    window.clearTimeout(timer.current);
    if (view.from === period.from && view.to === period.to) return;
    go(withPeriod(view, period), moving.current ? 'replace' : 'push');
    moving.current = true;
  }, []);

  /** Ends the movement at once: what follows is another. */
  const begin = useCallback(() => {
    window.clearTimeout(timer.current);
    moving.current = false;
  }, []);

  /** Ends the movement, unless a step follows soon. */
  const settle = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      moving.current = false;
    }, SETTLED_AFTER_MS);
  }, []);

  return { begin, step, settle };
}

export type Steps = ReturnType<typeof useSteps>;
