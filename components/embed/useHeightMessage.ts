import { useEffect } from 'react';
import { LINK_BOX } from '../../geo/boxZoom';

/** The height of the map that its width asks for, in CSS pixels. */
const LEAST_MAP_PX = 240;
const MOST_MAP_PX = 640;

/**
 * Tells the page that holds the frame how high it should be, whenever that changes: `{ type: 'entente:height', height }`. It says
 * nothing else and listens to nothing, and goes to that page's origin alone, where the browser tells which that is.
 */
export function useHeightMessage(map: { current: HTMLElement | null }): void {
  useEffect(() => {
    const element = map.current;
    if (!element || window.parent === window) return;
    let said = 0;
    const observer = new ResizeObserver(() => {
      // From the width alone, so that the answer to this message does not ask for another.
      const widthPx = document.documentElement.clientWidth;
      const wantedPx = (widthPx * LINK_BOX.heightPx) / LINK_BOX.widthPx;
      const mapPx = Math.max(LEAST_MAP_PX, Math.min(MOST_MAP_PX, wantedPx));
      const edges = [...document.querySelectorAll<HTMLElement>('[data-edge]')];
      const height = Math.ceil(edges.reduce((sum, edge) => sum + edge.offsetHeight, mapPx));
      if (height === said) return;
      said = height;
      window.parent.postMessage({ type: 'entente:height', height }, hostOrigin());
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [map]);
}

function hostOrigin(): string {
  // A page may keep its address from us. A number is no secret.
  return document.referrer === '' ? '*' : new URL(document.referrer).origin;
}
