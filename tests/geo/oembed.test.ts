import { describe, expect, it } from 'vitest';
import { viewAddress } from '../../geo/address';
import { embedTarget, oembedAnswer } from '../../geo/oembed';
import { DEFAULT_VIEW } from '../../geo/view';
import { frozenAtlas } from '../fixtures/links/fingerprint';
import { english, viewOf } from '../fixtures/shipped';

const ORIGIN = 'https://atlas.example';
const LOCALES = ['en', 'ja', 'ko'];
const target = (url: string) => embedTarget(url, 'atlas.example', LOCALES, frozenAtlas);
const anyRoom = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

describe('a link that is pasted into a site that knows oEmbed', () => {
  it('is the view that its page shows, in its language', () => {
    for (const [path, link, locale] of [
      ['/', '', 'en'],
      ['', '', 'en'],
      ['/ja', '', 'ja'],
      ['/ja?partner=JP&theme=dark', 'partner=JP&theme=dark', 'ja'],
      ['/?utm_source=mail&partner=JP#records', 'partner=JP', 'en'],
      ['/embed?partner=JP&static=1', 'partner=JP', 'en'],
      ['/records/eu-japan-sdp', 'pick=eu-japan-sdp', 'en'],
      ['/ko/records/eu-japan-security-partnership', 'pick=eu-japan-sdp', 'ko'],
      ['/partners/JP', 'partner=JP', 'en'],
      ['/partners/UK', 'partner=GB', 'en'],
      ['/about', '', 'en'],
    ] as const)
      expect(target(ORIGIN + path), path).toEqual({ view: viewOf(link), locale });
    expect(target('http://atlas.example/?partner=JP'), 'behind a proxy').not.toBeNull();
  });

  it.each([
    'https://elsewhere.example/?partner=JP',
    'https://atlas.example.evil.example/',
    'https://atlas.example:8443/',
    'https://atlas.example@evil.example/',
    'https://user@atlas.example/',
    'javascript:alert(1)',
    'ftp://atlas.example/',
    'https://atlas.example/fr',
    'https://atlas.example/records/nobody',
    'https://atlas.example/records/__proto__',
    'https://atlas.example/partners/ZZ',
    'https://atlas.example/data/visits.geojson',
    'https://atlas.example/healthz',
    'nonsense',
  ])('is none where it is not a page of ours: %s', (url) => {
    expect(target(url)).toBeNull();
  });

  it('is answered as the specification has it: rich, with a frame of the size that is said', () => {
    const view = viewOf('partner=JP&match=any');
    const answer = oembedAnswer({ view, locale: 'ja' }, ORIGIN, anyRoom, frozenAtlas, english);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 500 });
    expect(answer.html).toContain(' src="https://atlas.example/ja/embed?partner=JP"');
    expect(answer.html).toContain(' width="800" height="500"');
    expect(answer.html).toMatch(/^<iframe [^>]*><\/iframe>$/);
    expect(answer).toMatchObject({
      thumbnail_url: 'https://atlas.example/ja/still.png?partner=JP',
      thumbnail_width: 1200,
      thumbnail_height: 630,
      provider_url: `${ORIGIN}${viewAddress(DEFAULT_VIEW, 'ja')}`,
    });
  });

  it('never exceeds the room that the site has', () => {
    const room = { width: 500, height: 300 };
    const answer = oembedAnswer({ view: DEFAULT_VIEW, locale: 'en' }, ORIGIN, room, frozenAtlas, english);
    expect([answer.width, answer.height]).toEqual([500, 300]);
    expect(answer.thumbnail_width).toBeLessThanOrEqual(500);
    expect(answer.thumbnail_height).toBeLessThanOrEqual(300);
    expect(answer.thumbnail_url).toContain(
      `width=${answer.thumbnail_width}&height=${answer.thumbnail_height}`,
    );
    const none = oembedAnswer(
      { view: DEFAULT_VIEW, locale: 'en' },
      ORIGIN,
      { width: 100, height: 80 },
      frozenAtlas,
      english,
    );
    expect(none).not.toHaveProperty('thumbnail_url');
    expect(none.html).toContain('width="100" height="80"');
  });

  it('has no markup of a reader in its frame', () => {
    const view = { ...DEFAULT_VIEW, q: '"><script>alert(1)</script>' };
    const { html } = oembedAnswer({ view, locale: 'en' }, ORIGIN, anyRoom, frozenAtlas, english);
    expect(html.match(/[<>]/g)).toHaveLength(4);
    expect(html).toMatch(/^<iframe src="[^"]*" title="[^"]*" width=/);
  });
});
