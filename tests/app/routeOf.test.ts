import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routeOf } from '../../app/routeOf';

const app = join(import.meta.dirname, '..', '..', 'app');

/** The address of every page and route that there is a file for, with a name in each place that takes one. */
const ADDRESSES = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.ts|icon\.svg)$/.test(file))
  .map((file) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '')}`)
  // proxy.ts alone leads to these.
  .filter((address) => !address.endsWith('/missing') && !address.endsWith('/embed/static'));

test.each(ADDRESSES)('the log knows %s', (address) => {
  const named = address.replace('/[locale]/', '/ja/').replace(/^\/\[locale\]$/, '/ja');
  const route = routeOf(`${named.replaceAll(/\[\w+\]/g, 'x.y')}?q=a+reader`);
  expect(route).not.toBe('unknown');
  expect(route).not.toContain('x.y');
  expect(route).not.toContain('reader');
});

test('the log says of an address only which kind it is', () => {
  expect(routeOf('/')).toBe('/');
  expect(routeOf('/ko?partner=JP')).toBe('/');
  expect(routeOf('/ja/records/aukus')).toBe('/records/{id}');
  expect(routeOf('/records/aukus')).toBe('/records/{id}');
  expect(routeOf('/data/visits/a.ics')).toBe('/data/visits/{file}');
  for (const stranger of ['/xx/about', '/jane@example.org', '/records/a/b/c', '//x', '*', '', '/__proto__'])
    expect(routeOf(stranger)).toBe('unknown');
});
