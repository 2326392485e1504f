import type { Box } from '../../geo/boxZoom';
import {
  type FontFile,
  type NeededFont,
  neededFonts,
  type PictureInFonts,
  withFontFaces,
} from '../../geo/still/fontFaces';
import { declaredFaces } from '../map/declaredFaces';
import { svgAddress } from './svgAddress';

/** The families that a picture names, and the custom properties by which the page does. */
const FONTS = [
  ['Inter', '--font-inter'],
  ['Inter', '--font-inter-ext'],
  ['Newsreader', '--font-newsreader'],
  ['Newsreader', '--font-newsreader-ext'],
] as const;

/** The same for the languages that Inter has no letters for. */
const CJK: Readonly<Record<string, string>> = { ja: 'Noto Sans JP', ko: 'Noto Sans KR' };

/**
 * A drawing as a bitmap, made by this browser, with the letters of the page; `null` where it cannot.
 *
 * @param scale how many pixels of the bitmap stand for one of the drawing
 */
export async function makePng(svg: string, locale: string, size: Box, scale: number): Promise<Blob | null> {
  try {
    const fonts = await readFonts(neededFonts(svg, pageFonts(locale)));
    const picture = withFontFaces(svg, size, fonts);
    const image = new Image(picture.whole.widthPx, picture.whole.heightPx);
    image.src = svgAddress(picture.svg);
    await image.decode();
    await fontsUnpacked(image, picture);
    const [canvas, context] = makeCanvas(size.widthPx * scale, size.heightPx * scale);
    const { widthPx, heightPx } = size;
    context.drawImage(image, 0, 0, widthPx, heightPx, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    // A drawing that cannot be decoded, or a canvas for which there is no memory.
    return null;
  }
}

function makeCanvas(widthPx: number, heightPx: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(widthPx);
  canvas.height = Math.round(heightPx);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to draw on');
  return [canvas, context];
}

/** As long as browsers wait for a font before they write in another one. */
const LONGEST_MS = 3000;
const AGAIN_AFTER_MS = 50;

/** Waits until every font of a picture has written its letter: nothing else tells of fonts within an image. */
async function fontsUnpacked(image: HTMLImageElement, { whole, proofs }: PictureInFonts): Promise<void> {
  const [canvas, context] = makeCanvas(whole.widthPx, whole.heightPx);
  const isWritten = ({ xPx, yPx, widthPx, heightPx }: PictureInFonts['proofs'][number]) =>
    context.getImageData(xPx, yPx, widthPx, heightPx).data.some((channel) => channel > 0);
  for (let waited = 0; waited < LONGEST_MS; waited += AGAIN_AFTER_MS) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    if (proofs.every(isWritten)) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}

function pageFonts(locale: string): readonly FontFile[] {
  const cjk = CJK[locale];
  const fonts = cjk === undefined ? FONTS : ([...FONTS, [cjk, '--cjk']] as const);
  return fonts.flatMap(([family, property]) =>
    declaredFaces(document, property).map((face) => ({
      family,
      range: face['unicode-range'].join(', '),
      url: face.url,
    })),
  );
}

/** The files with their bytes in their addresses; without those that cannot be read. */
async function readFonts(files: readonly NeededFont[]): Promise<readonly NeededFont[]> {
  const read = await Promise.all(files.map(async (file) => ({ ...file, url: await readFont(file.url) })));
  return read.flatMap(({ url, ...file }) => (url === null ? [] : { ...file, url }));
}

async function readFont(url: string): Promise<string | null> {
  try {
    // The page is written in them: they are in the browser's cache, and there is no server to ask.
    const answer = await fetch(url, { cache: 'force-cache' });
    if (!answer.ok) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return `data:font/woff2;base64,${btoa(text)}`;
  } catch {
    return null;
  }
}
