import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_QUERY_LENGTH } from '../../geo/cleanText';
import { formatView } from '../../geo/formatView';
import { parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import { DEFAULT_VIEW } from '../../geo/view';
import { isTooLong, withQuery } from '../../geo/withQuery';
import { shipped } from '../fixtures/shipped';

/** Any UTF-16 code unit, halves of surrogate pairs among them. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

test('whatever is typed gives a view that its link gives back', () => {
  const typed = fc.oneof(
    fc.string({ unit: codeUnit }),
    fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(' ', '\u202e', '👩‍🚀', '&', '%', 'a'), maxLength: 400 }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const view = withQuery(DEFAULT_VIEW, text);
      expect((view.q ?? '').length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
      expect(parseView(readQuery(formatView(view)), shipped)).toEqual({ view, ignored: [] });
    }),
  );
});

test('only a text longer than a link takes is too long, white space aside', () => {
  expect(isTooLong(`  ${'x'.repeat(MAX_QUERY_LENGTH)}  `)).toBe(false);
  expect(isTooLong('x'.repeat(MAX_QUERY_LENGTH + 1))).toBe(true);
  expect(withQuery(DEFAULT_VIEW, 'x'.repeat(5_000)).q).toBe('x'.repeat(MAX_QUERY_LENGTH));
});

test('a search shows the first page, from where it is seen best, and no text is no search', () => {
  const camera = { zoom: 3, latitude: 0, longitude: 0, bearing: 0, pitch: 0 };
  expect(withQuery({ ...DEFAULT_VIEW, camera, page: 3, q: 'x' }, ' \u200f ')).toEqual(DEFAULT_VIEW);
});
