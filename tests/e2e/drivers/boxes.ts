import type { Page } from '@playwright/test';
import type { Box } from '../../../geo/boxZoom';
import { LAYOUT_BOXES, type Layout } from '../../../geo/layout';
import type { AtlasPage } from './AtlasPage';

/** A part of the page as it is seen: a name for it, and where it lies in CSS pixels. */
export type Part = Readonly<{ name: string; left: number; top: number; right: number; bottom: number }>;

/** The share of a layout's box that stays free along each edge: what is picked is composed within (geo/sceneCamera). */
const MARGIN = 0.08;

/** What stands over the map or beside it, by the classes of its style sheets: only what a reader can see. */
const PARTS: Readonly<Record<string, string>> = {
  room: 'section [class*="room"]',
  toolbar: 'section [class*="toolbar"]',
  controls: 'section [class*="controls"]',
  notes: 'section [class*="foot"]',
  card: 'aside',
  edge: 'section [role="separator"]',
  records: '#sheet',
  head: 'header',
  player: '[data-player]',
  time: 'search[aria-label="Time"]',
};

/**
 * The parts of the page that are in sight, each as much of it as the window and what scrolls around it show; of the map's
 * room that within which what is picked is seen.
 */
export async function partsOf(page: Page): Promise<readonly Part[]> {
  const layout = await page
    .locator(PARTS.room ?? '')
    .first()
    .evaluate((room) => getComputedStyle(room).getPropertyValue('--layout').trim());
  const box = LAYOUT_BOXES[layout as Layout];
  const parts = await visibleParts(page);
  return parts.map((part) => (part.name === 'room' ? composed(part, box) : part));
}

/** The picture of a box in the middle of a room, as large as fits, less its margins. */
function composed({ left, top, right, bottom, name }: Part, box: Box): Part {
  const scale = Math.min((right - left) / box.widthPx, (bottom - top) / box.heightPx);
  const half = [box.widthPx, box.heightPx].map((side) => side * scale * (0.5 - MARGIN));
  const [halfWidth = 0, halfHeight = 0] = half;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { name, left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function visibleParts(page: Page): Promise<Part[]> {
  return page.evaluate((parts) => {
    const found: { name: string; left: number; top: number; right: number; bottom: number }[] = [];
    for (const [name, selector] of Object.entries(parts)) {
      const element = document.querySelector(selector);
      if (!element?.checkVisibility({ visibilityProperty: true })) continue;
      let { left, top, right, bottom } = element.getBoundingClientRect();
      // What scrolls within something else is seen as far as that goes; what is fixed goes by the window.
      for (
        let inner: Element = element, outer = element.parentElement;
        outer && getComputedStyle(inner).position !== 'fixed';
        inner = outer, outer = outer.parentElement
      ) {
        if (getComputedStyle(outer).overflow === 'visible') continue;
        const clip = outer.getBoundingClientRect();
        left = Math.max(left, clip.left);
        top = Math.max(top, clip.top);
        right = Math.min(right, clip.right);
        bottom = Math.min(bottom, clip.bottom);
      }
      bottom = Math.min(bottom, innerHeight);
      if (right - left > 1 && bottom - top > 1) found.push({ name, left, top, right, bottom });
    }
    return found;
  }, PARTS);
}

/** The pairs of parts that lie over each other by more than a hair, but for those that are meant to: "a over b". */
export function overlaps(parts: readonly Part[], meant: RegExp): string[] {
  return parts.flatMap((a, index) =>
    parts.slice(index + 1).flatMap((b) => {
      const deep = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1;
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      const name = `${a.name} over ${b.name}`;
      return deep && high && !meant.test(name) ? [name] : [];
    }),
  );
}

/** What is wider than the window, or than what it is in, and so cut off: the first words of each. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide =
      document.documentElement.scrollWidth > innerWidth
        ? [`page: ${document.documentElement.scrollWidth}`]
        : [];
    const parts = document.querySelectorAll<HTMLElement>(
      'main, header, article, [data-player], #sheet > div',
    );
    for (const part of parts)
      if (part.checkVisibility({ visibilityProperty: true }) && part.scrollWidth > part.clientWidth + 1)
        wide.push(`${part.tagName}: ${part.textContent.slice(0, 40)}`);
    return wide;
  });
}

/** The marks of the stop that the reader is at which lie outside of the room that nothing covers, on the live map. */
export async function hiddenMarks(atlas: AtlasPage): Promise<readonly string[]> {
  const room = (await visibleParts(atlas.page)).find(({ name }) => name === 'room');
  if (!room) throw new Error('The map has no room');
  const faces = atlas.page.locator('[data-marks] [data-current="true"] [class*="face"]');
  const boxes = await faces.evaluateAll((all) =>
    all.map((face) => ({ text: face.textContent ?? '', box: face.getBoundingClientRect().toJSON() })),
  );
  if (boxes.length === 0) return ['there is none'];
  return boxes
    .filter(
      ({ box }) =>
        box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom,
    )
    .map(({ text, box }) => `${text} at ${Math.round(box.x)}, ${Math.round(box.y)}`);
}
