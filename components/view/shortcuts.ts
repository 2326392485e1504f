import { useEffect, useRef, useSyncExternalStore } from 'react';

/**
 * The page's keyboard shortcuts, in the order in which a list of them should name them. To add one, name it here, say
 * what it does in `shortcut` of the catalogues, and call `useShortcut` where it acts.
 *
 * `key` is what the key types; `code` and `shift` are its place on the keyboard, for one that types another script. With `command` it is
 * pressed together with Ctrl, or with ⌘ on Apple's systems; without, it is a single key, which is never taken from a
 * field that is being typed in or from a dialog, and which a reader can switch off (WCAG 2.2, 2.1.4).
 */
export const SHORTCUTS = [
  { id: 'search', key: '/', code: 'Slash', shift: false, command: false },
  { id: 'palette', key: 'k', code: 'KeyK', shift: false, command: true },
  { id: 'keys', key: '?', code: 'Slash', shift: true, command: false },
] as const;

export type ShortcutId = (typeof SHORTCUTS)[number]['id'];

/** Acts when a shortcut is pressed anywhere on the page. */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPressed(id, event)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [id]);
}

function isPressed(id: ShortcutId, event: KeyboardEvent): boolean {
  const shortcut = SHORTCUTS.find((shortcut) => shortcut.id === id);
  if (!shortcut || event.defaultPrevented || event.isComposing || event.repeat) return false;
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  const ascii = event.key.length === 1 && event.key < '\x7f';
  const isPlaced = event.code === shortcut.code && shiftKey === shortcut.shift;
  if (ascii ? event.key.toLowerCase() !== shortcut.key : !isPlaced) return false;
  if (shortcut.command)
    return (isApple() ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey;
  // Shift is no matter: where "/" is on the keyboard differs.
  return !altKey && !ctrlKey && !metaKey && readSingleKeys() && !isTaken(event.target);
}

/** Whether a key pressed there is for what is there: a field, a dialog. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null;
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** How the keys of a shortcut are named on this device: "/", "Ctrl K", "⌘ K". */
export function useKeyNames(id: ShortcutId): string {
  const apple = useSyncExternalStore(never, isApple, () => false);
  const shortcut = SHORTCUTS.find((shortcut) => shortcut.id === id);
  if (!shortcut) return '';
  const key = shortcut.key.toUpperCase();
  return shortcut.command ? `${apple ? '⌘' : 'Ctrl'} ${key}` : key;
}

function never(): () => void {
  return () => {};
}

/** Kept on the reader's device, and only where they have switched single keys off. */
const STORED = 'entente.singleKeys';
const listeners = new Set<() => void>();
/** Where the browser stores nothing, the choice holds for as long as the page does. */
let unstored: 'off' | null = null;

function readSingleKeys(): boolean {
  try {
    return (localStorage.getItem(STORED) ?? unstored) !== 'off';
  } catch {
    return unstored !== 'off';
  }
}

function writeSingleKeys(on: boolean): void {
  unstored = on ? null : 'off';
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  } catch {
    // Storage is full or forbidden.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another window of this reader's may switch them.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Whether single keys act, and how to switch them. */
export function useSingleKeys(): readonly [on: boolean, set: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, readSingleKeys, () => true), writeSingleKeys];
}
