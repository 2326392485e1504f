'use client';

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { PartBoundary } from '../ui/PartBoundary';
import type { Initial } from '../view/ViewProvider';
import styles from './EmbedPage.module.css';
import { useHeightMessage } from './useHeightMessage';

const LiveEmbed = lazy(() => import('./LiveEmbed'));

/** The map of an embed: its picture, and in its place the live map once the reader has come to it. */
export function EmbedMap({ initial, children }: Readonly<{ initial: Initial; children: ReactNode }>) {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useSeenOrTouched(frame);
  const [live, setLive] = useState(false);
  useHeightMessage(frame);
  return (
    <div ref={frame} className={styles.map}>
      <div className={styles.still} data-replaced={live}>
        {children}
      </div>
      {wanted && (
        // Where the live map does not come the picture stays, and is a way to the atlas itself.
        <PartBoundary fallback={null} onFailure={() => setLive(false)}>
          <Suspense>
            <LiveEmbed initial={initial} frame={frame} onLive={setLive} />
          </Suspense>
        </PartBoundary>
      )}
    </div>
  );
}

/** So long the frame has to be in sight: who scrolls past an article's maps need not load each of them. */
const SEEN_FOR_MS = 1500;

/** Turns true when the frame has been in sight for a while, or is touched. */
function useSeenOrTouched(frame: { current: HTMLElement | null }): boolean {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element || wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const want = () => setWanted(true);
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(want, SEEN_FOR_MS);
    });
    observer.observe(element);
    const touches = ['pointerdown', 'focusin'] as const;
    for (const touch of touches) element.addEventListener(touch, want, { passive: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const touch of touches) element.removeEventListener(touch, want);
    };
  }, [frame, wanted]);
  return wanted;
}
