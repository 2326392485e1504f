import { describe, expect, test } from 'vitest';
import type { Column } from '../../geo/columns';
import { columnValue } from '../../geo/columnValue';
import { english, shipped, shippedPartnership } from '../fixtures/shipped';

function seen(id: string, column: Column) {
  const record = [...shipped.partnerships, ...shipped.visits].find((one) => one.id === id);
  if (!record) throw new Error(`no record ${id}`);
  const value = columnValue(record, column, shipped, english);
  return value && [value.text(), value.value()];
}

const BORRELL = 'borrell-japan-korea-2024-11';

describe('a column', () => {
  test.each<[string, Column, unknown]>([
    ['eu-japan-spa', 'kind', ['Strategic partnership agreement', 'Strategic partnership agreement']],
    ['eu-japan-spa', 'status', ['In force', 'In force']],
    ['eu-japan-spa', 'parties', ['European Union, Japan', 'European Union; Japan']],
    ['eu-japan-spa', 'signed', ['17 Jul 2018', '2018-07-17']],
    ['eu-japan-spa', 'applied', ['1 Feb 2019', '2019-02-01']],
    ['eu-japan-spa', 'in-force', ['1 Jan 2025', '2025-01-01']],
    ['eu-japan-spa', 'ended', null],
    ['eu-japan-spa', 'place', ['Tokyo', 'Tokyo']],
    // It was made public, and no source says that it was signed.
    ['eu-japan-sdp', 'signed', ['1 Nov 2024 (announced)', '2024-11-01']],
    ['eu-japan-soia', 'date', null],
    ['eu-japan-soia', 'distance', null],
    [BORRELL, 'date', [expect.stringMatching(/^1\s*–\s*4 Nov 2024$/), '2024-11-01/2024-11-04']],
    [BORRELL, 'traveller', ['Josep Borrell Fontelles', 'Josep Borrell Fontelles']],
    [BORRELL, 'days', ['4', 4]],
    [BORRELL, 'stops', ['5', 5]],
    [BORRELL, 'countries', ['Belgium, Japan, South Korea', 'Belgium; Japan; South Korea']],
    [BORRELL, 'kind', null],
  ])('of %s says in %s what the sources say', (id, column, expected) => {
    expect(seen(id, column)).toEqual(expected);
  });

  test('has the length of a journey along its great circles: Brussels–Tokyo is 9,447 km, and Seoul lies 1,150 beyond', () => {
    const [text, km] = seen(BORRELL, 'distance') ?? [];
    // The demilitarised zone lies some 50 km from Seoul, there and back.
    expect(km).toBeGreaterThan(9_447 + 1_150);
    expect(km).toBeLessThan(9_447 + 1_150 + 130);
    expect(text).toBe(Number(km).toLocaleString('en-GB'));
  });

  test('names the first who signed, and counts the others', () => {
    const treaty = shippedPartnership('eu-japan-spa');
    const [first = { party: 'EU', name: 'A', office: null }] = treaty.signatories;
    const of = (signatories: typeof treaty.signatories) =>
      columnValue({ ...treaty, signatories }, 'signatories', shipped, english);
    expect(of([])).toBeNull();
    expect(of([first])?.text()).toBe(first.name);
    const three = of([first, { ...first, name: 'B' }, { ...first, name: 'C' }]);
    expect(three?.text()).toBe(`${first.name} and 2 more`);
    expect(three?.value()).toBe(`${first.name}; B; C`);
  });
});
