import { describe, expect, test } from 'vitest';
import { isTie } from '../../geo/record';
import { LOOKS, shownLooks, toggledShow } from '../../geo/show';
import type { View } from '../../geo/view';
import { sceneOf, shipped, viewOf } from '../fixtures/shipped';

const ALL: readonly View['show'][] = [
  null,
  'partnerships',
  'visits',
  'ties',
  'prospects',
  'ties,visits',
  'prospects,visits',
];

const ties = shipped.partnerships.filter(isTie).length;
const prospects = shipped.partnerships.length - ties;
const visits = shipped.visits.length;

describe('what a link shows', () => {
  test.each([
    ['show=partnerships', ties + prospects],
    ['show=visits', visits],
    ['show=ties', ties],
    ['show=prospects', prospects],
    ['show=ties,visits', ties + visits],
    ['show=prospects&show=visits', prospects + visits],
    ['show=partnerships,visits', ties + prospects + visits],
    ['show=ties,prospects,visits', ties + prospects + visits],
  ])('%s: %i records', (link, count) => {
    expect(sceneOf(link).page.rows).toBe(count);
  });

  test.each([
    ['show=prospects,ties', 'partnerships'],
    ['show=visits,ties', 'ties,visits'],
    ['show=partnerships,ties', 'partnerships'],
    ['show=visits,partnerships', null],
  ])('has one form: %s is %s', (link, show) => {
    expect(viewOf(link).show).toBe(show);
  });

  test('is pressed look by look: each press leaves out or brings back just that one, and never all', () => {
    for (const show of ALL) {
      for (const look of LOOKS) {
        const [before, after] = [shownLooks(show), shownLooks(toggledShow(show, look))];
        expect(after.length).toBeGreaterThan(0);
        if (before.length === 1 && before[0] === look) expect(after).toHaveLength(2);
        else
          expect(after.filter((other) => other !== look)).toEqual(before.filter((other) => other !== look));
        expect(after.includes(look)).toBe(!before.includes(look));
      }
    }
  });
});
