import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_PICTURE,
  formatPicture,
  MOST_PIXELS,
  type PictureRequest,
  parsePicture,
} from '../../geo/pictureRequest';
import { readQuery } from '../../geo/readQuery';

const reopen = (query: string) => parsePicture(readQuery(query));

const requests: fc.Arbitrary<PictureRequest> = fc
  .record({
    size: fc.record({
      widthPx: fc.integer({ min: 200, max: 4000 }),
      heightPx: fc.integer({ min: 200, max: 4000 }),
    }),
    scale: fc.integer({ min: 100, max: 400 }).map((hundredths) => hundredths / 100),
    caption: fc.constantFrom<PictureRequest['caption']>('none', 'brief', 'full'),
  })
  .filter(({ size, scale }) => size.widthPx * size.heightPx * scale ** 2 <= MOST_PIXELS);

describe('the keys of a picture', () => {
  test('give back the picture that they were made of', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(reopen(formatPicture(request))).toEqual({ ...request, size: { ...request.size } });
      }),
    );
  });

  test('are none for the picture that is meant without them', () => {
    expect(formatPicture(DEFAULT_PICTURE)).toBe('');
    expect(reopen('')).toEqual(DEFAULT_PICTURE);
  });

  test('never ask for more than there may be, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (width, height, scale) => {
        const { size, scale: read } = parsePicture({ width, height, scale });
        expect(size.widthPx * size.heightPx * read ** 2).toBeLessThanOrEqual(MOST_PIXELS);
      }),
    );
    expect(reopen('width=4000&height=4000&scale=4')).toMatchObject({ scale: 1 });
    expect(reopen('width=99999&height=1')).toMatchObject({ size: { widthPx: 4000, heightPx: 200 } });
    for (const nonsense of ['width=-1', 'width=1e9', 'height=abc', 'scale=0x4', 'scale=100', 'caption=none'])
      expect(reopen(nonsense), nonsense).toEqual(DEFAULT_PICTURE);
  });
});
