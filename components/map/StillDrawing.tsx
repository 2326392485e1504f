'use client';

import type { Box } from '../../geo/boxZoom';
import { keptDrawing } from './keptDrawings';

type Props = Readonly<{
  /** Where the same drawing is by itself: the name that it is kept under. */
  address: string;
  box: Box;
}>;

/**
 * The drawing of a still map. It is written when the server renders the page, and stays as it is when the page comes to
 * life: so it is sent once, and not again in the data from which React makes the page.
 */
export function StillDrawing({ address, box: { widthPx, heightPx } }: Props) {
  // Should React have to make the page anew, the drawing comes by its address.
  const instead = `<image href="${address.replaceAll('&', '&amp;')}" width="${widthPx}" height="${heightPx}"/>`;
  return (
    <svg
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      focusable="false"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: geo/still writes it, and escapes every text in it
      dangerouslySetInnerHTML={{
        __html: (typeof window === 'undefined' ? keptDrawing(address) : undefined) ?? instead,
      }}
    />
  );
}
