import { useEffect } from 'react';

/*
 * The record that the reader points at, with the mouse, a finger or the keys, on the map or in a table: each of them shows it
 * without anything being rendered anew, however many rows and lines there are.
 */

/** Where the reader points at it. */
type Pointer = 'row' | 'line' | 'mark' | 'key';

/** A record's id, or what has it in its `data-record`: under a pointer that rests it may be another one by now. */
type Target = string | HTMLElement;

let pointed: Readonly<{ target: Target; by: Pointer }> | null = null;
const listeners = new Set<() => void>();

/** Says what is pointed at now. `null` ends only what the same pointer has begun. */
export function pointAt(by: Pointer, target: Target | null): void {
  if (target === null ? pointed?.by !== by : pointed?.target === target && pointed.by === by) return;
  pointed = target === null ? null : { target, by };
  for (const listener of listeners) listener();
}

function pointedRecord(): string | null {
  const target = pointed?.target ?? null;
  if (!(target instanceof HTMLElement)) return target;
  return (target.isConnected && target.dataset.record) || null;
}

/**
 * Acts at once and whenever something else is pointed at; `null`: nothing is.
 *
 * @param shown what the act works on: it acts again when that has changed
 */
export function usePointed(act: (record: string | null) => void, shown: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has to be told apart, not read
  useEffect(() => {
    const listener = () => act(pointedRecord());
    listener();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [act, shown]);
}
