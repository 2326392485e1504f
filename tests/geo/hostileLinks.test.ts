import { expect, test } from 'vitest';
import { MAX_QUERY_LENGTH } from '../../geo/cleanText';
import { parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import { checkLinks } from '../fixtures/hostile/checkLinks';
import { leastMs } from '../fixtures/leastMs';
import { shipped } from '../fixtures/shipped';

test('twenty thousand hostile links are read, and shown as what could be read of them', () => {
  checkLinks(20_000);
}, 240_000);

test('a link of a megabyte costs no more than a moment, and what is ignored of it can be said', () => {
  const codes = Array.from({ length: 10_000 }, (_, index) => `Z${index}`);
  for (const query of [
    `?partner=${codes.join(',')}`,
    `?${codes.map((code) => `partner=${code}`).join('&')}`,
    `?${codes.map((code) => `theme=${code}`).join('&')}`,
    `?${codes.map((code) => `map=${code}`).join('&')}`,
    `?q=${'x'.repeat(1_000_000)}`,
    `?${`q=${'x'.repeat(2_001)}&`.repeat(500)}`,
    `?partner=${','.repeat(1_000_000)}`,
    `?${'&'.repeat(1_000_000)}`,
    `?${'%'.repeat(1_000_000)}`,
    `?q=${'%20'.repeat(300_000)}x`,
    `?${codes.map((code) => `${code}=__proto__`).join('&')}`,
  ]) {
    const { view, ignored } = parseView(readQuery(query), shipped);
    expect(
      leastMs(() => parseView(readQuery(query), shipped), 500),
      query.slice(0, 40),
    ).toBeLessThan(500);
    expect(view.partners).toEqual([]);
    expect(view.q?.length ?? 0).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
    expect(ignored.length, query.slice(0, 40)).toBeLessThanOrEqual(301);
  }
});
