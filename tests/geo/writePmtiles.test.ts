import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tile } from '../../geo/basemap/makeTiles';
import { writePmtiles } from '../../geo/basemap/writePmtiles';
import { readerOf } from '../fixtures/worldTiles';

const METADATA = { name: 'a world', vector_layers: [{ id: 'countries', fields: { code: 'String' } }] };

/** Tiles in any order, each place once, of few contents, so that many are equal. */
const tiles = fc
  .uniqueArray(
    fc.integer({ min: 0, max: 6 }).chain((zoom) =>
      fc.record({
        zoom: fc.constant(zoom),
        x: fc.integer({ min: 0, max: 2 ** zoom - 1 }),
        y: fc.integer({ min: 0, max: 2 ** zoom - 1 }),
        content: fc.integer({ min: 0, max: 9 }),
      }),
    ),
    { minLength: 1, maxLength: 80, selector: ({ zoom, x, y }) => `${zoom}/${x}/${y}` },
  )
  .map((all) =>
    all.map(
      ({ content, ...place }): Tile => ({ ...place, data: new Uint8Array(content * 40).fill(content) }),
    ),
  );

test('every tile comes back from the reader as it was written, and no other does', async () => {
  await fc.assert(
    fc.asyncProperty(tiles, async (written) => {
      const reader = readerOf(writePmtiles(written, METADATA));
      for (const { zoom, x, y, data } of written) {
        const found = await reader.getZxy(zoom, x, y);
        expect(Buffer.compare(new Uint8Array(found?.data ?? []), data)).toBe(0);
      }
      const places = new Set(written.map(({ zoom, x, y }) => `${zoom}/${x}/${y}`));
      for (const [zoom, x, y] of [
        [0, 0, 0],
        [3, 4, 4],
        [6, 63, 63],
      ] as const)
        expect((await reader.getZxy(zoom, x, y)) !== undefined).toBe(places.has(`${zoom}/${x}/${y}`));
    }),
  );
});

test('the header says what is in the file', async () => {
  const same = new Uint8Array([1, 2, 3]);
  const reader = readerOf(
    writePmtiles(
      [
        { zoom: 2, x: 3, y: 3, data: same },
        { zoom: 1, x: 0, y: 0, data: same },
        { zoom: 1, x: 0, y: 1, data: same },
        { zoom: 1, x: 1, y: 1, data: new Uint8Array([4]) },
      ],
      METADATA,
    ),
  );
  expect(await reader.getHeader()).toMatchObject({
    specVersion: 3,
    minZoom: 1,
    maxZoom: 2,
    // The two that are equal and neighbours on the Hilbert curve share an entry, and all three their bytes.
    numAddressedTiles: 4,
    numTileEntries: 3,
    numTileContents: 2,
    clustered: true,
    tileType: 1,
    minLon: -180,
    maxLat: 85.051129,
  });
  expect(await reader.getMetadata()).toEqual(METADATA);
});

test('a file that would need a second directory is refused', () => {
  // No two lengths alike, nor any two gaps: such a directory hardly shrinks.
  const many = Array.from({ length: 12_000 }, (_, at): Tile => {
    const place = (at * 2_654_435_761) % 4 ** 10;
    const data = new Uint8Array(1 + ((at * 40_503) % 997)).map((__, index) => (at * (index + 7) * 31) % 251);
    return { zoom: 10, x: place % 2 ** 10, y: Math.floor(place / 2 ** 10), data };
  });
  expect(() => writePmtiles(many, METADATA)).toThrow('leaves');
});
