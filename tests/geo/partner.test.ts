import { describe, expect, test } from 'vitest';
import type { Atlas } from '../../geo/atlas';
import { type Partner, partner, type YearOfRows } from '../../geo/partner';
import { involved } from '../../geo/record';
import { atlas } from '../fixtures/atlas';
import { english, frozen, shipped } from '../fixtures/shipped';

function partnerOf(code: string, inAtlas: Atlas = atlas): Partner {
  const found = partner(code, frozen(inAtlas), english);
  if (!found) throw new Error(`no partner ${code}`);
  return found;
}

const ids = (years: readonly YearOfRows[]) =>
  years.map(({ year, rows }): [string | null, string[]] => [year, rows.map(({ id }) => id)]);

describe('a partner', () => {
  test('has its ties and its visits by year, the newest first', () => {
    expect(ids(partnerOf('EU').ties)).toEqual([
      ['2024', ['eu-japan-sdp']],
      ['2010', ['eu-korea-framework']],
    ]);
    expect(ids(partnerOf('JP').visits)).toEqual([
      ['2025', ['minister-pacific-2025-06']],
      ['2024', ['envoy-japan-korea-2024-11']],
    ]);
  });

  test('has all records of one year under it once', () => {
    const [euJapan, ...others] = atlas.partnerships;
    if (!euJapan) throw new Error('no partnership');
    const twin = { ...euJapan, id: 'eu-japan-later', title: 'A later text', signedOn: '2024-12' };
    const { ties } = partnerOf('JP', { ...atlas, partnerships: [euJapan, ...others, twin] });
    expect(ids(ties)).toEqual([['2024', ['eu-japan-later', 'eu-japan-sdp']]]);
  });

  test('has what is not a partnership yet apart from its ties', () => {
    const japan = partnerOf('JP');
    expect(ids(japan.prospects)).toEqual([[null, ['japan-korea-acsa']]]);
    expect(ids(japan.ties)).toEqual([['2024', ['eu-japan-sdp']]]);
    for (const status of ['negotiating', 'abandoned'] as const) {
      const partnerships = atlas.partnerships.map((one) => ({ ...one, status }));
      const { ties, prospects } = partnerOf('EU', { ...atlas, partnerships });
      expect([ties.length, prospects.length]).toEqual([0, 2]);
    }
  });

  test('has what is undated last', () => {
    const partnerships = atlas.partnerships.map((one) =>
      one.id === 'eu-japan-sdp' ? { ...one, signedOn: null } : one,
    );
    expect(ids(partnerOf('EU', { ...atlas, partnerships }).ties)).toEqual([
      ['2010', ['eu-korea-framework']],
      [null, ['eu-japan-sdp']],
    ]);
  });

  test('has the visits that stopped in its country, and is counted in words', () => {
    const states = partnerOf('US');
    expect(ids(states.visits)).toEqual([['2025', ['minister-pacific-2025-06']]]);
    expect(states.summary).toBe('1 visit');
    expect(partnerOf('JP').summary).toBe('1 partnership, 2 visits and 1 proposed, negotiated or abandoned');
    expect(partnerOf('US', { ...atlas, visits: [] }).summary).toBe('No record');
  });

  test('is a member of the organisations that name it', () => {
    const { JP } = atlas.parties;
    if (!JP) throw new Error('no party');
    const withFrance = { ...atlas, parties: { ...atlas.parties, FR: { ...JP, code: 'FR', seat: 'Paris' } } };
    expect(partnerOf('FR', withFrance)).toMatchObject({
      name: 'France',
      seat: 'Paris',
      memberOf: [{ code: 'EU', name: 'European Union' }],
    });
    expect(partnerOf('JP').memberOf).toEqual([]);
    expect(partnerOf('EU').memberOf).toEqual([]);
  });

  test('of France and of Norway is a member of what it is a member of', () => {
    const codes = (code: string) => partnerOf(code, shipped).memberOf.map((one) => one.code);
    expect(codes('FR')).toContain('EU');
    expect(codes('NO')).not.toContain('EU');
    expect(codes('GB')).not.toContain('EU');
  });

  test.each(['ZZ', '', 'jp', '__proto__', 'constructor', 'toString'])(
    'there is none of the code “%s”',
    (code) => {
      expect(partner(code, atlas, english)).toBeNull();
    },
  );

  test.each(Object.keys(shipped.parties))('%s has each of its records once, by falling years', (code) => {
    const { ties, prospects, visits } = partnerOf(code, shipped);
    const listed = [ties, prospects, visits].flatMap((years) => ids(years).flatMap(([, some]) => some));
    const all = [...shipped.partnerships, ...shipped.visits].filter((record) =>
      involved(record, shipped).has(code),
    );
    expect(listed.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    for (const years of [ties, prospects, visits]) {
      const told = years.map(({ year }) => year ?? '');
      expect(told).toEqual([...new Set(told)].toSorted().toReversed());
    }
  });
});
