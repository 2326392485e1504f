import { get } from 'node:http';
import { shipped } from '../fixtures/shipped';
import { type Ask, chance, oneOf } from './drive';

const IDS = [...shipped.partnerships, ...shipped.visits].map(({ id }) => id);
const VISITS = shipped.visits.map(({ id }) => id);
const CODES = Object.keys(shipped.parties);
const KINDS = [...new Set(shipped.partnerships.map(({ kind }) => kind))];

/** So often each is asked for, of a hundred. */
const SHARES = { page: 40, asset: 20, known: 15, download: 10, still: 8, embed: 5, bitmap: 2 } as const;
type Share = keyof typeof SHARES;
const BAG = Object.entries(SHARES).flatMap(([share, times]) => Array<Share>(times).fill(share as Share));

/** A dashboard as it stands in links: the front page most of all, then filtered and picked ones. */
function dashboard(random: () => number): string {
  const [language, code] = [oneOf(['', '', '', 'ja', 'ko'], random), oneOf(CODES, random)];
  const query = oneOf(
    [
      '',
      '',
      '',
      `?partner=${code}`,
      `?partner=${code},${oneOf(CODES, random)}&match=all`,
      `?kind=${oneOf(KINDS, random)}`,
      `?from=${2000 + Math.floor(random() * 25)}`,
      `?q=${oneOf(['japan', 'defence', 'tokyo', 'borrell'], random)}`,
      `?pick=${oneOf(IDS, random)}`,
    ],
    random,
  );
  return `/${language}${query}`;
}

const VIEW = [
  (random: () => number) => `partner=${oneOf(CODES, random)}`,
  (random: () => number) => `pick=${oneOf(IDS, random)}`,
  (random: () => number) =>
    `map=${(1 + 3 * random()).toFixed(1)}/${(120 * random() - 60).toFixed(0)}/${(360 * random() - 180).toFixed(0)}`,
];

/** The bitmap of a view that hardly anyone has asked for before. */
export function bitmap(random: () => number): Ask {
  return { kind: 'bitmap', path: `/still.png?${oneOf(VIEW, random)(random)}`, maybeLater: true };
}

/** What readers of a site ask for, one thing after the other: the same in every run of it. */
export async function readersOf(origin: string, seed: number): Promise<() => Ask> {
  const random = chance(seed);
  const html = (await fetchText(origin, '/')).text;
  const assets = [
    ...new Set(
      html.match(/\/(?:_next\/static|data\/atlas)\/[\w./-]+/g)?.filter((path) => /\.\w+$|atlas/.test(path)),
    ),
  ];
  const known = await Promise.all(
    [
      '/data/partnerships.csv',
      '/data/visits.geojson',
      '/still.svg',
      '/feed.atom',
      `/data/visits/${VISITS[0]}.ics`,
    ].map(async (path) => ({ path, headers: { 'if-none-match': (await fetchText(origin, path)).etag } })),
  );
  const ask: Readonly<Record<Share, () => Ask>> = {
    page: () =>
      random() < 0.75
        ? { kind: 'dashboard', path: dashboard(random) }
        : {
            kind: 'other page',
            path: oneOf(
              [`/records/${oneOf(IDS, random)}`, `/partners/${oneOf(CODES, random)}`, '/about'],
              random,
            ),
          },
    asset: () => ({ kind: 'asset', path: oneOf(assets, random) }),
    known: () => ({ kind: 'unchanged', ...oneOf(known, random) }),
    download: () => ({
      kind: 'download',
      path: oneOf(
        [
          `/data/partnerships.csv?partner=${oneOf(CODES, random)}`,
          '/data/visits.geojson',
          `/data/visits/${oneOf(VISITS, random)}.kml`,
          `/records/${oneOf(IDS, random)}/cite.bib`,
        ],
        random,
      ),
    }),
    still: () => ({ kind: 'drawing', path: `/still.svg?${oneOf(VIEW, random)(random)}` }),
    embed: () => ({
      kind: 'embed',
      path: `/embed?partner=${oneOf(CODES, random)}${random() < 0.5 ? '&static=1' : ''}`,
    }),
    bitmap: () => bitmap(random),
  };
  return () => ask[oneOf(BAG, random)]();
}

function fetchText(origin: string, path: string): Promise<{ text: string; etag: string }> {
  return new Promise((resolve, reject) => {
    get(origin + path, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve({ text, etag: answer.headers.etag ?? '' }));
    }).on('error', reject);
  });
}
