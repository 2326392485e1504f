import { stillAddress } from './address';
import type { Box } from './boxZoom';
import { THEMES, type View } from './view';

/** For frames up to a width the size of the picture: words in it keep about their size. */
const SIZES: readonly Readonly<{ upToPx: number | null; box: Box }>[] = [
  { upToPx: 480, box: { widthPx: 380, heightPx: 300 } },
  { upToPx: 800, box: { widthPx: 680, heightPx: 400 } },
  { upToPx: null, box: { widthPx: 1100, heightPx: 600 } },
];

/** The map of an embed as pictures, for `<source>`: by the width of its frame, and the reader's colours or those of the view. */
export function embedPictures(
  view: View,
  locale: string,
): readonly Readonly<{ media: string; address: string }>[] {
  const themes = view.theme === null ? THEMES : [view.theme];
  return themes.flatMap((theme) =>
    SIZES.map(({ upToPx, box }) => ({
      media: [
        view.theme === null ? `(prefers-color-scheme: ${theme})` : 'all',
        ...(upToPx === null ? [] : [`(max-width: ${upToPx}px)`]),
      ].join(' and '),
      address: stillAddress({ ...view, theme }, locale, box),
    })),
  );
}
