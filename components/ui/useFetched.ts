import { useCallback, useRef, useState } from 'react';

/**
 * A part of the program that is fetched when it is first reached for, and tried again where it did not come. `load` must be the
 * same at each render.
 */
export function useFetched<T>(load: () => Promise<T>): Readonly<{
  fetched: T | null;
  /** Whether it was asked for last without success. */
  failed: boolean;
  fetchIt: () => void;
}> {
  const [fetched, setFetched] = useState<Readonly<{ part: T }> | null>(null);
  const [failed, setFailed] = useState(false);
  const fetching = useRef(false);
  const fetchIt = useCallback(() => {
    if (fetched || fetching.current) return;
    fetching.current = true;
    setFailed(false);
    load()
      .then((part) => setFetched({ part }))
      .catch(() => setFailed(true))
      .finally(() => {
        fetching.current = false;
      });
  }, [fetched, load]);
  return { fetched: fetched?.part ?? null, failed, fetchIt };
}
