import { describe, expect, test } from 'vitest';
import { scene } from '../../geo/scene';
import { english, sceneOf, shipped } from '../fixtures/shipped';

describe('where nothing is shown', () => {
  test('the filters whose going alone brings records are named, most records first, and lead there', () => {
    const { page, loosenings } = sceneOf('partner=BR&show=visits');
    expect(page.rows).toBe(0);
    expect(loosenings.map(({ how, label, count }) => [how, label, count])).toEqual([
      ['without', 'Brazil', sceneOf('show=visits').page.rows],
      ['without', 'Visits only', sceneOf('partner=BR').page.rows],
    ]);
    for (const { view, count } of loosenings) expect(scene(shipped, view, english).page.rows).toBe(count);
  });

  test('a filter that is not to blame is not named', () => {
    const labels = sceneOf('partner=JP&status=in-force&show=visits&from=2020').loosenings.map(
      (one) => one.label,
    );
    expect(labels).toEqual(expect.arrayContaining(['In force', 'Visits only']));
    expect(labels).not.toContain('Japan');
    expect(labels).not.toContain('From 2020');
  });

  test('partners of whom all are asked for may do one by one', () => {
    const { loosenings } = sceneOf('partner=GH,BR&match=all');
    expect(loosenings[0]).toMatchObject({ how: 'without' });
    expect(loosenings).toContainEqual(
      expect.objectContaining({
        how: 'any',
        label: 'Ghana or Brazil',
        count: sceneOf('partner=GH,BR').page.rows,
      }),
    );
  });

  test('where no single filter is to blame, each that alone leaves some is named', () => {
    const { loosenings } = sceneOf('partner=GH&kind=mutual-defence-treaty&show=visits&q=borrell');
    expect(loosenings.length).toBeGreaterThan(1);
    for (const { how, view, count } of loosenings) {
      expect(how).toBe('only');
      expect(scene(shipped, view, english).page.rows).toBe(count);
    }
  });

  test('a filter of several values is named whole: of two kinds neither is to blame alone', () => {
    const { loosenings } = sceneOf('kind=mutual-defence-treaty,joint-declaration&show=visits');
    expect(loosenings.map(({ label }) => label)).toContain('Mutual defence treaty, Joint declaration');
  });

  test('a view that shows something is left alone', () => {
    expect(sceneOf('partner=JP').loosenings).toEqual([]);
  });
});
