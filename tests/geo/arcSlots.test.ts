import { describe, expect, test } from 'vitest';
import { RECORD_FLOATS } from '../../geo/arcSet';
import { ARC_STYLES, arcSlots, showArcs } from '../../geo/arcSlots';
import type { Arc } from '../../geo/arcs';
import { ARC_STATE } from '../../geo/listArcs';
import type { Position } from '../../geo/schema';

const brussels: Position = [4.35, 50.85];
const tokyo: Position = [139.69, 35.69];
const seoul: Position = [126.98, 37.57];

function arc(key: string, change: Partial<Arc> = {}): Arc {
  return {
    key,
    record: key,
    title: key,
    date: '',
    look: 'tie',
    from: brussels,
    to: tokyo,
    fan: 0,
    verified: true,
    stop: null,
    ahead: false,
    picked: false,
    related: false,
    side: null,
    ...change,
  };
}

describe('the slots of arcs', () => {
  test('are written once: a filter only says which of them are shown', () => {
    const slots = arcSlots();
    const arcs = [arc('a'), arc('b', { to: seoul }), arc('c', { look: 'visit' })];
    expect(showArcs(slots, arcs, false)).toEqual({ first: 0, end: 3 });
    expect([...slots.states.slice(0, 3)]).toEqual([1, 1, 1]);
    const records = slots.set.records.slice();

    expect(showArcs(slots, arcs.slice(1, 2), false)).toEqual({ first: 0, end: 0 });
    expect([...slots.states.slice(0, 3)]).toEqual([ARC_STATE.hidden, ARC_STATE.shown, ARC_STATE.hidden]);
    expect(showArcs(slots, arcs, false)).toEqual({ first: 0, end: 0 });
    expect(slots.set.records).toEqual(records);
  });

  test('are written anew for what is drawn otherwise, and for nothing else', () => {
    const slots = arcSlots();
    const [a, b, c] = [arc('a'), arc('b', { to: seoul }), arc('c', { look: 'visit' })];
    showArcs(slots, [a, b, c], false);
    expect(showArcs(slots, [a, { ...b }, c], false)).toEqual({ first: 0, end: 0 });
    expect(showArcs(slots, [a, { ...b, fan: 1 }, c], false)).toEqual({ first: 1, end: 2 });
    expect(slots.set.records[RECORD_FLOATS + 2]).toBeGreaterThan(0);
    expect(showArcs(slots, [a, { ...b, fan: 1 }, { ...c, verified: false }], false)).toEqual({
      first: 2,
      end: 3,
    });
    expect(slots.set.records[2 * RECORD_FLOATS + 3]).toBe(ARC_STYLES.indexOf('visit-unverified'));
  });

  test('say what is picked, what concerns it, and what recedes', () => {
    const slots = arcSlots();
    const arcs = [arc('picked', { picked: true }), arc('related', { related: true }), arc('other')];
    showArcs(slots, arcs, true);
    expect([...slots.states.slice(0, 3)]).toEqual([ARC_STATE.top, ARC_STATE.shown, ARC_STATE.receded]);
    showArcs(slots, [arc('picked'), arc('related'), arc('other')], false);
    expect([...slots.states.slice(0, 3)]).toEqual([ARC_STATE.shown, ARC_STATE.shown, ARC_STATE.shown]);
  });

  test('grow without losing what they hold', () => {
    const slots = arcSlots();
    showArcs(slots, [arc('a')], false);
    const record = slots.set.records.slice(0, RECORD_FLOATS);
    const more = Array.from({ length: 600 }, (_, index) => arc(`more-${index}`, { to: seoul }));
    showArcs(slots, [...more, arc('a')], false);
    expect(slots.set.records.slice(0, RECORD_FLOATS)).toEqual(record);
    expect(slots.states.filter((state) => state === ARC_STATE.shown)).toHaveLength(601);
    expect(slots.arcs[600]?.key).toBe('more-599');
  });

  test('leave empty what cannot be drawn, and draw the rest', () => {
    const slots = arcSlots();
    showArcs(
      slots,
      [arc('nowhere', { to: [Number.NaN, 0] }), arc('still', { to: brussels }), arc('a')],
      false,
    );
    const angles = [0, 1, 2].map((slot) => slots.set.records[slot * RECORD_FLOATS + 1]);
    expect(angles[0]).toBe(0);
    expect(angles[1]).toBe(0);
    // 9,450 km of the earth's radius.
    expect(angles[2]).toBeCloseTo(9447 / 6371, 2);
  });
});
