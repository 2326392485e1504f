import { describe, expect, test } from 'vitest';
import { relatedIds, restsOnWeakAlone } from '../../geo/record';
import { RANKS } from '../../geo/vocabulary';
import { atlas } from '../fixtures/atlas';
import { shipped } from '../fixtures/shipped';

const [euJapan, euKorea] = atlas.partnerships;
const [eastAsia, pacific] = atlas.visits;
if (!euJapan || !euKorea || !eastAsia || !pacific) throw new Error('the fixture has changed');
const [source] = euJapan.sources;
if (!source) throw new Error('no source');

describe('what a record is related to', () => {
  test('are the partnerships that a visit concerns', () => {
    expect(relatedIds(eastAsia, atlas)).toEqual(new Set(['eu-japan-sdp']));
    expect(relatedIds(pacific, atlas)).toEqual(new Set());
  });

  test('are the visits that concern a partnership, all of them', () => {
    expect(relatedIds(euJapan, atlas)).toEqual(new Set([eastAsia.id]));
    const both = { ...atlas, visits: [eastAsia, { ...pacific, partnerships: ['eu-japan-sdp'] }] };
    expect(relatedIds(euJapan, both)).toEqual(new Set([eastAsia.id, pacific.id]));
    expect(relatedIds(euKorea, both)).toEqual(new Set());
  });

  test('are related to it, too', () => {
    const records = [...shipped.partnerships, ...shipped.visits];
    const pairs = records.flatMap((record) => [...relatedIds(record, shipped)].map((id) => [record.id, id]));
    expect(pairs.length).toBeGreaterThan(0);
    const names = new Set(pairs.map(([a, b]) => `${a} ${b}`));
    expect(pairs.filter(([a, b]) => !names.has(`${b} ${a}`))).toEqual([]);
  });
});

describe('a record rests on weak sources alone', () => {
  test('where every source is one', () => {
    const weak = { ...source, rank: 'weak' as const };
    expect(restsOnWeakAlone({ ...euJapan, sources: [weak] })).toBe(true);
    expect(restsOnWeakAlone({ ...eastAsia, sources: [weak, weak] })).toBe(true);
  });

  test.each(RANKS.filter((rank) => rank !== 'weak'))('not where one is of rank %s', (rank) => {
    const sources = [
      { ...source, rank: 'weak' as const },
      { ...source, rank },
    ];
    expect(restsOnWeakAlone({ ...euJapan, sources })).toBe(false);
    expect(restsOnWeakAlone({ ...euJapan, sources: sources.toReversed() })).toBe(false);
  });
});
