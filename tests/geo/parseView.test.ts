import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINK_KEYS } from '../../geo/formatView';
import { parseView } from '../../geo/parseView';
import { type LinkParameters, readQuery } from '../../geo/readQuery';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { atlas } from '../fixtures/atlas';

const visit = 'minister-pacific-2025-06';

function open(search: string) {
  return parseView(readQuery(search), atlas);
}

/** Expects a link to change the default view by this much, and that much of it to be ignored. */
function expectReading(search: string, changes: Partial<View>, ...ignored: [string, string, string][]) {
  expect(open(search)).toStrictEqual({
    view: { ...DEFAULT_VIEW, ...changes },
    ignored: ignored.map(([key, value, reason]) => ({ key, value, reason })),
  });
}

describe('a list', () => {
  test('joins repeated keys and folds codes; blanks and duplicates are silent', () => {
    expectReading('?partner=jp,,KR&partner=+eu+,JP&partner=', { partners: ['JP', 'KR', 'EU'] });
    expectReading('?kind=&status=,signed,%20signed', { statuses: ['signed'] });
  });

  test('keeps what is good and names each of the rest', () => {
    expectReading(
      '?partner=JP,ZZ,<script>,constructor&kind=framework-agreement,pact&status=SIGNED',
      { partners: ['JP'], kinds: ['framework-agreement'] },
      ['partner', 'ZZ', 'unknown'],
      ['partner', '<script>', 'unreadable'],
      ['partner', 'constructor', 'unknown'],
      ['kind', 'pact', 'unknown'],
      ['status', 'SIGNED', 'unreadable'],
    );
  });

  test('is read up to its 300th item', () => {
    const codes = Array.from({ length: 299 }, (_, index) => `z${index}`);
    const { view, ignored } = open(`?partner=${codes.join(',')}&partner=JP,KR,US`);
    expect(view.partners).toEqual(['JP']);
    expect(ignored).toHaveLength(300);
    expect(ignored.at(-1)).toEqual({ key: 'partner', value: 'KR,US', reason: 'too-long' });
  });

  test('of two choices, both or none leave nothing out', () => {
    expectReading('?show=visits&verified=no', { show: 'visits', verified: 'no' });
    expectReading('?show=visits,partnerships&verified=yes&verified=no', {});
    expectReading('?show=&verified=maybe,yes', { verified: 'yes' }, ['verified', 'maybe', 'unknown']);
  });
});

describe('a single value', () => {
  test('holds from the first readable one, and what differs is named', () => {
    expectReading('?page=2&page=2&theme=&match=all', { page: 2, match: 'all' });
    expectReading(
      '?page=x&page=2&page=3&page=y&theme=dark&theme=light',
      { page: 2, theme: 'dark' },
      ['theme', 'light', 'repeated'],
      ['page', 'x', 'unreadable'],
      ['page', '3, y', 'repeated'],
    );
  });

  test('in the form of the default is the default', () => {
    expectReading('?match=any&projection=globe&sort=-date&page=1', {});
  });

  test.each<[string, Partial<View>]>([
    ['from=2024&to=2024-05', { from: '2024', to: '2024-05' }],
    ['from=2024-05&to=2024', { from: '2024-05', to: '2024' }],
    ['force=2024-02-29', { force: '2024-02-29' }],
    ['pick=eu-japan-sdp', { pick: 'eu-japan-sdp' }],
    [`pick=${visit}&stop=3`, { pick: visit, stop: 3 }],
    ['projection=mercator&theme=light', { projection: 'mercator', theme: 'light' }],
    ['sort=date', { sort: { column: 'date', descending: false } }],
    ['sort=-in-force', { sort: { column: 'in-force', descending: true } }],
    ['columns=verified,kind,title', { columns: ['kind', 'verified'] }],
    ['columns=title', { columns: [] }],
    ['columns=date', {}],
    ['columns=', {}],
    ['sort=-title&page=10000', { sort: { column: 'title', descending: true }, page: 10_000 }],
  ])('reads %s', (search, changes) => {
    expectReading(search, changes);
  });

  test.each([
    ['match', 'some', 'unknown'],
    ['from', '2025-02-31', 'unreadable'],
    ['to', '2025-2', 'unreadable'],
    ['force', '2025-02', 'unreadable'],
    ['force', '2025-02-29', 'unreadable'],
    ['pick', 'nobody-2024', 'unknown'],
    ['pick', '__proto__', 'unreadable'],
    ['stop', '99', 'without-pick'],
    ['stop', 'x', 'unreadable'],
    ['projection', 'flat', 'unknown'],
    ['theme', '"', 'unreadable'],
    ['sort', '-size', 'unknown'],
    ['sort', '--date', 'unreadable'],
    ['sort', 'in-', 'unreadable'],
    ['columns', 'size', 'unknown'],
    ['columns', '-date', 'unreadable'],
    ['page', '0', 'out-of-range'],
    ['page', '-1', 'out-of-range'],
    ['page', '10001', 'out-of-range'],
    ['page', '1e3', 'unreadable'],
    ['page', '1.5', 'unreadable'],
  ])('%s=%s is %s', (key, value, reason) => {
    expectReading(`?partner=JP&${key}=${value}`, { partners: ['JP'] }, [key, value, reason]);
  });

  test.each([['0'], ['4'], ['99'], ['-1']])('stop=%s is beyond the three of the visit', (stop) => {
    expectReading(`?pick=${visit}&stop=${stop}`, { pick: visit }, ['stop', stop, 'out-of-range']);
  });

  test('a partnership has no stops', () => {
    expectReading('?pick=eu-japan-sdp&stop=1', { pick: 'eu-japan-sdp' }, ['stop', '1', 'without-pick']);
  });

  test('a period that ends before it begins is left open, and both ends are named', () => {
    expectReading(
      '?from=2025-01&to=2024&show=visits',
      { show: 'visits' },
      ['from', '2025-01', 'contradicts'],
      ['to', '2024', 'contradicts'],
    );
  });
});

describe('a comparison', () => {
  const japan = { partners: ['JP'] };
  const from = { from: '2020', to: '2022' };

  test.each<[string, Partial<View>]>([
    ['?partner=JP&compare=kr', { ...japan, compare: { by: 'partner', partners: ['KR'], groups: [] } }],
    ['?group=G7&compare=JP', { groups: ['G7'], compare: { by: 'partner', partners: ['JP'], groups: [] } }],
    [
      '?partner=EU&compare=KR,group-ip4,JP,KR',
      { partners: ['EU'], compare: { by: 'partner', partners: ['KR', 'JP'], groups: ['IP4'] } },
    ],
    [
      '?from=2020&to=2022&compare=2017/2019-06',
      { ...from, compare: { by: 'period', from: '2017', to: '2019-06' } },
    ],
    ['?from=2020&to=2022&compare=2019', { ...from, compare: { by: 'period', from: '2019', to: '2019' } }],
    ['?from=2020&to=2022&compare=../2019', { ...from, compare: { by: 'period', from: null, to: '2019' } }],
    ['?to=2019&compare=2020/..', { to: '2019', compare: { by: 'period', from: '2020', to: null } }],
  ])('of partners, groups or a period is read: %s', (link, changes) => {
    expectReading(link, changes);
  });

  test.each<[string, Partial<View>, string, string]>([
    ['partner=JP&compare=ZZ', japan, 'ZZ', 'unknown'],
    ['partner=JP&compare=group-ZZ', japan, 'group-ZZ', 'unknown'],
    ['partner=JP&compare=<b>', japan, '<b>', 'unreadable'],
    ['partner=JP&compare=../..', japan, '../..', 'unreadable'],
    ['partner=JP&compare=2019/2020/2021', japan, '2019/2020/2021', 'unreadable'],
    ['partner=JP&compare=2019-02-30', japan, '2019-02-30', 'unreadable'],
    ['from=2020&to=2022&compare=2019/2018', from, '2019/2018', 'contradicts'],
    ['compare=KR', {}, 'KR', 'without-first'],
    ['partner=JP&compare=2019/2020', japan, '2019/2020', 'without-first'],
    ['from=2020&to=2022&compare=KR', from, 'KR', 'without-first'],
    ['partner=JP&compare=JP', japan, 'JP', 'same'],
    ['from=2020&to=2022&compare=2020/2022', from, '2020/2022', 'same'],
  ])('that cannot be made is left out, and named: %s', (link, changes, value, reason) => {
    expectReading(`?${link}`, changes, ['compare', value, reason]);
  });

  test('is with partners or with a period: the first of periods holds, and none beside partners', () => {
    const both = { ...japan, ...from };
    expectReading(
      '?partner=JP&from=2020&to=2022&compare=2018,KR&compare=2019',
      { ...both, compare: { by: 'partner', partners: ['KR'], groups: [] } },
      ['compare', '2018', 'contradicts'],
      ['compare', '2019', 'contradicts'],
    );
    expectReading(
      '?partner=JP&from=2020&to=2022&compare=2018,2019',
      { ...both, compare: { by: 'period', from: '2018', to: '2018' } },
      ['compare', '2019', 'repeated'],
    );
  });
});

describe('a search', () => {
  test('is trimmed, its white space collapsed, what nobody sees dropped', () => {
    expectReading('?q=%20%20Josep%09%0A+Borrell%00%E2%80%AE+', { q: 'Josep Borrell' });
    expectReading('?q=+%00+', {});
    expect(parseView({ q: 'a\uD800b 🕊' }, atlas).view.q).toBe('ab 🕊');
  });

  test('has at most 200 characters', () => {
    expectReading(`?q=${'x'.repeat(200)}`, { q: 'x'.repeat(200) });
    expectReading(`?q=${'x'.repeat(201)}`, {}, ['q', `${'x'.repeat(79)}…`, 'too-long']);
  });
});

describe('a camera', () => {
  test.each([
    ['3.2/36.10/127.20', [3.2, 36.1, 127.2, 0, 0]],
    ['-2/-90/-180/-180/60', [-2, -90, -180, 180, 60]],
    ['22/90/180/12.34/0', [22, 90, -180, 12.3, 0]],
    ['3/0/241.6/540/1', [3, 0, -118.4, 180, 1]],
    ['3/0/-540/-350/1', [3, 0, -180, 10, 1]],
    ['3/-0/-0/-0/0', [3, 0, 0, 0, 0]],
  ])('reads %s', (map, [zoom, latitude, longitude, bearing, pitch]) => {
    expect(open(`?map=${map}`)).toStrictEqual({
      view: { ...DEFAULT_VIEW, camera: { zoom, latitude, longitude, bearing, pitch } },
      ignored: [],
    });
  });

  test.each([
    'NaN/999/x',
    'Infinity/0/0',
    '1e3/0/0',
    '0x3/0/0',
    '3//0',
    '3/ /0',
    '3/0',
    '3/0/0/0',
    '3/0/0/0/0/0',
    '3./0/0',
    '.5/0/0',
    '--3/0/0',
    '٣/0/0',
  ])('%s is unreadable', (map) => {
    expectReading(`?map=${map}&theme=dark`, { theme: 'dark' }, ['map', map, 'unreadable']);
  });

  test.each([
    '-2.1/0/0',
    '22.1/0/0',
    '3/90.1/0',
    '3/-91/0',
    '3/0/540.1',
    '3/0/0/541/0',
    '3/0/0/0/60.1',
    '3/0/0/0/-1',
  ])('%s is out of range', (map) => {
    expectReading(`?map=${map}&theme=dark`, { theme: 'dark' }, ['map', map, 'out-of-range']);
  });
});

describe('whatever comes', () => {
  test('the bad link of the tests opens, and each bad part is named', () => {
    expectReading(
      '?partner=ZZ,<script>&partner=KR&from=2025-02-31&stop=99&map=NaN/999/x&q=%E0%A4%A&show=visits&utm_source=x',
      { partners: ['KR'], q: '\uFFFD%A', show: 'visits' },
      ['partner', 'ZZ', 'unknown'],
      ['partner', '<script>', 'unreadable'],
      ['from', '2025-02-31', 'unreadable'],
      ['stop', '99', 'without-pick'],
      ['map', 'NaN/999/x', 'unreadable'],
    );
  });

  test.each(LINK_KEYS)('10,000 characters for %s are too long, and the rest is kept', (key) => {
    const { view, ignored } = parseView({ utm_source: 'x', [key]: ['9'.repeat(10_000)] }, atlas);
    expect(view).toStrictEqual(DEFAULT_VIEW);
    expect(ignored).toEqual([{ key, value: `${'9'.repeat(79)}…`, reason: 'too-long' }]);
  });

  test('a quoted value is cut between characters and cannot turn the text around', () => {
    const { ignored } = parseView({ pick: `\u202E${'a'.repeat(78)}🕊🕊` }, atlas);
    expect(ignored).toEqual([{ key: 'pick', value: `${'a'.repeat(78)}…`, reason: 'unreadable' }]);
  });

  test('nothing throws, and no quoted value is longer than 80 characters', () => {
    const keys = fc.oneof(fc.constantFrom(...LINK_KEYS, '__proto__', 'constructor', 'toString'), fc.string());
    const texts = fc.oneof(
      fc.string({ unit: 'binary', size: 'large' }),
      fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '\uD800', '9'.repeat(400), ',', '/'),
    );
    const parameters: fc.Arbitrary<LinkParameters> = fc
      .array(fc.tuple(keys, fc.oneof(texts, fc.array(texts), fc.constant(undefined))))
      .map((entries) => Object.fromEntries(entries));
    fc.assert(
      fc.property(parameters, (given) => {
        for (const { key, value } of parseView(given, atlas).ignored) {
          expect(LINK_KEYS).toContain(key);
          expect(value.length).toBeLessThanOrEqual(80);
        }
      }),
    );
  });
});
