import { type ArcSet, arcSet, putArc, resizedArcSet } from './arcSet';
import type { Arc } from './arcs';
import { ARC_STATE } from './listArcs';
import { SIDES, type Side } from './sides';

/** The styles of arcs where nothing is compared. */
export const PLAIN_STYLES = ['tie', 'tie-unverified', 'prospect', 'visit', 'visit-unverified'] as const;

type PlainStyle = (typeof PLAIN_STYLES)[number];
export type ArcStyleName = PlainStyle | `${Side}-${PlainStyle}`;

/** The styles of arcs, by the number that an arc's record carries. */
export const ARC_STYLES: readonly ArcStyleName[] = [
  ...PLAIN_STYLES,
  ...SIDES.flatMap((side) => PLAIN_STYLES.map((style) => `${side}-${style}` as const)),
];

/**
 * The arcs of one scene after the other, each in a slot that it keeps: a filter says which slots are shown, and
 * rewrites only those whose arc is drawn otherwise than before, since its bundle has another number of arcs.
 */
export type ArcSlots = {
  set: ArcSet;
  /** How each slot is shown, one of ARC_STATE. */
  states: Uint8Array;
  /** What each slot was last filled from. */
  readonly arcs: Arc[];
  readonly byKey: Map<string, number>;
};

/** The slots from `first` to before `end` that were written; none where they are equal. */
export type WrittenSlots = Readonly<{ first: number; end: number }>;

/** Slots for arcs to come. */
export function arcSlots(): ArcSlots {
  return { set: arcSet(0), states: new Uint8Array(0), arcs: [], byKey: new Map() };
}

/** Shows these arcs and hides all others; those picked on top, and then what is not related recedes, or lies ahead. */
export function showArcs(slots: ArcSlots, arcs: readonly Arc[], anyPicked: boolean): WrittenSlots {
  const { byKey } = slots;
  for (const { key } of arcs) if (!byKey.has(key)) byKey.set(key, byKey.size);
  if (byKey.size > slots.set.size) {
    // Room for as many again: a filter that is loosened step by step does not move everything each time.
    slots.set = resizedArcSet(slots.set, 2 * byKey.size);
    slots.states = new Uint8Array(slots.set.size);
  }
  const { set, states } = slots;
  let first = set.size;
  let end = 0;
  states.fill(ARC_STATE.hidden);
  for (const arc of arcs) {
    const slot = byKey.get(arc.key) ?? 0;
    const last = slots.arcs[slot];
    slots.arcs[slot] = arc;
    states[slot] = stateOf(arc, anyPicked);
    if (last === arc || (last && isDrawnAlike(last, arc))) continue;
    putArc(set, slot, arc.from, arc.to, arc.fan, ARC_STYLES.indexOf(styleOf(arc)));
    first = Math.min(first, slot);
    end = Math.max(end, slot + 1);
  }
  return first < end ? { first, end } : { first: 0, end: 0 };
}

/** How an arc is shown, one of ARC_STATE. */
export function stateOf({ picked, ahead, related }: Arc, anyPicked: boolean): number {
  if (picked && !ahead) return ARC_STATE.top;
  return anyPicked && !related ? ARC_STATE.receded : ARC_STATE.shown;
}

function isDrawnAlike(a: Arc, b: Arc): boolean {
  return (
    a.fan === b.fan &&
    a.from[0] === b.from[0] &&
    a.from[1] === b.from[1] &&
    a.to[0] === b.to[0] &&
    a.to[1] === b.to[1] &&
    styleOf(a) === styleOf(b)
  );
}

/** The style of an arc. */
export function styleOf({ look, verified, side }: Arc): ArcStyleName {
  const plain = look === 'prospect' || verified ? look : (`${look}-unverified` as const);
  return side === null ? plain : `${side}-${plain}`;
}
