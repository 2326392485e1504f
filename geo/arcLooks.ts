import { type ArcStyleName, PLAIN_STYLES } from './arcSlots';
import type { Palette } from './palette';
import { SIDES, type Side } from './sides';

/** How a style of arc is drawn, on the live map and on the still one: never told by its colour alone. */
export type ArcLook = Readonly<{
  color: keyof Palette;
  widthPx: number;
  /** How long a dash and the gap after it are; a dash no longer than the line is wide is a dot. */
  dash: readonly [onPx: number, offPx: number] | null;
  /** Whether arrowheads on the line point from its start to its end. */
  marks: boolean;
  /** How wide the ground shows along its middle, which makes two lines of one; 0 where it is one. */
  hollowPx: number;
}>;

const PLAIN_LOOKS: Readonly<Record<(typeof PLAIN_STYLES)[number], Omit<ArcLook, 'hollowPx'>>> = {
  tie: { color: 'tie', widthPx: 1.7, dash: null, marks: false },
  'tie-unverified': { color: 'tie', widthPx: 1.6, dash: [2.2, 3.4], marks: false },
  prospect: { color: 'prospect', widthPx: 1.3, dash: [1.8, 3], marks: false },
  visit: { color: 'visit', widthPx: 1.8, dash: [7, 3.4], marks: true },
  'visit-unverified': { color: 'visit', widthPx: 1.6, dash: [2.2, 3.4], marks: true },
};

type SideLook = Readonly<{ color: keyof Palette; wider: number; hollowPx: number }>;

/**
 * How the sides of a comparison are told apart: by colour and by form. Dashes go on saying what a line stands for; one of the
 * second side is double, one of both is bold.
 */
export const SIDE_LOOKS: Readonly<Record<Side, SideLook>> = {
  first: { color: 'tie', wider: 0.3, hollowPx: 0 },
  second: { color: 'second', wider: 2.3, hollowPx: 1.4 },
  both: { color: 'ink', wider: 1.5, hollowPx: 0 },
};

export const ARC_LOOKS = Object.fromEntries(
  PLAIN_STYLES.flatMap((style) => {
    const plain = PLAIN_LOOKS[style];
    const sided = SIDES.map((side) => {
      const { color, wider, hollowPx } = SIDE_LOOKS[side];
      // A dash grows with its line, or it would be a dot.
      const dash = plain.dash && ([plain.dash[0] + wider, plain.dash[1] + wider] as const);
      return [`${side}-${style}`, { ...plain, color, hollowPx, dash, widthPx: plain.widthPx + wider }];
    });
    return [[style, { ...plain, hollowPx: 0 }], ...sided];
  }),
) as Readonly<Record<ArcStyleName, ArcLook>>;

/** The line beneath that parts crossing lines: so much wider on either side. */
export const CASING_PX = 1;
export const CASING_OPACITY = 0.7;

/** What is picked is drawn wider by this; what it does not concern fades to this. */
export const PICKED_WIDTH_PX = 1.2;
export const RECEDED_OPACITY = 0.28;

/** Half the length and half the width of an arrowhead. */
export const MARK_LENGTH_PX = 6;
export const MARK_WIDTH_PX = 4.6;

/** An arc has an arrowhead in every so many pixels of it, from one to eight; one that is shorter has none. */
export const PX_PER_MARK = 260;
export const MOST_MARKS = 8;
export const SHORTEST_MARKED_PX = 36;
