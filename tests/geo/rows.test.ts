import { describe, expect, test } from 'vitest';
import { type Row, row } from '../../geo/rows';
import { sceneOfFirst } from '../fixtures/firstRecords';
import { english, shipped, shippedPartnership } from '../fixtures/shipped';

function rowOf(id: string): Row {
  const found = sceneOfFirst('').rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

describe('a row', () => {
  test.each([
    ['eu-japan-sdp', 'tie', 'Announced in Tokyo · In operation', '1 Nov 2024'],
    ['eu-japan-spa', 'tie', 'Signed in Tokyo · In force', '17 Jul 2018'],
    ['eu-moldova-sdp', 'tie', 'Signed in Brussels', '21 May 2024'],
    ['eu-uk-sdp', 'tie', 'Adopted in Lancaster House, London · In operation', '19 May 2025'],
    ['eu-japan-soia', 'prospect', 'Under negotiation', 'Undated'],
    ['eu-new-zealand-sdp', 'prospect', 'Proposed', 'Undated'],
    [
      'borrell-japan-korea-2024-11',
      'visit',
      'Brussels · Tokyo · Seoul · DMZ (Panmunjom) · Seoul',
      expect.stringMatching(/^1\s*–\s*4 Nov 2024$/),
    ],
  ])('says of %s what it is, where and when', (id, look, detail, date) => {
    expect(rowOf(id)).toMatchObject({ look, detail, date });
  });

  test('says that a record is not verified', () => {
    const unverified = sceneOfFirst('').rows.filter(({ verified }) => !verified);
    expect(unverified.map(({ id }) => id)).toEqual(['eu-australia-sdp']);
    expect(rowOf('eu-australia-sdp').detail).toMatch(/^Reported as signed in Canberra/);
  });

  test('says that a record rests on weak sources alone', () => {
    const treaty = shippedPartnership('eu-japan-spa');
    const sources = treaty.sources.map((source) => ({ ...source, rank: 'weak' as const }));
    expect(row({ ...treaty, sources }, shipped, english).weak).toBe(true);
    expect(row({ ...treaty, sources: [...sources, ...treaty.sources] }, shipped, english).weak).toBe(false);
    expect(
      sceneOfFirst('')
        .rows.filter(({ weak }) => weak)
        .map(({ id }) => id),
    ).toEqual(['eu-new-zealand-sdp']);
  });

  test('gives a date as far as it is known, and the first known one where there was no signature', () => {
    const treaty = shippedPartnership('eu-japan-spa');
    const dated = (dates: Partial<typeof treaty>) =>
      row({ ...treaty, signedOn: null, appliedOn: null, inForceOn: null, ...dates }, shipped, english).date;
    expect(dated({ signedOn: '2018' })).toBe('2018');
    expect(dated({ signedOn: '2018-07' })).toBe('Jul 2018');
    expect(dated({ appliedOn: '2019-02-01', inForceOn: '2025-01-01' })).toBe('1 Feb 2019');
    expect(dated({})).toBe('Undated');
  });
});
