import { stillAddress } from '../../geo/address';
import { LAYOUT_BOXES, type Layout } from '../../geo/layout';
import { THEMES, type View } from '../../geo/view';
import { keepDrawing } from './keptDrawings';
import { StillDrawing } from './StillDrawing';
import styles from './StillMap.module.css';

type Props = Readonly<{
  /** The layout that the page will most likely be seen in, and its drawing, which is there with the first byte. */
  layout: Layout;
  drawing: string;
  /** The layouts of windows of other widths: their pictures are only fetched where they are seen. */
  others: readonly Layout[];
  view: View;
  locale: string;
}>;

/** A view before its live map, and without one: the style sheet shows what fits the window. */
export function StillMap({ layout, drawing, others, view, locale }: Props) {
  const themes = view.theme ? [view.theme] : THEMES;
  const windowOf = (one: Layout) => {
    if (one !== 'beside') return one === 'wide' ? 'wide' : 'narrow';
    // Where a wide window has a layout of its own, this is that of a medium one alone.
    return [layout, ...others].includes('wide') ? 'medium' : 'not-narrow';
  };
  const address = stillAddress({ ...view, theme: themes[0] ?? null }, locale, LAYOUT_BOXES[layout]);
  keepDrawing(address, drawing);
  return (
    <>
      <div className={styles.still} data-layout={layout} data-window={windowOf(layout)}>
        <StillDrawing address={address} box={LAYOUT_BOXES[layout]} />
      </div>
      {others.map((other) => {
        const box = LAYOUT_BOXES[other];
        return (
          <picture key={other} className={styles.still} data-layout={other} data-window={windowOf(other)}>
            {themes.map((theme) => (
              <source
                key={theme}
                media={`(prefers-color-scheme: ${theme})`}
                srcSet={stillAddress({ ...view, theme }, locale, box)}
              />
            ))}
            <img
              src={stillAddress({ ...view, theme: themes[0] ?? null }, locale, box)}
              alt=""
              loading="lazy"
            />
          </picture>
        );
      })}
    </>
  );
}
