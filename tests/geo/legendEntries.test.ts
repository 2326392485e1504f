import { describe, expect, test } from 'vitest';
import { legendEntries } from '../../geo/legendEntries';
import { scene } from '../../geo/scene';
import { english, shipped, viewOf } from '../fixtures/shipped';

const entriesOf = (link: string) => {
  const view = viewOf(link);
  return legendEntries(scene(shipped, view, english).legend, view);
};

describe('a press of the legend', () => {
  test.each(['tie', 'prospect', 'visit', 'unverified'] as const)(
    'leaves out %s, and brings it back',
    (sign) => {
      const view = viewOf('page=2');
      const shown = scene(shipped, view, english);
      const entry = legendEntries(shown.legend, view).find((one) => one.sign === sign);
      if (!entry?.pressed) throw new Error(`${sign} cannot be pressed`);
      expect(entry.off).toBe(false);

      const without = scene(shipped, entry.pressed, english);
      const ofSign = (made: typeof without) =>
        sign === 'unverified'
          ? made.rows.filter((row) => !row.verified).length
          : made.arcs.filter((arc) => arc.look === sign).length;
      expect(ofSign({ ...shown, rows: scene(shipped, { ...view, page: 1 }, english).rows })).toBeGreaterThan(
        0,
      );
      expect(ofSign(without)).toBe(0);
      expect(without.page.number).toBe(1);

      const back = legendEntries(without.legend, entry.pressed).find((one) => one.sign === sign);
      expect(back?.off).toBe(true);
      expect(back?.pressed).toEqual({ ...view, page: 1 });
    },
  );

  test('of the one that is shown alone shows the other instead, not nothing', () => {
    const entry = entriesOf('show=visits').find((one) => one.sign === 'visit');
    expect(entry?.pressed?.show).toBe('partnerships');
  });

  test('tints are explained, and cannot be pressed', () => {
    for (const { sign, pressed } of entriesOf(''))
      expect(pressed === null, sign).toBe(['members', 'tinted'].includes(sign));
  });
});
