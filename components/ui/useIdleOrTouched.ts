import { type RefObject, useEffect, useState } from 'react';

const TOUCHES = ['pointerenter', 'pointerdown', 'touchstart', 'wheel', 'focusin'] as const;
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const;

/** Turns true when the browser has nothing more urgent to do, or the reader reaches for the place. */
export function useIdleOrTouched(place: RefObject<HTMLElement | null>): boolean {
  return useWanted(TOUCHES, place);
}

/** Turns true when the browser has nothing more urgent to do, or the reader does anything on the page. */
export function useIdleOrActive(): boolean {
  return useWanted(SIGNS);
}

function useWanted(signs: readonly string[], place?: RefObject<HTMLElement | null>): boolean {
  const [wanted, setWanted] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listened to is there from the first on, and stays
  useEffect(() => whenWanted(place ? place.current : window, signs, () => setWanted(true)), []);
  return wanted;
}

/**
 * Acts when the browser has nothing more urgent to do, and each time that the reader does another thing on the page for the first time.
 *
 * @returns what calls it off
 */
export function whenIdleOrActive(act: () => void): () => void {
  return whenWanted(window, SIGNS, act);
}

function whenWanted(target: EventTarget | null, signs: readonly string[], act: () => void): () => void {
  for (const sign of signs) target?.addEventListener(sign, act, { once: true, passive: true });
  const cancel = whenIdle(act);
  return () => {
    cancel();
    for (const sign of signs) target?.removeEventListener(sign, act);
  };
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
