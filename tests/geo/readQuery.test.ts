import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from '../../geo/readQuery';

test.each([
  ['', {}],
  ['?', {}],
  ['?partner=JP,KR&q=a+b%20c', { partner: 'JP,KR', q: 'a b c' }],
  ['partner=JP&partner=KR&partner=', { partner: ['JP', 'KR', ''] }],
  ['?q', { q: '' }],
  ['?q=%', { q: '%' }],
  ['?q=%E0%A4%A', { q: '\uFFFD%A' }],
  ['?q=+', { q: ' ' }],
  ['?constructor=1', { constructor: '1' }],
])('reads %j', (search, parameters) => {
  expect(readQuery(search)).toStrictEqual(parameters);
});

test('takes any text, and __proto__ for a key like another', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readQuery(text)));
  const parameters = readQuery('?__proto__=1');
  expect(Object.getPrototypeOf(parameters)).toBe(Object.prototype);
  expect(Object.keys(parameters)).toEqual(['__proto__']);
});
