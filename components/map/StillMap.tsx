import type { Box } from '../../geo/boxZoom';
import { LAYOUT_BOXES, type Layout } from '../../geo/layout';
import styles from './StillMap.module.css';

/** The drawings of a view, one for each layout in which the page may be seen: the style sheet shows the one that fits. */
export function StillMap({ drawings }: Readonly<{ drawings: Readonly<Partial<Record<Layout, string>>> }>) {
  return (Object.entries(drawings) as [Layout, string][]).map(([layout, drawing]) => (
    <div key={layout} className={styles.still} data-layout={layout}>
      <svg
        viewBox={viewBox(LAYOUT_BOXES[layout])}
        focusable="false"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: geo/still writes it, and escapes every text in it
        dangerouslySetInnerHTML={{ __html: drawing }}
      />
    </div>
  ));
}

function viewBox({ widthPx, heightPx }: Box): string {
  return `0 0 ${widthPx} ${heightPx}`;
}
