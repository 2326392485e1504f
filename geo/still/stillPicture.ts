import { ARC_LOOKS } from '../arcLooks';
import type { Box } from '../boxZoom';
import type { Palette } from '../palette';
import type { Area, PictureLayout, PictureWords, PlacedSign, PlacedText } from './pictureLayout';
import { element, escapeText } from './svg';

/** What a machine may have besides the page's own fonts, the font of the picture's language first. */
const NOTO = "'Noto Sans JP', 'Noto Sans KR'";
const SCRIPTS: Readonly<Record<string, string>> = {
  ja: "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', Meiryo",
  ko: "'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic'",
};
const sans = (locale: string): string => `Inter, ${SCRIPTS[locale] ?? NOTO}, system-ui, sans-serif`;
const serif = (locale: string): string =>
  `Newsreader, Georgia, ${locale in SCRIPTS ? SCRIPTS[locale] : "'Noto Serif'"}, serif`;

/**
 * A picture by itself, as the text of an SVG file: the map and, where the layout has room for them, name, summary, legend, and the
 * notes on borders and source.
 *
 * @param drawing what stillMap has drawn in `drawnBox`
 */
export function stillPicture(
  drawing: string,
  drawnBox: Box,
  size: Box,
  palette: Palette,
  said: PictureWords,
  { room, panels, texts, signs }: PictureLayout,
): string {
  const { widthPx, heightPx } = size;
  const map = element(
    'svg',
    {
      ...placed(room),
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
      `<title>${escapeText(said.name)}</title>`,
      said.summary === null ? '' : `<desc>${escapeText(said.summary)}</desc>`,
      element('rect', { width: widthPx, height: heightPx, fill: palette.wash }),
      map,
      ...panels.map((panel) => element('rect', { ...placed(panel), fill: palette.paper, opacity: 0.94 })),
      ...signs.map((sign) => legendSign(sign, palette)),
      ...texts.map((text) => textOf(text, palette, said.words.locale)),
    ].join(''),
  );
}

function placed({ xPx, yPx, widthPx, heightPx }: Area) {
  return { x: xPx, y: yPx, width: widthPx, height: heightPx };
}

function textOf({ text, xPx, yPx, sizePx, look }: PlacedText, palette: Palette, locale: string): string {
  return element(
    'text',
    {
      x: xPx,
      y: yPx,
      fill: look === 'soft' ? palette.soft : palette.ink,
      'font-size': sizePx,
      ...(look === 'name' ? { 'font-family': serif(locale), 'font-weight': 500 } : {}),
    },
    escapeText(text),
  );
}

/** The sign of a line or a tint beside its name. */
export function legendSign({ sign, compared, xPx, yPx, unit }: PlacedSign, palette: Palette): string {
  if (sign === 'members' || sign === 'tinted')
    return element('rect', {
      x: xPx + 3 * unit,
      y: yPx - 6 * unit,
      width: 12 * unit,
      height: 12 * unit,
      rx: 2 * unit,
      fill: palette[sign],
    });
  const isSide = sign === 'first' || sign === 'second' || sign === 'both';
  const look = ARC_LOOKS[isSide ? (`${sign}-tie` as const) : sign === 'unverified' ? 'tie-unverified' : sign];
  const line = (stroke: string, widthPx: number) =>
    element('path', {
      d: `M${xPx} ${yPx}h${18 * unit}`,
      stroke,
      'stroke-width': widthPx * unit,
      'stroke-dasharray': look.dash ? look.dash.map((px) => px * unit).join(' ') : null,
    });
  const inSoft = sign === 'unverified' || (compared && !isSide);
  return (
    line(inSoft ? palette.soft : palette[look.color], isSide ? look.widthPx : 2) +
    (look.hollowPx > 0 ? line(palette.paper, look.hollowPx) : '')
  );
}
