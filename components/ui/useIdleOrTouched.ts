import { type RefObject, useEffect, useState } from 'react';

const TOUCHES = ['pointerenter', 'pointerdown', 'touchstart', 'wheel', 'focusin'] as const;
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const;

/** Turns true when the browser has nothing more urgent to do, or the reader reaches for the place. */
export function useIdleOrTouched(place: RefObject<HTMLElement | null>): boolean {
  return useWanted(() => place.current, TOUCHES);
}

/** Turns true when the browser has nothing more urgent to do, or the reader does anything on the page. */
export function useIdleOrActive(): boolean {
  return useWanted(pageWindow, SIGNS);
}

function pageWindow(): Window {
  return window;
}

function useWanted(target: () => EventTarget | null, signs: readonly string[]): boolean {
  const [wanted, setWanted] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listened to is there from the first on, and stays
  useEffect(() => {
    const want = () => setWanted(true);
    const element = target();
    for (const sign of signs) element?.addEventListener(sign, want, { once: true, passive: true });
    const cancel = whenIdle(want);
    return () => {
      cancel();
      for (const sign of signs) element?.removeEventListener(sign, want);
    };
  }, []);
  return wanted;
}

/**
 * What is to be read and pressed first comes before what is heavy, and a slow device is not kept busy while its reader
 * begins. A pointer, a finger or a key, which a reader needs to do anything, brings it at once.
 */
const IDLE_AFTER_MS = 8000;

function whenIdle(act: () => void): () => void {
  let handle: number | undefined;
  const timer = setTimeout(() => {
    if ('requestIdleCallback' in window) handle = requestIdleCallback(act, { timeout: 2000 });
    else act();
  }, IDLE_AFTER_MS);
  return () => {
    clearTimeout(timer);
    if (handle !== undefined) cancelIdleCallback(handle);
  };
}
