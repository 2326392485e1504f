import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lastChangeOn } from '../../app/changes';
import { pngAnswer, svgAnswer } from '../../app/picture';
import { wordsOf } from '../../app/words';
import type { Atlas } from '../../geo/atlas';
import { PALETTES } from '../../geo/palette';
import { parsePicture } from '../../geo/pictureRequest';
import { readQuery } from '../../geo/readQuery';
import { scene } from '../../geo/scene';
import { stillOfView } from '../../geo/still/stillOfView';
import { viewPicture } from '../../geo/still/viewPicture';
import { countPixels } from '../fixtures/pixels';
import { shipped, viewOf } from '../fixtures/shipped';
import { landOf } from '../fixtures/stillOf';

// Several render at once, on machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => void vi.stubEnv('ENTENTE_ORIGIN', 'https://atlas.example'));
afterAll(() => void vi.unstubAllEnvs());

const ask = (query: string, locale = 'en', headers = {}) =>
  pngAnswer(new Request(`https://atlas.example/still.png${query}`, { headers }), locale);

async function pngOf(query: string, locale = 'en'): Promise<PNG> {
  const response = await ask(query, locale);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  return PNG.sync.read(Buffer.from(await response.arrayBuffer()));
}

async function svgOf(query: string, locale = 'en'): Promise<string> {
  return (await svgAnswer(new Request(`https://atlas.example/still.svg${query}`), locale)).text();
}

describe('the preview of a view', () => {
  it('is a picture of 1200×630 in which what is picked has its colour', async () => {
    const partnership = await pngOf('?pick=eu-japan-sdp&show=partnerships');
    expect([partnership.width, partnership.height]).toEqual([1200, 630]);
    expect(countPixels(partnership, PALETTES.light.tie)).toBeGreaterThan(1000);
    const dark = await pngOf('?pick=borrell-japan-korea-2024-11&theme=dark');
    expect(countPixels(dark, PALETTES.dark.visit)).toBeGreaterThan(1000);
    expect(countPixels(dark, PALETTES.light.visit)).toBe(0);
  });

  it.each(['eu-uk-soia', 'albanese-berlin-vilnius-2023-07', 'carney-brussels-antwerp-hague-2025-06'])(
    'is a picture, too, where most of what its view shows lies far off: %s',
    async (id) => {
      expect((await pngOf(`?pick=${id}`)).width).toBe(1200);
    },
  );

  it('differs between views, and between languages', async () => {
    const all = await Promise.all([
      pngOf(''),
      pngOf('?partner=JP'),
      pngOf('?partner=JP', 'ja'),
      pngOf('?partner=JP', 'ko'),
      pngOf('?partner=JP&projection=mercator'),
      pngOf('?partner=JP&theme=dark'),
      pngOf('?pick=eu-japan-sdp'),
    ]);
    expect(new Set(all.map(({ data }) => data.toString('base64'))).size).toBe(all.length);
  });

  it('has words that can be read when it is shown 300 pixels wide', async () => {
    for (const [query, locale] of [
      ['?partner=JP,KR&match=all', 'en'],
      ['?pick=borrell-japan-korea-2024-11', 'ja'],
    ] as const) {
      const svg = await svgOf(query, locale);
      // What stands in the drawing of the map is scaled with it.
      const said = svg.slice(svg.lastIndexOf('</svg>', svg.length - 7));
      const sizes = [...said.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
      expect(sizes.length).toBeGreaterThan(4);
      expect(Math.min(...sizes) * (300 / 1200)).toBeGreaterThanOrEqual(5);
      expect(Math.max(...sizes) * (300 / 1200)).toBeGreaterThan(11);
    }
  });

  it.each([
    ['emoji', '?q=%F0%9F%95%8A%EF%B8%8F%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80'],
    ['Arabic', '?q=%D8%B3%D9%84%D8%A7%D9%85'],
    ['5,000 characters', `?q=${'x'.repeat(5000)}`],
    ['200 wide characters', `?q=${encodeURIComponent('協'.repeat(200))}`],
    ['markup', '?q=%3C%2Ftext%3E%3Cscript%3E&partner=%22%27'],
    ['nothing that can be read', '?map=x/y&width=-4&scale=1e9&caption=%00'],
  ])('is a picture for %s', async (_, query) => {
    const png = await pngOf(query);
    expect([png.width, png.height]).toEqual([1200, 630]);
    expect(countPixels(png, PALETTES.light.ink)).toBeGreaterThan(500);
  });

  it('writes Greek, Cyrillic, Japanese and Korean, each as none of the others', async () => {
    const names = ['Ελλάδα', 'Україна', '日本国', '대한민국', 'سلام'];
    const pictures = await Promise.all(
      names.map((name) => pngOf(`?q=${encodeURIComponent(name)}&show=visits`)),
    );
    const amounts = pictures.map((png) => countPixels(png, PALETTES.light.ink, { top: 50, bottom: 300 }));
    expect(new Set(amounts).size).toBe(names.length);
    // The last one is a single stand-in.
    for (const amount of amounts.slice(0, -1)) expect(amount).toBeGreaterThan(amounts.at(-1) ?? 0);
  });
});

describe('the picture for a download', () => {
  const download = '?partner=JP&status=signed&caption=full&width=1200&height=800';

  it('is as large as was asked for, up to 16 megapixels', async () => {
    const four = await pngOf(`${download}&scale=4`);
    expect([four.width, four.height]).toEqual([4800, 3200]);
    const most = await pngOf('?width=4000&height=4000&scale=4&partner=FJ&bare');
    expect([most.width, most.height]).toEqual([4000, 4000]);
  });

  it('carries title, legend, date, filters, sources, attribution, the note on borders and the link', async () => {
    const svg = await svgOf(download);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');
    for (const part of [
      'Japan: 3 partnerships (Signed)',
      'Partnership',
      'As of ',
      'Data version ',
      'Filters: Japan · Signed',
      'Sources: UK Government, ',
      'Borders as in Natural Earth; no position is taken',
      'Made with Natural Earth',
      'https://atlas.example/?partner=JP&amp;status=signed',
    ])
      expect(texts).toContain(part);
  });

  it.each([
    ['partner=JP', 'en'],
    ['pick=eu-uk-sdp&theme=dark', 'en'],
    ['pick=borrell-japan-korea-2024-11&stop=4&projection=mercator', 'ja'],
    ['partner=JP&compare=KR&map=5/36/128', 'ko'],
  ])('is what a page draws that holds the records: %s in %s', async (link, locale) => {
    const atlas: Atlas = JSON.parse(JSON.stringify(shipped));
    const words = wordsOf(locale, atlas);
    const query = `?${link}&caption=full&width=1200&height=800`;
    const view = viewOf(link);
    const drawn = viewPicture(
      atlas,
      view,
      scene(atlas, view, words),
      words,
      parsePicture(readQuery(query)),
      { origin: 'https://atlas.example', asOf: lastChangeOn(atlas.version) },
      (layout, { palette, larger }) =>
        stillOfView(view, scene(atlas, view, words), words, layout, landOf, {
          ink: palette,
          larger,
          file: true,
        }),
    );
    expect(drawn).toBe(await svgOf(query, locale));
  });

  it('at 4× is not blank, and has the attribution painted', async () => {
    const svg = await svgOf(download);
    const png = await pngOf(`${download}&scale=4`);
    expect(countPixels(png, PALETTES.light.tie)).toBeGreaterThan(10_000);
    const line =
      /<text[^>]* y="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>Borders as in Natural Earth[^<]*Made with/.exec(
        svg,
      );
    const base = Number(line?.[1]);
    const area = { top: Math.floor(4 * (base - Number(line?.[2]))), bottom: Math.ceil(4 * base) };
    expect(countPixels(png, PALETTES.light.soft, area)).toBeGreaterThan(2_000);
  });
});

describe('whoever asks for pictures again', () => {
  it('is spared what has not changed, however the address is written', async () => {
    const first = await ask('?theme=dark&partner=JP&utm_source=x&width=1200');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('content-location')).toBe('/still.png?partner=JP&theme=dark');
    expect(first.headers.get('cache-control')).toContain('public');
    // A cache may have several, and asks for all of them.
    const again = await ask('?partner=jp&theme=dark', 'en', { 'if-none-match': `"other", ${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    for (const [query, locale] of [
      ['?partner=JP', 'en'],
      ['?partner=JP&theme=dark&scale=2', 'en'],
      ['?partner=JP&theme=dark', 'ja'],
    ] as const)
      expect((await ask(query, locale)).headers.get('etag')).not.toBe(tag);
  });

  it('waits its turn when many ask at once, and is asked to come back when too many do', async () => {
    const all = await Promise.all(
      Array.from({ length: 80 }, (_, page) => ask(`?page=${page + 2}&width=300`)),
    );
    const done = all.filter(({ status }) => status === 200).length;
    const refused = all.filter(({ status }) => status === 503);
    expect(done).toBeGreaterThanOrEqual(60);
    expect(refused).toHaveLength(80 - done);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('?partner=FJ')).status).toBe(200);
  });
});
