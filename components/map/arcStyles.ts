import { ARC_STYLES } from '../../geo/arcSlots';
import type { Palette } from '../../geo/palette';
import type { ArcStyle } from './ArcLayer';

/** How each style of arc is drawn: colour, weight, dash and marks differ, so that colour is never the only sign. */
export function arcStyles({ tie, visit, prospect }: Palette): readonly ArcStyle[] {
  const looks: Record<(typeof ARC_STYLES)[number], ArcStyle> = {
    tie: { color: tie, widthPx: 1.7, dash: null, marks: false },
    'tie-unverified': { color: tie, widthPx: 1.6, dash: [2.2, 3.4], marks: false },
    prospect: { color: prospect, widthPx: 1.3, dash: [1.8, 3], marks: false },
    visit: { color: visit, widthPx: 1.8, dash: [7, 3.4], marks: true },
    'visit-unverified': { color: visit, widthPx: 1.6, dash: [2.2, 3.4], marks: true },
  };
  return ARC_STYLES.map((style) => looks[style]);
}
