import { ARC_LOOKS } from '../../geo/arcLooks';
import { ARC_STYLES } from '../../geo/arcSlots';
import type { Palette } from '../../geo/palette';
import type { ArcStyle } from './ArcLayer';

/** How each style of arc is drawn in a palette, by its number. */
export function arcStyles(palette: Palette): readonly ArcStyle[] {
  return ARC_STYLES.map((style) => {
    const { color, ...look } = ARC_LOOKS[style];
    return { ...look, color: palette[color] };
  });
}
