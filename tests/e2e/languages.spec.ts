import { expect, test } from './test';

/** Each with its font, two letters that its map prints, and what its page calls Japan. */
const SCRIPTS = [
  { locale: 'ja', family: 'Noto Sans JP Variable', letters: '日本', link: '/ja?partner=JP&map=3/37/138' },
  { locale: 'ko', family: 'Noto Sans KR Variable', letters: '한국', link: '/ko?partner=KR&map=3/37/128' },
] as const;

for (const { locale, family, letters, link } of SCRIPTS)
  test(`page and map of /${locale} are written in a font of this origin, whatever the machine has`, async ({
    own: atlas,
  }) => {
    const { page } = atlas;
    // Large enough for the names of both letters to be printed.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(link);
    await atlas.mapDrawn();
    const seen = await page.evaluate(
      async ({ family, letters }) => {
        const loaded = [...document.fonts].filter((face) => face.status === 'loaded');
        const names = new Set(loaded.map((face) => face.family.replaceAll('"', '')));
        const context = new OffscreenCanvas(120, 120).getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('no canvas');
        /** What a letter looks like in a font, with nothing to fall back on but what the browser takes itself. */
        const picture = (letter: string, font: string) => {
          context.clearRect(0, 0, 120, 120);
          context.font = `90px "${font}"`;
          context.fillText(letter, 10, 95);
          return context.getImageData(0, 0, 120, 120).data.join();
        };
        const ofMap = [...names].filter((name) => name.startsWith('maplibre-gl-font-face'));
        const glyphs = [...letters].map((letter) => {
          const ofPage = picture(letter, family);
          return { ofPage, byMap: ofMap.some((name) => picture(letter, name) === ofPage) };
        });
        const box = picture('\u{10FFFD}', family);
        return {
          page: names.has(family),
          files: ofMap.length,
          map: glyphs.map((glyph) => glyph.byMap),
          different: new Set([...glyphs.map((glyph) => glyph.ofPage), box]).size,
        };
      },
      { family, letters },
    );
    expect(seen.page, 'a part of the font is there').toBe(true);
    expect(seen.different, 'the letters are two, and no box for what is missing').toBe(3);
    // Inter has two; and a machine may happen to have the same font as the page.
    expect(seen.files, 'the map has loaded more than Inter').toBeGreaterThan(2);
    expect(seen.map, 'the map has loaded the part with each of the letters').toEqual([true, true]);
    const files = atlas.requests.filter((url) => url.includes(`/fonts/${locale}/`));
    expect(files.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(5);
  });

test('a page in English asks for no font of another script', async ({ own: atlas }) => {
  const { page } = atlas;
  await atlas.open();
  await page.evaluate(() => document.fonts.ready);
  const faces = await page.evaluate(
    () =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSFontFaceRule).length,
  );
  expect(faces, 'those of its own, and the few letters of the languages’ names').toBeLessThan(15);
  expect(atlas.requests.filter((url) => url.includes('/fonts/'))).toEqual([]);
});

for (const path of ['/ja', '/ko?partner=JP', '/ko/about', '/ja/records/eu-japan-sdp', '/ko/partners/JP'])
  test(`the parts of the font that ${path} is written with come with its style sheet`, async ({
    own: { page },
  }) => {
    const used = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/^\/fonts\/.*\.woff2$/.test(pathname)) used.add(pathname);
    });
    const answer = await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    // In the answer's header, or in the page's head where that would grow too long.
    const inHeader = [...(answer?.headers().link ?? '').matchAll(/<(\/fonts\/[^>]+)>/g)];
    const inHead = await page
      .locator('head link[rel="preload"][as="font"][href^="/fonts/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const announced = new Set([...inHeader.map(([, href]) => href), ...inHead]);
    expect(announced.size).toBeGreaterThan(5);
    // What comes late, on a slow line, makes the text move: a few rare letters may.
    expect(announced.size / used.size).toBeGreaterThan(0.7);
  });

test('the file of a font is kept for ever, and another version of it is not there', async ({ request }) => {
  const html = await (await request.get('/ja')).text();
  const sheet = /href="(\/fonts\/ja\/[^"]+)"/.exec(html)?.[1] ?? '';
  const file = sheet.replace('faces.css', '119.woff2');
  for (const [address, type] of [
    [sheet, 'text/css; charset=utf-8'],
    [file, 'font/woff2'],
  ] as const) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  }
  for (const wrong of [
    file.replace('/ja/', '/en/'),
    file.replace('119', '9999'),
    file.replace(/[0-9a-f]{12}/, '000000000000'),
    sheet.replace('faces.css', '..%2f..%2fpackage.json'),
  ])
    expect((await request.get(wrong)).status(), wrong).toBe(404);
});

for (const path of ['', '/about', '/records/eu-japan-sdp', '/partners/JP'])
  test(`${path || '/'} names itself in every language, in its head, in the sitemap and as links`, async ({
    request,
  }) => {
    const sitemap = await (await request.get('/sitemap.xml')).text();
    const expected = [
      ['en', path || '/'],
      ['ja', `/ja${path}`],
      ['ko', `/ko${path}`],
      ['x-default', path || '/'],
    ] as const;
    for (const page of ['', '/ja', '/ko'].map((base) => base + path || '/')) {
      const html = await (await request.get(page)).text();
      const entry = new RegExp(`<loc>https?://[^/]+${page}</loc>.*?</url>`).exec(sitemap)?.[0] ?? '';
      for (const [language, address] of expected) {
        const pattern = `hrefLang="${language}" href="https?://[^/"]+${address === '/' ? '/?' : address}"`;
        expect(html, page).toMatch(new RegExp(`<link rel="alternate" ${pattern}/>`, 'i'));
        expect(entry, page).toMatch(new RegExp(`<xhtml:link rel="alternate" ${pattern}/>`, 'i'));
      }
      for (const [language, address] of expected.slice(0, 3))
        expect(html, page).toMatch(
          new RegExp(`<a href="${address}" lang="${language}" hrefLang="${language}"`, 'i'),
        );
    }
  });

test('a picked record names the pages of the record', async ({ request }) => {
  const html = await (await request.get('/ja?pick=eu-japan-sdp')).text();
  expect(html).toMatch(/hrefLang="ko" href="[^"]+\/ko\/records\/eu-japan-sdp"/i);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('another language keeps the view, and is called by its own name', async ({ page }) => {
    await page.goto('/?partner=JP&pick=eu-japan-sdp&projection=mercator');
    const languages = page.getByRole('navigation', { name: 'Language' });
    await expect(languages.getByRole('link', { name: 'English' })).toHaveAttribute('aria-current', 'true');
    await languages.getByRole('link', { name: '日本語' }).click();
    await expect(page).toHaveURL(/\/ja\?partner=JP&pick=eu-japan-sdp&projection=mercator$/);
    await page.getByRole('navigation', { name: '言語' }).getByRole('link', { name: '한국어' }).click();
    await expect(page).toHaveURL(/\/ko\?partner=JP&pick=eu-japan-sdp&projection=mercator$/);
  });

  test('what a record says in English says so on a page in Japanese', async ({ page }) => {
    await page.goto('/ja/records/borrell-japan-korea-2024-11');
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
    for (const text of ['The High Representative opened', 'Presumed origin', 'It came first: reported'])
      await expect(page.locator('[lang="en"]', { hasText: text }).last()).toBeVisible();
    // What the page itself says is in the page's language.
    await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveAttribute('lang');
    await page.goto('/ja?pick=eu-japan-sdp');
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveAttribute('lang', 'en');
    await expect(page.locator('tbody a').first()).toHaveAttribute('lang', 'en');
    await page.goto('/records/eu-japan-sdp');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveAttribute('lang');
  });
});
