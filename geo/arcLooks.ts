import type { ARC_STYLES } from './arcSlots';
import type { Palette } from './palette';

/** How a style of arc is drawn, on the live map and on the still one: never told by its colour alone. */
export type ArcLook = Readonly<{
  color: keyof Palette;
  widthPx: number;
  /** How long a dash and the gap after it are; a dash no longer than the line is wide is a dot. */
  dash: readonly [onPx: number, offPx: number] | null;
  /** Whether arrowheads on the line point from its start to its end. */
  marks: boolean;
}>;

export const ARC_LOOKS: Readonly<Record<(typeof ARC_STYLES)[number], ArcLook>> = {
  tie: { color: 'tie', widthPx: 1.7, dash: null, marks: false },
  'tie-unverified': { color: 'tie', widthPx: 1.6, dash: [2.2, 3.4], marks: false },
  prospect: { color: 'prospect', widthPx: 1.3, dash: [1.8, 3], marks: false },
  visit: { color: 'visit', widthPx: 1.8, dash: [7, 3.4], marks: true },
  'visit-unverified': { color: 'visit', widthPx: 1.6, dash: [2.2, 3.4], marks: true },
};

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
