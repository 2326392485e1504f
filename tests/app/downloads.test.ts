import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { GET as feed } from '../../app/[locale]/feed.atom/route';
import { GET as citeBib } from '../../app/cite.bib/route';
import { GET as citeJson } from '../../app/cite.json/route';
import { GET as citeRis } from '../../app/cite.ris/route';
import { GET as citeTxt } from '../../app/cite.txt/route';
import { GET as partnershipsCsv } from '../../app/data/partnerships.csv/route';
import { OPTIONS, GET as partnershipsGeoJson } from '../../app/data/partnerships.geojson/route';
import { GET as visitFile } from '../../app/data/visits/[file]/route';
import { GET as visitsCsv } from '../../app/data/visits.csv/route';
import { GET as visitsGeoJson } from '../../app/data/visits.geojson/route';
import { streamed } from '../../app/download';
import { GET as recordFile } from '../../app/records/[id]/[file]/route';
import { partnershipsCsv as linesOfPartnerships } from '../../geo/formats/partnershipsCsv';
import { recordsGeoJson } from '../../geo/formats/recordsGeoJson';
import { visitsCsv as linesOfVisits } from '../../geo/formats/visitsCsv';
import { formatView } from '../../geo/formatView';
import { scene } from '../../geo/scene';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { filterViews } from '../fixtures/filterViews';
import { manyRecords } from '../fixtures/manyRecords';
import { english, shipped } from '../fixtures/shipped';

const BORRELL = 'borrell-japan-korea-2024-11';

/** Asks a running server's route as a browser on another site would. */
async function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(address, 'https://entente.example');
  const request = new Request(url, { headers: { host: 'entente.example', ...headers } });
  const [, first = '', second = '', third = ''] = url.pathname.split('/');
  if (first === 'records')
    return recordFile(request, { params: Promise.resolve({ id: second, file: third }) });
  if (first === 'data' && second === 'visits')
    return visitFile(request, { params: Promise.resolve({ file: third }) });
  if (first === 'feed.atom') return feed(request, { params: Promise.resolve({ locale: 'en' }) });
  const route = ROUTES[url.pathname];
  if (!route) throw new Error(`no route at ${address}`);
  return route(request);
}

const ROUTES: Readonly<Record<string, (request: Request) => Response>> = {
  '/cite.bib': citeBib,
  '/cite.ris': citeRis,
  '/cite.json': citeJson,
  '/cite.txt': citeTxt,
  '/data/partnerships.csv': partnershipsCsv,
  '/data/partnerships.geojson': partnershipsGeoJson,
  '/data/visits.csv': visitsCsv,
  '/data/visits.geojson': visitsGeoJson,
};

const ADDRESSES = [
  ...Object.keys(ROUTES),
  '/feed.atom',
  ...['ics', 'kml', 'gpx'].map((format) => `/data/visits/${BORRELL}.${format}`),
  ...['bib', 'ris', 'json', 'txt'].map((format) => `/records/eu-japan-sdp/cite.${format}`),
  ...['bib', 'ris', 'json'].map((format) => `/records/eu-japan-sdp/sources.${format}`),
];

describe.each(ADDRESSES)('%s', (address) => {
  test('can be fetched by any page, has a name, and is not sent twice to who has it', async () => {
    const first = await ask(address);
    expect(first.status).toBe(200);
    expect((await first.text()).length).toBeGreaterThan(100);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('content-disposition')).toMatch(/^(attachment|inline); filename="[a-z0-9.-]+"$/);
    expect(first.headers.get('content-type')).toMatch(/^[a-z]+\/[a-z.+-]+(;|$)/);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    for (const asked of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
      const again = await ask(address, { 'if-none-match': asked });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
    }
    expect((await ask(address, { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

describe('a download', () => {
  test('by address has the records that the link shows, in 50 random views', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(filterViews, async (view) => {
        const link = formatView(view);
        const rows = rowsOf(view);
        shown += rows.length;
        const ofTies = rows.filter((row) => row.look !== 'visit').map(({ id }) => id);
        const ofVisits = rows.filter((row) => row.look === 'visit').map(({ id }) => id);
        expect(await idsInCsv(`/data/partnerships.csv${link}`)).toEqual(ofTies);
        expect([...new Set(await idsInCsv(`/data/visits.csv${link}`))]).toEqual(ofVisits);
        expect((await idsInGeoJson(`/data/partnerships.geojson${link}`)).toSorted()).toEqual(
          ofTies.toSorted(),
        );
        expect((await idsInGeoJson(`/data/visits.geojson${link}`)).toSorted()).toEqual(ofVisits.toSorted());
      }),
      { numRuns: 50 },
    );
    expect(shown).toBeGreaterThan(100);
  }, 60_000);

  test('has another tag where its filters are others, and the same where only the camera is', async () => {
    const tagOf = async (address: string) => (await ask(address)).headers.get('etag');
    const japan = await tagOf('/data/partnerships.csv?partner=JP');
    expect(await tagOf('/data/partnerships.csv?partner=KR')).not.toBe(japan);
    expect(await tagOf('/data/partnerships.csv?partner=JP&bom')).not.toBe(japan);
    expect(await tagOf('/data/partnerships.csv?theme=dark&partner=jp&map=3.2/36.10/127.20')).toBe(japan);
  });

  test('begins with the mark that Excel wants only where it is asked for', async () => {
    const startOf = async (address: string) =>
      [...new Uint8Array(await (await ask(address)).arrayBuffer())].slice(0, 5);
    expect(await startOf('/data/visits.csv?bom')).toEqual([0xef, 0xbb, 0xbf, 0x69, 0x64]);
    expect((await startOf('/data/visits.csv')).slice(0, 2)).toEqual([0x69, 0x64]);
  });

  test('says what of the address was not read', async () => {
    const answer = await ask('/data/partnerships.geojson?partner=XX&from=%E6%98%8E%0D%0ASet-Cookie:a');
    expect(decodeURIComponent(answer.headers.get('entente-not-read') ?? '')).toBe(
      'partner=XX (unknown), from=明 Set-Cookie:a (unreadable)',
    );
    expect((await answer.json()).notRead).toHaveLength(2);
  });

  test('of what there is not is a 404 in words', async () => {
    for (const address of [
      '/data/visits/nobody-nowhere.ics',
      '/data/visits/eu-japan-sdp.ics',
      `/data/visits/${BORRELL}.exe`,
      '/records/eu-japan-sdp/cite.exe',
      '/records/eu-japan-sdp/sources.txt',
      '/records/__proto__/cite.bib',
    ]) {
      const answer = await ask(address);
      expect(answer.status, address).toBe(404);
      expect(answer.headers.get('content-type')).toContain('text/plain');
    }
  });

  test('may be asked for with If-None-Match by a script of another origin', () => {
    const answer = OPTIONS();
    expect(answer.headers.get('access-control-allow-headers')).toBe('If-None-Match');
    expect(answer.headers.get('access-control-allow-methods')).toContain('GET');
  });
});

describe('a citation', () => {
  test('is of the day on which it is fetched, and of the address that it is of', async () => {
    const [item] = await (await ask('/cite.json?partner=JP')).json();
    const today = new Date().toISOString().slice(0, 10);
    expect(item.accessed['date-parts'][0].join('-')).toBe(today.split('-').map(Number).join('-'));
    expect(item.URL).toBe('https://entente.example/?partner=JP'.replace('https', 'http'));
    expect(await (await ask('/records/eu-japan-sdp/cite.txt')).text()).toContain(
      'http://entente.example/records/eu-japan-sdp',
    );
  });
});

describe('10,000 records', () => {
  const many = manyRecords(10_000);
  const origin = 'https://entente.example';
  const downloads = {
    'partnerships.csv': () => linesOfPartnerships(many, DEFAULT_VIEW, english, origin),
    'visits.csv': () => linesOfVisits(many, DEFAULT_VIEW, english, origin),
    'partnerships.geojson': () => recordsGeoJson('partnership', many, DEFAULT_VIEW, english, []),
    'visits.geojson': () => recordsGeoJson('visit', many, DEFAULT_VIEW, english, []),
  };

  test.each(Object.entries(downloads))(
    'take less than 5 s of work: %s',
    async (_, make) => {
      // Of the processor, not of the clock: other programs may be at work.
      const begun = process.cpuUsage();
      let bytes = 0;
      for await (const chunk of streamed(make())) bytes += chunk.length;
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1e6).toBeLessThan(5);
      expect(bytes).toBeGreaterThan(500_000);
    },
    60_000,
  );

  test('are made as they are read: the first piece is there before the last is made', async () => {
    let made = 0;
    function* counted() {
      for (const piece of downloads['partnerships.geojson']()) {
        made += 1;
        yield piece;
      }
    }
    const reader = streamed(counted()).getReader();
    // Whatever would be made without being asked for is made by now.
    await new Promise((resolve) => setImmediate(resolve));
    expect(made).toBe(0);
    expect((await reader.read()).value?.length).toBeGreaterThan(60_000);
    expect(made).toBeLessThan(500);
    await reader.cancel();
    expect(made).toBeLessThan(500);
  });
});

/** All rows of a view, those of every page of its table. */
function rowsOf(view: View) {
  const { pages } = scene(shipped, view, english).page;
  return Array.from(
    { length: pages },
    (_, index) => scene(shipped, { ...view, page: index + 1 }, english).rows,
  ).flat();
}

async function idsInCsv(address: string): Promise<string[]> {
  const text = await (await ask(address)).text();
  return papaparse
    .parse<{ id: string }>(text, { header: true, skipEmptyLines: true, delimiter: ',' })
    .data.map(({ id }) => id);
}

async function idsInGeoJson(address: string): Promise<string[]> {
  const { features } = await (await ask(address)).json();
  return features.map(({ id }: { id: string }) => id);
}
