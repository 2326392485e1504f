import { useEffect } from 'react';

/*
 * The record that the reader points at, with the mouse, a finger or the keys, on the map or in a table: each of them shows it
 * without anything being rendered anew, however many rows and lines there are.
 */

/** Where the reader points at it. */
type Pointer = 'row' | 'line' | 'mark' | 'key';

let pointed: Readonly<{ record: string; by: Pointer }> | null = null;
const listeners = new Set<() => void>();

/** Says what is pointed at now. `null` ends only what the same pointer has begun. */
export function pointAt(by: Pointer, record: string | null): void {
  if (record === null ? pointed?.by !== by : pointed?.record === record && pointed.by === by) return;
  pointed = record === null ? null : { record, by };
  for (const listener of listeners) listener();
}

/**
 * Acts at once and whenever something else is pointed at; `null`: nothing is.
 *
 * @param shown what the act works on: it acts again when that has changed
 */
export function usePointed(act: (record: string | null) => void, shown: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has to be told apart, not read
  useEffect(() => {
    const listener = () => act(pointed?.record ?? null);
    listener();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [act, shown]);
}
