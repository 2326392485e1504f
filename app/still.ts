import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewAddress } from '../geo/address';
import type { Atlas } from '../geo/atlas';
import type { LandTopology } from '../geo/basemap/makeLand';
import type { Layout } from '../geo/layout';
import { pressedView } from '../geo/marks';
import type { Palette } from '../geo/palette';
import type { Drawing, Scene } from '../geo/scene';
import { type StillLand, stillLand } from '../geo/still/stillLand';
import { LARGER, type LandName, stillOfView } from '../geo/still/stillOfView';
import type { View } from '../geo/view';
import type { Words } from '../geo/words';

const FOLDER = join(process.cwd(), 'geo', 'basemap');

const lands = new Map<LandName, StillLand>();

function landOf(name: LandName): StillLand {
  const known = lands.get(name);
  if (known) return known;
  // Our own script has written it, and a test holds it to that: this is the door at which it becomes a topology.
  const land = stillLand(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as LandTopology);
  lands.set(name, land);
  return land;
}

/** Drawings are asked for again and again, by every reader of the same page. */
const drawn = new Map<string, string>();
const REMEMBERED = 60;

/**
 * The still map of a view for a layout of the page, as what stands inside of an `<svg>` of the layout's box: with links,
 * and in the page's own colours. As a picture by itself it has the colours of a palette, and no links.
 */
export function drawStill(
  atlas: Atlas,
  view: View,
  scene: Scene,
  words: Words,
  layout: Layout,
  picture?: Readonly<{ palette: Palette; larger: number }>,
): string {
  const { palette, larger } = picture ?? { palette: INK, larger: LARGER[layout] };
  const key = [atlas.version, viewAddress(view, words.locale), layout, palette.paper, larger].join('\n');
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const drawing = stillOfView(view, scene, words, layout, landOf, {
    ink: palette,
    larger,
    // In a page the table names all that is drawn, and every byte comes before the first picture.
    file: picture !== undefined,
    ...(picture
      ? {}
      : {
          drawing: withinPage(scene),
          hrefOf: (point) => viewAddress(pressedView(point, view), words.locale),
        }),
  });
  drawn.set(key, drawing);
  const [oldest] = drawn.keys();
  if (drawn.size > REMEMBERED && oldest !== undefined) drawn.delete(oldest);
  return drawing;
}

/** More lines than this would hold up the page that they are to bridge the wait for: it begins with these. */
const MOST_PAGE_LINES = 400;

/** As much of a drawing as a page begins with: what is picked, then the first lines, and the marks of their records. */
function withinPage(drawing: Drawing): Drawing {
  if (drawing.arcs.length <= MOST_PAGE_LINES) return drawing;
  const arcs = drawing.arcs.toSorted((a, b) => Number(b.picked) - Number(a.picked)).slice(0, MOST_PAGE_LINES);
  const records = new Set(arcs.map((arc) => arc.record));
  const ends = new Set(arcs.flatMap((arc) => [arc.from.join(), arc.to.join()]));
  const points = drawing.points.filter((point) =>
    point.type === 'seat' ? ends.has(point.position.join()) : records.has(point.record),
  );
  return { ...drawing, arcs, points, bundles: [] };
}

/** The page's own colours, which know whether it is light or dark: components/ui/tokens.css. */
export const INK: Palette = {
  paper: 'var(--paper)',
  wash: 'var(--wash)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  sea: 'var(--sea)',
  land: 'var(--land)',
  coast: 'var(--coast)',
  border: 'var(--border)',
  disputed: 'var(--disputed)',
  graticule: 'var(--graticule)',
  second: 'var(--second)',
  members: 'var(--members)',
  tinted: 'var(--tinted)',
  label: 'var(--label)',
  tie: 'var(--tie)',
  visit: 'var(--visit)',
  prospect: 'var(--prospect)',
  halo: 'var(--halo)',
};
