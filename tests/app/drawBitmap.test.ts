import { expect, test } from 'vitest';
import { drawBitmap } from '../../app/drawBitmap';

const drawing = (inside: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${inside}</svg>`,
  zoom: 1,
  files: [],
});
const isPng = (bytes: Buffer | null) => bytes?.subarray(1, 4).toString() === 'PNG';

test('a drawing that the renderer dies of ends the renderer, and nothing else', async () => {
  // resvg 2.6.2 has no room for a half transparent group that lies so far away: it ends its process.
  const fatal = drawing('<g opacity=".5"><rect x="0" y="-5000" width="10" height="10"/></g>');
  expect(await drawBitmap(fatal)).toBe(null);
  expect(isPng(await drawBitmap(drawing('<rect width="10" height="10"/>')))).toBe(true);
});

test('what is no drawing is no bitmap', async () => {
  expect(await drawBitmap(drawing('<g'))).toBe(null);
});

test('each gets the bitmap of its own drawing, also where several are drawn at once', async () => {
  const draw = (color: string) => drawBitmap(drawing(`<rect width="100" height="100" fill="${color}"/>`));
  const [red, blue, again] = await Promise.all([draw('red'), draw('blue'), draw('red')]);
  expect(isPng(red)).toBe(true);
  expect(again).toEqual(red);
  expect(blue).not.toEqual(red);
});
