import { useSyncExternalStore } from 'react';
import { PANEL_KEY, PANEL_LEAST_PX, PANEL_MOST_PX, PANEL_WIDTH } from './PanelScript';

/*
 * The panel as the reader of this device has left it: how wide it is, and whether it is put away. It lives in the
 * document, where the style sheet reads it, and is put there before the first paint by PANEL_SCRIPT; so that nothing
 * moves once the page has come to life.
 */

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isClosed = () => document.documentElement.dataset.panel === 'closed';

/** Whether the panel is put away. */
export function usePanelClosed(): boolean {
  return useSyncExternalStore(subscribe, isClosed, () => false);
}

/** Puts the panel away, or brings it back. */
export function closePanel(closed: boolean): void {
  if (closed) document.documentElement.dataset.panel = 'closed';
  else delete document.documentElement.dataset.panel;
  remember();
}

/** Makes the panel this wide, within its bounds, without keeping it so on the next visit. */
export function widenPanel(widthPx: number): void {
  const kept = Math.round(Math.max(PANEL_LEAST_PX, Math.min(PANEL_MOST_PX, widthPx)));
  document.documentElement.style.setProperty(PANEL_WIDTH, `${kept}px`);
}

/** Keeps the panel as it is for the next visit, where the browser lets us. */
export function remember(): void {
  const width = Number.parseFloat(document.documentElement.style.getPropertyValue(PANEL_WIDTH)) || '';
  try {
    localStorage.setItem(PANEL_KEY, `${width} ${isClosed() ? 'closed' : 'open'}`);
  } catch {
    // Without storage it is as before at the next visit.
  }
  for (const listener of listeners) listener();
}
