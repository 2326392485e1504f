import { useEffect, useRef } from 'react';

/** Acts when the page is no longer seen, in another tab or behind a locked screen: what moves then moves for nobody. */
export function useWhenHidden(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onChange = () => {
      if (document.hidden) latest.current();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
}
