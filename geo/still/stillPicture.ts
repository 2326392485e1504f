import { ARC_LOOKS } from '../arcLooks';
import type { Box } from '../boxZoom';
import type { Palette } from '../palette';
import type { Sign } from '../scene';
import { textWidthPx } from '../textWidth';
import type { Words } from '../words';
import { element, escapeText } from './svg';

/** What a picture by itself says besides its map. */
export type PictureWords = Readonly<{
  title: string;
  summary: string;
  legend: readonly Sign[];
  words: Words;
}>;

/** What a machine may have besides the page's own fonts, the font of the picture's language first. */
const NOTO = "'Noto Sans JP', 'Noto Sans KR'";
const SCRIPTS: Readonly<Record<string, string>> = {
  ja: "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', Meiryo",
  ko: "'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic'",
};
const sans = (locale: string): string => `Inter, ${SCRIPTS[locale] ?? NOTO}, system-ui, sans-serif`;
const serif = (locale: string): string =>
  `Newsreader, Georgia, ${locale in SCRIPTS ? SCRIPTS[locale] : "'Noto Serif'"}, serif`;

/** What its edges take of a picture that says what it shows. */
const HEAD_PX = 84;
const FOOT_PX = 46;
const SIDE_PX = 24;

/** Where the map has its room in a picture of a size: below the title and above the legend, or all of it. */
export function pictureRoom({ widthPx, heightPx }: Box, bare: boolean) {
  if (bare) return { xPx: 0, yPx: 0, widthPx, heightPx };
  return {
    xPx: SIDE_PX,
    yPx: HEAD_PX,
    widthPx: Math.max(1, widthPx - 2 * SIDE_PX),
    heightPx: Math.max(1, heightPx - HEAD_PX - FOOT_PX),
  };
}

/**
 * A picture by itself, as the text of an SVG file: the map with title, summary, legend, and the notes on borders
 * and source.
 *
 * @param drawing what stillMap has drawn in `drawnBox`
 * @param bare the map alone
 */
export function stillPicture(
  drawing: string,
  drawnBox: Box,
  size: Box,
  palette: Palette,
  said: PictureWords,
  bare: boolean,
): string {
  const { widthPx, heightPx } = size;
  const room = pictureRoom(size, bare);
  const map = element(
    'svg',
    {
      x: room.xPx,
      y: room.yPx,
      width: room.widthPx,
      height: room.heightPx,
      viewBox: `0 0 ${drawnBox.widthPx} ${drawnBox.heightPx}`,
      overflow: 'visible',
    },
    drawing,
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: 'img',
      lang: said.words.locale,
      'font-family': sans(said.words.locale),
    },
    [
      `<title>${escapeText(said.title)}</title>`,
      `<desc>${escapeText(said.summary)}</desc>`,
      element('rect', { width: widthPx, height: heightPx, fill: palette.wash }),
      map,
      bare ? '' : head(size, palette, said) + foot(size, palette, said),
    ].join(''),
  );
}

function head({ widthPx }: Box, palette: Palette, { title, summary, words }: PictureWords): string {
  const room = widthPx - 2 * SIDE_PX;
  const name = element(
    'text',
    {
      x: SIDE_PX,
      y: 38,
      fill: palette.ink,
      'font-family': serif(words.locale),
      'font-size': 26,
      'font-weight': 500,
    },
    escapeText(shortened(title, room, 26 * 0.5, 26)),
  );
  const sentence = element(
    'text',
    { x: SIDE_PX, y: 62, fill: palette.soft, 'font-size': 14 },
    escapeText(shortened(summary, room, 14 * 0.53, 14)),
  );
  return scrim(0, 0, widthPx, HEAD_PX - 8, palette) + name + sentence;
}

function foot({ widthPx, heightPx }: Box, palette: Palette, { legend, words }: PictureWords): string {
  const top = heightPx - FOOT_PX + 6;
  const texts: string[] = [];
  let x = SIDE_PX;
  for (const sign of legend) {
    const name = words.t(`map.legend.${sign}`);
    const width = 26 + textWidthPx(name, 6.4, 12);
    if (x + width > widthPx - SIDE_PX) break;
    const looks = { x: x + 24, y: top + 14, fill: palette.ink, 'font-size': 12 };
    texts.push(signOf(sign, x, top + 10, palette) + element('text', looks, escapeText(name)));
    x += width + 14;
  }
  const notes = `${words.t('map.borders')} · ${words.t('map.attribution')} · Entente`;
  const looks = { x: SIDE_PX, y: top + 32, fill: palette.soft, 'font-size': 11 };
  const note = element('text', looks, escapeText(shortened(notes, widthPx - 2 * SIDE_PX, 5.6, 11)));
  return scrim(0, top - 6, widthPx, FOOT_PX, palette) + texts.join('') + note;
}

function scrim(x: number, y: number, width: number, height: number, palette: Palette): string {
  return element('rect', { x, y, width, height, fill: palette.paper, opacity: 0.88 });
}

/** The sign of a line or a tint beside its name. */
function signOf(sign: Sign, x: number, y: number, palette: Palette): string {
  if (sign === 'members' || sign === 'tinted')
    return element('rect', { x: x + 3, y: y - 6, width: 12, height: 12, rx: 2, fill: palette[sign] });
  const look = ARC_LOOKS[sign === 'unverified' ? 'tie-unverified' : sign];
  return element('path', {
    d: `M${x} ${y}h18`,
    stroke: sign === 'unverified' ? palette.soft : palette[look.color],
    'stroke-width': 2,
    'stroke-dasharray': look.dash ? `${look.dash[0]} ${look.dash[1]}` : null,
  });
}

/** As much of a text as fits, in letters of a mean width. */
function shortened(text: string, widthPx: number, letterPx: number, sizePx: number): string {
  if (textWidthPx(text, letterPx, sizePx) <= widthPx) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidthPx(`${letters.join('')}…`, letterPx, sizePx) > widthPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
