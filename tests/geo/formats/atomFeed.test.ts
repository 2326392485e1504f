import { describe, expect, test } from 'vitest';
import { type Change, parseChanges } from '../../../geo/changes';
import log from '../../../geo/data/changes.json' with { type: 'json' };
import { atomFeed, FEED_ENTRIES } from '../../../geo/formats/atomFeed';
import { news } from '../../../geo/formats/news';
import type { View } from '../../../geo/view';
import { english, idsOf, shipped, viewOf } from '../../fixtures/shipped';
import { xmlFaults } from '../../fixtures/xmlSchema';

const changes = parseChanges(log) ?? [];

const later: Change = {
  on: '2026-11-25',
  from: null,
  to: 'abcdefabcdef',
  note: 'A <date> & a title were wrong.',
  correction: true,
  added: ['parties/EU'],
  removed: ['gone'],
  renamed: [{ id: 'eu-japan', to: 'eu-japan-sdp' }],
  changed: [
    { id: 'eu-korea-sdp', field: 'signedOn', before: '2024-11-03', after: '2024-11-04' },
    { id: 'eu-korea-sdp', field: 'title', before: 'x', after: 'y' },
  ],
};

function feed(view: View, log: readonly Change[] = changes): string {
  return atomFeed(log, shipped, view, english, 'https://entente.example');
}

/** The records of a feed's entries, in order. */
function entriesOf(text: string): string[] {
  return [...text.matchAll(/<entry><id>https:\/\/entente\.example\/records\/([^#]+)#v-/g)].map(
    ([, id = '']) => id,
  );
}

describe('the feed', () => {
  test('is valid Atom: of all, of a view, of a log of nothing', async () => {
    const feeds = [
      feed(viewOf('')),
      feed(viewOf('partner=JP')),
      feed(viewOf('q=nothing-of-that-kind')),
      feed(viewOf(''), []),
      feed(viewOf(''), [later, ...changes]),
    ];
    expect(await xmlFaults('atom', feeds)).toEqual([]);
    expect(
      await xmlFaults('atom', [feed(viewOf('')).replace(/<updated>[^<]*/, '<updated>today')]),
    ).not.toEqual([]);
  });

  test('has the records that the filters leave, and no other', () => {
    expect(new Set(entriesOf(feed(viewOf('partner=KR'))))).toEqual(new Set(idsOf('partner=KR')));
    expect(entriesOf(feed(viewOf('q=nothing-of-that-kind')))).toEqual([]);
  });

  test('has what changed before what came in earlier, a record once a change, and says what changed', () => {
    const items = news([later, ...changes], shipped, viewOf(''), english);
    expect(items.slice(0, 2).map(({ what, record, fields }) => [what, record.id, fields])).toEqual([
      ['corrected', 'eu-japan-sdp', ['id']],
      ['corrected', 'eu-korea-sdp', ['signedOn', 'title']],
    ]);
    const text = feed(viewOf(''), [later, ...changes]);
    expect(text).toContain('<title>Corrected: ');
    expect(text).toContain('<updated>2026-11-25T00:00:00Z</updated>');
    expect(text).toContain('A &#x3C;date> &#x26; a title were wrong.');
  });

  test('is bounded', () => {
    const many = Array.from({ length: 10 }, (_, index) => ({ ...later, to: `${index}`.padStart(12, '0') }));
    const all = changes.flatMap(({ added }) => added.filter((id) => !id.includes('/')));
    expect(entriesOf(feed(viewOf(''), [...many, ...changes, ...changes]))).toHaveLength(FEED_ENTRIES);
    expect(all.length).toBeLessThan(FEED_ENTRIES);
  });
});
