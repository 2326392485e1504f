import { expect, type Locator, type Page, type Request } from '@playwright/test';

/** The dashboard as a reader meets it: what can be seen on it and done with it, in the reader's words. */
export class AtlasPage {
  /** What went wrong behind the page: console errors and warnings, violations of the policy, failed requests. */
  readonly complaints: string[] = [];
  /** Every address that the page asked for. */
  readonly requests: string[] = [];
  /** What came of the file of the basemap, in the order in which it came. */
  readonly tileAnswers: { status: number; bytes: number; caching: string }[] = [];

  /** Those whose bodies have come. */
  private readonly finished: Request[] = [];

  constructor(readonly page: Page) {
    page.on('requestfinished', (request) => this.finished.push(request));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`thrown: ${error.message}`));
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()}: ${response.url()}`);
      if (response.url().endsWith('.pmtiles')) {
        const headers = response.headers();
        this.tileAnswers.push({
          status: response.status(),
          bytes: Number(headers['content-length']),
          caching: headers['cache-control'] ?? '',
        });
      }
    });
  }

  /** Opens a view by its link and waits until the page acts at once. */
  async open(link = '/'): Promise<void> {
    await this.page.goto(link);
    // The field comes once the reader is at work; where the filters are folded it is there all the same.
    await expect
      .poll(async () => {
        await this.page.locator('body').dispatchEvent('pointermove');
        return this.page
          .getByRole('combobox', { name: 'Partner country', exact: true, includeHidden: true })
          .count();
      })
      .toBe(1);
  }

  /** How many bytes have come so far. */
  async bytesReceived(): Promise<number> {
    // As they travelled. Asked only now: an answer that came after the end of a test would fail another one.
    const sizes = await Promise.all(this.finished.map((request) => request.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  }

  get partnerField(): Locator {
    return this.page.getByRole('combobox', { name: 'Partner country', exact: true });
  }

  /** The field that searches; until it has come, a form of the page's own stands in its place. */
  get compareField(): Locator {
    return this.page.getByRole('combobox', { name: 'Compare with' }).and(this.page.locator('input'));
  }

  get searchField(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search' });
  }

  get palette(): Locator {
    return this.page.getByRole('dialog', { name: 'Commands' });
  }

  /** Opens the palette by its keys and types what is asked for. */
  async command(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.palette.getByRole('combobox')).toBeFocused();
    await this.page.keyboard.type(text);
  }

  get summary(): Locator {
    return this.page.getByRole('main').getByRole('status').first();
  }

  /** The rows of both tables, from the top. */
  get rows(): Locator {
    // A comparison is a table, too, and has no row of a record.
    return this.page.getByRole('row').and(this.page.locator('[data-record]'));
  }

  /** One of the two tables, with its name and what can be done with it. */
  section(name: 'Partnerships' | 'Visits'): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${name}`) });
  }

  /** The tools over the map's corner: how it is projected and coloured, and what moves on it. */
  get toolbar(): Locator {
    return this.page.locator('section [class*="toolbar"]');
  }

  get card(): Locator {
    return this.page.getByRole('article');
  }

  get stepper(): Locator {
    return this.card.getByRole('group', { name: /Step through the stops/ });
  }

  /** The titles of the records in the tables, or in one of them, from the top. */
  async titles(within: Locator = this.page.getByRole('main')): Promise<string[]> {
    return within.locator('tbody').getByRole('row').getByRole('link').allInnerTexts();
  }

  /** What folds the filters away, where the window is not wide enough for them. */
  get filterButton(): Locator {
    return this.page.getByRole('button', { name: /^Filter( · \d+)?$/ });
  }

  /** Chooses a partner country by typing the beginning of its name. */
  async filterBy(name: string): Promise<void> {
    const isFolded = await this.filterButton.isVisible();
    if (isFolded) await this.filterButton.click();
    await this.partnerField.fill(name);
    await this.page.getByRole('option', { name }).click();
    await this.page.keyboard.press('Escape');
    if (isFolded) await this.filterButton.click();
  }

  /** A choice of a facet, with the number beside it where that matters. */
  choice(name: string, count?: number): Locator {
    const said = count === undefined ? `${name}, ` : `${name}, ${count} record${count === 1 ? '' : 's'}`;
    // The first kinds stand in the panel and in the list of all.
    return this.page.getByRole('checkbox', { name: said }).first();
  }

  /** Opens the list of a facet that stands behind a button. */
  async openFacet(name: string): Promise<void> {
    await this.page.locator('summary', { hasText: name }).click();
  }

  /** Takes back complaints that the test itself has caused. */
  forgive(caused: RegExp): void {
    const others = this.complaints.filter((complaint) => !caused.test(complaint));
    this.complaints.splice(0, Number.POSITIVE_INFINITY, ...others);
  }

  /** Opens a record's card from the table. */
  async openRecord(title: string): Promise<void> {
    await this.rows.getByRole('link', { name: title, exact: true }).click();
    await expect(this.card.getByRole('heading', { name: title })).toBeVisible();
  }

  /** Opens the dialog by which a view is passed on. */
  async share(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Share this view' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Share this view' });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Comes with the last part of what makes pictures without a network: the ground that is drawn finely. */
  async pictureProgram(): Promise<void> {
    await this.page.waitForResponse(async (answer) => {
      if (!answer.url().endsWith('.js')) return false;
      const program = await answer.text();
      return program.length > 300_000 && program.includes('"Topology"');
    });
  }

  /** From here on time goes by only as `letPass` lets it, however slow the machine; `page.clock` has to be installed. */
  async holdTime(): Promise<void> {
    await this.page.clock.pauseAt(await this.page.evaluate(() => Date.now() + 1000));
  }

  /** Lets time go by, and then as much of it as the page needs to act on what has come due. */
  async letPass(ms: number): Promise<void> {
    await this.page.clock.fastForward(ms);
    await this.page.clock.runFor(100);
  }

  /** Goes on by the Tab key alone until something has the focus, as one who has no other way does. */
  async tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const hasFocus = () => wanted.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 120 && !(await hasFocus()); presses += 1)
      await this.page.keyboard.press(key);
    await expect(wanted).toBeFocused();
  }

  /** Waits until the live map has drawn what the view shows and has come to rest. */
  async mapDrawn(): Promise<void> {
    const drawn = this.page.locator('[data-drawn="true"]');
    const place = this.page.locator('section [class*="frame"]');
    // The live map comes at a touch, or later by itself; a touch before the page has come to life is lost.
    await expect
      .poll(
        async () => {
          await place.dispatchEvent('pointerenter');
          return drawn.count();
        },
        { timeout: 45_000 },
      )
      .toBe(1);
  }

  /** Whether the page has been opened. */
  get isOpen(): boolean {
    return this.page.url() !== 'about:blank';
  }

  /** Goes on to a view of other lines, on the page as it is, as a link of its own does; and waits until the map has drawn it. */
  async walk(link: string): Promise<void> {
    await this.page.locator('[data-drawn]').evaluate(
      (live, to) =>
        new Promise((resolve) => {
          // What is still drawn is the view before.
          new MutationObserver(resolve).observe(live, { attributeFilter: ['data-drawn'] });
          history.pushState(null, '', to);
        }).then(() => undefined),
      link,
    );
    await this.mapDrawn();
  }

  /** Takes the graphics context from the map, and gives it back. */
  async loseGraphics(): Promise<void> {
    // In two steps: a context cannot be given back while its loss is still being told.
    const extension = await this.page
      .locator('.maplibregl-canvas')
      .evaluateHandle((canvas: HTMLCanvasElement) => {
        const found = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        if (!found) throw new Error('no context to lose');
        return found;
      });
    await extension.evaluate(async (context) => {
      const canvas = document.querySelector('.maplibregl-canvas');
      const lost = new Promise((resolve) => canvas?.addEventListener('webglcontextlost', resolve));
      context.loseContext();
      await lost;
    });
    await extension.evaluate((context) => context.restoreContext());
    await this.mapDrawn();
    // MapLibre warns that it leaves a layer like ours to the page; the page has put it back.
    this.forgive(/WebGL context loss/);
  }

  /** The mark of a stop or a seat on the map, by a part of its name. */
  mark(name: string | RegExp): Locator {
    return this.page
      .locator('[data-marks]')
      .getByRole('link', { name })
      .or(this.page.locator('[data-marks]').getByRole('button', { name }));
  }

  /** How many pixels of the map have a colour, in CSS pixels (see `pixelsOf`). */
  async countPixels(color: string): Promise<number> {
    return (await this.pixelsOf(color)).length / 2;
  }

  /**
   * The pixels of the map that have a colour, as x, y, x, y … in CSS pixels of the page: of the canvas alone, with
   * every mark, label and control over it hidden.
   *
   * @param tolerance how far the three channels may be off in all: a thin line is blended with what lies beneath, and
   *   its middle comes as near as the tolerance of itself to its colour
   */
  async pixelsOf(color: string, tolerance = 120): Promise<number[]> {
    const [found = []] = await this.pixelsOfEach([color], tolerance);
    return found;
  }

  /**
   * The same for several colours, of one picture.
   *
   * @param area what is looked at: the live map's canvas
   */
  async pixelsOfEach(
    colors: readonly string[],
    tolerance: number,
    area = '.maplibregl-canvas',
  ): Promise<number[][]> {
    const canvas = this.page.locator(area);
    const box = await canvas.boundingBox();
    if (!box) throw new Error(`There is no ${area}`);
    // By script, since the policy forbids a style sheet in the markup.
    await this.page.evaluate((hidden) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${hidden} { visibility: hidden !important }`);
      document.adoptedStyleSheets = [sheet];
    }, '[data-marks] *, [data-mark], [class*="toolbar"], fieldset, [class*="behind"], [class*="scale"], [class*="said"], [class*="foot"], [class*="fold"], aside, search');
    // The drawing comes by a style that waits for the words: here it is waited for no longer.
    const picture = await this.page.screenshot({ clip: box, scale: 'css', animations: 'disabled' });
    await this.page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    const found = await this.page.evaluate(
      async ({ data, wanted, tolerance }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('No canvas to read the picture with');
        context.drawImage(image, 0, 0);
        const pixels = context.getImageData(0, 0, image.width, image.height).data;
        return wanted.map(([red = 0, green = 0, blue = 0]) => {
          const near: number[] = [];
          for (let at = 0; at < pixels.length; at += 4) {
            const off =
              Math.abs(red - (pixels[at] ?? 0)) +
              Math.abs(green - (pixels[at + 1] ?? 0)) +
              Math.abs(blue - (pixels[at + 2] ?? 0));
            if (off < tolerance) near.push((at / 4) % image.width, Math.floor(at / 4 / image.width));
          }
          return near;
        });
      },
      {
        tolerance,
        data: picture.toString('base64'),
        wanted: colors.map((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))),
      },
    );
    return found.map((near) => near.map((value, index) => value + (index % 2 === 0 ? box.x : box.y)));
  }
}
