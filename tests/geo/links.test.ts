import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../bin/readAtlasFiles';
import { formatView } from '../../geo/formatView';
import { GRAMMAR_VERSION, type Migration, migrateLink } from '../../geo/migrateLink';
import { parseView } from '../../geo/parseView';
import { readQuery } from '../../geo/readQuery';
import { scene } from '../../geo/scene';
import { fingerprint, frozenAtlas } from '../fixtures/links/fingerprint';
import { english, shipped } from '../fixtures/shipped';
import { viewsOf } from '../fixtures/views';

type FrozenLink = Readonly<{ link: string; means: string; ignored: string; scene: string }>;

const file = new URL('../fixtures/links/links.json', import.meta.url);
const links: readonly FrozenLink[] = JSON.parse(readFileSync(file, 'utf8'));

describe('a link that was sent once', () => {
  test.each(links)('leads for ever where it led: $link', ({ link, means, ignored, scene }) => {
    const now = fingerprint(link);
    expect({ ignored: now.ignored, scene: now.scene }).toEqual({ ignored, scene });
    // However a later grammar may write it.
    expect(parseView(readQuery(link), frozenAtlas).view).toEqual(
      parseView(readQuery(means), frozenAtlas).view,
    );
  });

  test('is never taken from the list: it only grows', () => {
    // A new link goes to the end, so that this stays as it is.
    const first = links.slice(0, 59);
    expect(sha256([Buffer.from(JSON.stringify(first))]).slice(0, 16)).toBe('1f9afcb6894fda10');
  });
});

test('100 views, sent as links and opened again, are the same scenes with the same rows', () => {
  fc.assert(
    fc.property(viewsOf(shipped), (view) => {
      const opened = parseView(readQuery(formatView(view)), shipped);
      expect(opened.ignored).toEqual([]);
      // The camera is as exact as a link, and no part of the scene.
      expect(scene(shipped, opened.view, english)).toEqual(
        scene(shipped, { ...view, camera: null }, english),
      );
    }),
    { numRuns: 100 },
  );
});

describe('the grammar', () => {
  const renamed: Migration = ({ land, ...rest }) => ({ ...rest, ...(land && { partner: land }) });
  const doubled: Migration = ({ partner, ...rest }) => ({ ...rest, ...(partner && { with: partner }) });

  test('leads a link of each version through what has changed since', () => {
    const both = [renamed, doubled];
    expect(migrateLink({ land: 'JP', q: 'x' }, 1, both)).toEqual({ with: 'JP', q: 'x' });
    expect(migrateLink({ partner: 'JP' }, 2, both)).toEqual({ with: 'JP' });
    expect(migrateLink({ partner: 'JP' }, 3, both)).toEqual({ partner: 'JP' });
  });

  test('takes a link without a version for one of the first, and says so of one that is newer', () => {
    const plain = parseView(readQuery('?partner=JP'), shipped);
    expect(parseView(readQuery('?v=1&partner=JP'), shipped)).toEqual(plain);
    const newer = `${GRAMMAR_VERSION + 1}`;
    expect(parseView(readQuery(`?v=${newer}&partner=JP`), shipped)).toEqual({
      view: plain.view,
      ignored: [{ key: 'v', value: newer, reason: 'newer' }],
    });
  });
});
