import { stillAddress } from '../../geo/address';
import type { Box } from '../../geo/boxZoom';
import { LAYOUT_BOXES, type Layout } from '../../geo/layout';
import { THEMES, type View } from '../../geo/view';
import styles from './StillMap.module.css';

type Props = Readonly<{
  /** The layout that the page will most likely be seen in, and its drawing, which is there with the first byte. */
  layout: Layout;
  drawing: string;
  /** The layout of a window of another width: its picture is only fetched where it is seen. */
  other: Layout;
  view: View;
  locale: string;
}>;

/** A view before its live map, and without one: the style sheet shows what fits the window. */
export function StillMap({ layout, drawing, other, view, locale }: Props) {
  const box = LAYOUT_BOXES[other];
  const themes = view.theme ? [view.theme] : THEMES;
  return (
    <>
      <div className={styles.still} data-layout={layout}>
        <svg
          viewBox={viewBox(LAYOUT_BOXES[layout])}
          focusable="false"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: geo/still writes it, and escapes every text in it
          dangerouslySetInnerHTML={{ __html: drawing }}
        />
      </div>
      <picture className={styles.still} data-layout={other}>
        {themes.map((theme) => (
          <source
            key={theme}
            media={`(prefers-color-scheme: ${theme})`}
            srcSet={stillAddress({ ...view, theme }, locale, box)}
          />
        ))}
        <img src={stillAddress({ ...view, theme: themes[0] ?? null }, locale, box)} alt="" loading="lazy" />
      </picture>
    </>
  );
}

function viewBox({ widthPx, heightPx }: Box): string {
  return `0 0 ${widthPx} ${heightPx}`;
}
