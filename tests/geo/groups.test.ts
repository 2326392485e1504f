import { describe, expect, test } from 'vitest';
import { membersOf } from '../../geo/groups';
import { readGroups } from '../../geo/readGroups';
import { english, idsOf, sceneOf, shipped, viewOf } from '../fixtures/shipped';

function members(code: string, link = ''): readonly string[] {
  const group = shipped.groups.find((one) => one.code === code);
  if (!group) throw new Error(`no group ${code}`);
  return membersOf(group, viewOf(link));
}

describe('who is a member', () => {
  test.each([
    ['EU', 27],
    ['NATO', 32],
    ['ASEAN', 11],
    ['G7', 7],
    ['IP4', 4],
  ])('of %s today: %i', (code, count) => {
    expect(new Set(members(code)).size).toBe(count);
  });

  test.each([
    // The United Kingdom left at the end of 31 January 2020.
    ['EU', 'force=2020-01-31', 'GB', true],
    ['EU', 'force=2020-02-01', 'GB', false],
    ['EU', 'from=2020-02', 'GB', false],
    ['EU', 'from=2020-01', 'GB', true],
    ['EU', 'from=2019&to=2024', 'GB', true],
    ['EU', 'to=1972', 'GB', false],
    ['EU', '', 'GB', false],
    ['EU', 'force=1958-01-01', 'DE', true],
    ['EU', 'to=1994', 'FI', false],
    ['EU', 'force=2013-06-30', 'HR', false],
    ['NATO', 'force=2023-04-03', 'FI', false],
    ['NATO', 'force=2023-04-04', 'FI', true],
    ['NATO', 'to=2024-03-06', 'SE', false],
    ['NATO', 'to=2024-03', 'SE', true],
    ['NATO', 'force=2017-06-05', 'ME', true],
    ['NATO', 'force=1960-01-01', 'TR', true],
    ['ASEAN', 'force=2025-10-25', 'TL', false],
    ['ASEAN', 'force=2025-10-26', 'TL', true],
    ['G7', 'to=1975', 'CA', false],
    ['G7', 'to=1976', 'CA', true],
    ['IP4', 'to=1950', 'JP', true],
  ])('of %s in a view of “%s”: %s, %s', (code, link, party, expected) => {
    expect(members(code, link).includes(party)).toBe(expected);
  });

  test('on a day that the period does not know: nobody who was a member at one of both times only', () => {
    expect(members('NATO', 'force=2023-04-04&to=2023-03')).not.toContain('FI');
    expect(members('EU', 'force=2020-01-31&from=2020-02')).not.toContain('GB');
  });
});

describe('a filter by a group', () => {
  test('shows what involves any of its members, and not the organisation', () => {
    const four = new Set(['AU', 'JP', 'KR', 'NZ']);
    const expected = shipped.partnerships
      .filter(({ parties }) => parties.some((code) => four.has(code)))
      .map(({ id }) => id);
    expect(idsOf('group=IP4&show=partnerships')).toEqual(expected.sort());
    expect(idsOf('group=EU')).not.toContain('eu-ghana-sdp');
    expect(idsOf('partner=EU')).toContain('eu-ghana-sdp');
  });

  test('goes by the time: a tie of the United Kingdom is one of an EU member as long as it was one', () => {
    // The United Kingdom, still a member, and Japan signed it in 2017, and it lasts.
    const tie = 'japan-uk-acsa';
    expect(idsOf('group=EU&to=2019')).toContain(tie);
    expect(idsOf('group=EU&from=2017-01&to=2021')).toContain(tie);
    expect(idsOf('group=EU&from=2020-02')).not.toContain(tie);
    expect(idsOf('group=EU')).not.toContain(tie);
    expect(idsOf('group=NATO&from=2020-02')).toContain(tie);
  });

  test('together with a partner asks for both where both are asked for', () => {
    const both = idsOf('partner=JP&group=NATO&match=all&show=partnerships');
    expect(both.length).toBeGreaterThan(0);
    const allies = members('NATO');
    for (const id of both) {
      const found = shipped.partnerships.find((one) => one.id === id);
      expect(found?.parties).toContain('JP');
      expect(found?.parties.some((code) => allies.includes(code))).toBe(true);
    }
    expect(idsOf('partner=JP&group=NATO').length).toBeGreaterThan(both.length);
  });

  test('is said in words, as a chip, and on the map', () => {
    const { summary, chips, tinted } = sceneOf('partner=JP&group=NATO');
    expect(summary).toContain(' with Japan or a member of NATO');
    expect(chips.map(({ label }) => label)).toEqual(['Japan', 'NATO members']);
    expect(chips[1]?.without).toMatchObject({ partners: ['JP'], groups: [] });
    expect(tinted).toEqual(expect.arrayContaining(['TR', 'ME']));
    expect(english.group('QUAD')).toBe('Members of QUAD');
  });

  test('is read in any case, and what is no group is said', () => {
    expect(viewOf('group=ip4,nato').groups).toEqual(['IP4', 'NATO']);
    expect(() => viewOf('group=WARSAW')).toThrow('unknown');
    expect(() => viewOf('group=-')).toThrow('unreadable');
  });
});

describe('the table of groups', () => {
  const source = {
    publisher: 'A',
    title: null,
    url: 'https://gazette.example/',
    date: null,
    supports: 'all',
    rank: 'press',
  };
  const group = (code: string, ...spans: [string, string | null, string | null][]) => ({
    code,
    members: spans.map(([party, joinedOn, leftOn]) => ({ party, joinedOn, leftOn })),
    note: null,
    sources: [source],
  });
  const read = (...groups: unknown[]) => readGroups({ groups }, new Set(['JP']));

  test('keeps a group without fault', () => {
    const good = group('G2', ['JP', '1975', '1980-06'], ['JP', '1980-07', null], ['FR', null, null]);
    expect(read(good)).toEqual({ groups: [good], faults: [] });
  });

  test.each([
    [group('g2', ['JP', null, null]), 'groups[0].code', /capital letters/],
    [group('G2', ['JP', '2000', '1999']), 'groups[0].members[0].leftOn', /before 2000/],
    [group('G2', ['QQ', null, null]), 'groups[0].members[0].party', /no party or country "QQ"/],
    [group('G2', ['JP', '1975', null], ['JP', '1980', null]), 'groups[0].members[1].party', /already/],
    [{ ...group('G2', ['JP', null, null]), sources: [] }, 'groups[0].sources', /source|entries/],
    [group('G2'), 'groups[0].members', /entries/],
    [7, 'groups[0]', /not/],
  ])('leaves out one with a fault, and names it: %o', (bad, path, problem) => {
    const { groups, faults } = read(bad, group('G3', ['JP', null, null]));
    expect(groups?.map(({ code }) => code)).toEqual(['G3']);
    expect(faults).toEqual([expect.objectContaining({ path, problem: expect.stringMatching(problem) })]);
  });

  test('has each code once', () => {
    const { groups, faults } = read(group('G2', ['JP', null, null]), group('G2', ['FR', null, null]));
    expect(groups).toHaveLength(1);
    expect(faults).toEqual([expect.objectContaining({ path: 'groups[1].code' })]);
  });

  test.each([[null], [[]], [{}], [{ groups: {} }], [{ groups: [], more: 1 }]])(
    'is no table: %o',
    (content) => {
      expect(readGroups(content, null)).toMatchObject({ groups: null, faults: [{ path: '' }] });
    },
  );
});
