import type { Sign } from './scene';
import { shownLooks, toggledShow } from './show';
import { SIDES } from './sides';
import type { View } from './view';

/** The signs of a legend in their order. */
export const LEGEND_ORDER: readonly Sign[] = [
  ...SIDES,
  'tie',
  'prospect',
  'visit',
  'unverified',
  'members',
  'tinted',
];

/** A line of the legend. */
export type LegendEntry = Readonly<{
  sign: Sign;
  /** Whether the view leaves out what it stands for: then it is listed so that it can be had back. */
  off: boolean;
  /** The view that a press leads to; `null` for what is not left out by itself. */
  pressed: View | null;
}>;

/**
 * The legend of a scene as something to press: what a sign stands for is left out, or brought back. Tints follow from
 * what is shown, and sides from what is compared.
 */
export function legendEntries(legend: readonly Sign[], view: View): readonly LegendEntry[] {
  return LEGEND_ORDER.flatMap((sign) => {
    const { off, pressed } = press(sign, view);
    return off || legend.includes(sign) ? { sign, off, pressed } : [];
  });
}

function press(sign: Sign, view: View): Readonly<{ off: boolean; pressed: View | null }> {
  switch (sign) {
    case 'tie':
    case 'prospect':
    case 'visit':
      return {
        off: !shownLooks(view.show).includes(sign),
        pressed: { ...view, show: toggledShow(view.show, sign), page: 1 },
      };
    case 'unverified': {
      const off = view.verified === 'yes';
      return { off, pressed: { ...view, verified: off ? null : 'yes', page: 1 } };
    }
    case 'both':
    case 'first':
    case 'second':
    case 'members':
    case 'tinted':
      return { off: false, pressed: null };
  }
}
