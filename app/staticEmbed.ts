import { createHash } from 'node:crypto';
import { viewAddress } from '../geo/address';
import { embedPictures } from '../geo/embedPictures';
import { PALETTES, type Palette } from '../geo/palette';
import type { Scene } from '../geo/scene';
import { signName } from '../geo/signName';
import { legendSign } from '../geo/still/stillPicture';
import { element, escapeText } from '../geo/still/svg';
import { THEMES, type View } from '../geo/view';
import type { Words } from '../geo/words';
import { INK } from './still';

const colors = Object.entries(PALETTES.light).map(
  ([name, light]) => `--${name}:light-dark(${light},${PALETTES.dark[name as keyof Palette]})`,
);

const STYLE = `:root{color-scheme:light dark;${colors.join(';')}}
${THEMES.map((theme) => `:root[data-theme=${theme}]{color-scheme:${theme}}`).join('\n')}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:14px/1.4 Inter,system-ui,sans-serif}
header,footer{padding:.5rem .8rem}
h1{margin:0;font:500 1.125rem/1.25 Newsreader,Georgia,serif}
p{margin:.1rem 0 0;color:var(--soft)}
picture{flex:1;min-height:0;background:var(--wash)}
img{display:block;width:100%;height:100%;object-fit:contain}
footer{display:flex;flex-wrap:wrap;gap:.1rem 1rem;align-items:center;color:var(--soft);font-size:.75rem}
a{display:inline-block;margin-left:auto;padding:.25rem 0;color:var(--ink);font-weight:600}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The policy of an embed without script: pictures of ours, and this one style sheet. */
export function staticEmbedPolicy(ancestors: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

/** An embed without script, as a whole document: Next's pages always bring their own. */
export function staticEmbed(view: View, scene: Scene, words: Words): string {
  const { t, locale } = words;
  const pictures = embedPictures(view, locale);
  const sources = pictures.map(({ media, address }) => element('source', { media, srcset: address }));
  const image = element('img', {
    src: pictures.at(-1)?.address ?? '',
    alt: t('map.pictureOf', { title: scene.name }),
  });
  const open = element(
    'a',
    { href: viewAddress(view, locale), target: '_blank', rel: 'noopener' },
    escapeText(t('embed.open')),
  );
  const legend = scene.legend.map((sign) => {
    const drawn = legendSign({ sign, compared: scene.comparison !== null, xPx: 0, yPx: 6, unit: 1 }, INK);
    const face = element('svg', { width: 18, height: 12, 'aria-hidden': 'true' }, drawn);
    return element('span', {}, `${face} ${escapeText(signName(sign, scene.comparison, words))}`);
  });
  const notes = [t('map.borders'), t('map.attribution')].map((note) => element('span', {}, escapeText(note)));
  const line = scene.card ? scene.card.eyebrow : scene.summary;
  return [
    '<!doctype html>',
    element(
      'html',
      { lang: locale, 'data-theme': view.theme },
      [
        '<head><meta charset="utf-8"/>',
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'robots', content: 'noindex' }),
        element('title', {}, escapeText(scene.title)),
        `<style>${STYLE}</style></head><body>`,
        `<header>${element('h1', {}, escapeText(scene.name))}${element('p', {}, escapeText(line))}</header>`,
        element('picture', {}, sources.join('') + image),
        `<footer>${[...legend, ...notes, open].join('')}</footer>`,
        '</body>',
      ].join(''),
    ),
  ].join('');
}
