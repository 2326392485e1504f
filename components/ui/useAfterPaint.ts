import { useEffect, useRef, useState } from 'react';

/**
 * Follows a value once the browser has painted what else has changed with it: for what is dear to reckon and may be seen a
 * frame later. However fast the value changes, it is followed frame by frame.
 */
export function useAfterPaint<T extends object>(value: T): T {
  const [followed, setFollowed] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  const isBehind = followed !== value;
  // Once more, where the value has gone on while it was being followed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it has been followed
  useEffect(() => {
    if (!isBehind) return;
    let afterwards: ReturnType<typeof setTimeout> | undefined;
    // What a frame calls comes before it is painted.
    const frame = requestAnimationFrame(() => {
      afterwards = setTimeout(() => setFollowed(latest.current));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(afterwards);
    };
  }, [isBehind, followed]);
  return followed;
}
