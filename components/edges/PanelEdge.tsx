'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './PanelEdge.module.css';
import { PANEL_LEAST_PX, PANEL_MOST_PX } from './PanelScript';
import { closePanel, remember, usePanelClosed, widenPanel } from './panelStore';

/** How far a press of an arrow key moves the edge. */
const STEP_PX = 16;

/** The edge between panel and map: drawn or moved by the arrow keys it makes the panel wider, a press puts it away. */
export function PanelEdge({ controls }: Readonly<{ controls: string }>) {
  const t = useTranslations('edges');
  const closed = usePanelClosed();
  const [widthPx, setWidthPx] = useState(370);

  useEffect(() => {
    const panel = document.getElementById(controls);
    if (!panel) return;
    const observer = new ResizeObserver(() => setWidthPx(Math.round(panel.getBoundingClientRect().width)));
    observer.observe(panel);
    return () => observer.disconnect();
  }, [controls]);

  function drag(event: PointerEvent<HTMLElement>) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) widenPanel(event.clientX);
  }

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') closePanel(true);
    else {
      // As it is now: keys come faster than what is measured is told.
      const now = Math.round(document.getElementById(controls)?.offsetWidth ?? widthPx);
      const to = {
        ArrowLeft: now - STEP_PX,
        ArrowRight: now + STEP_PX,
        Home: PANEL_LEAST_PX,
        End: PANEL_MOST_PX,
      }[event.key];
      if (to === undefined) return;
      widenPanel(to);
      remember();
    }
    event.preventDefault();
  }

  return (
    <div className={styles.edge} data-closed={closed}>
      {!closed && (
        // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this one can
        <div
          className={styles.grip}
          role="separator"
          tabIndex={0}
          aria-label={t('panelWidth')}
          aria-orientation="vertical"
          aria-controls={controls}
          aria-valuenow={widthPx}
          aria-valuemin={PANEL_LEAST_PX}
          aria-valuemax={PANEL_MOST_PX}
          onKeyDown={press}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onLostPointerCapture={remember}
        />
      )}
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!closed}
        aria-controls={controls}
        aria-label={t('panel')}
        title={t(closed ? 'showPanel' : 'hidePanel')}
        onClick={() => closePanel(!closed)}
      >
        {closed ? <ChevronRight size={16} aria-hidden /> : <ChevronLeft size={16} aria-hidden />}
      </button>
    </div>
  );
}
