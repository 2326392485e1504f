import labels from '../basemap/labels.json' with { type: 'json' };
import { LAYOUT_BOXES, type Layout, layoutZoom } from '../layout';
import type { PlacedName } from '../placeNames';
import type { Drawing, Scene } from '../scene';
import { sceneCamera } from '../sceneCamera';
import { sceneFocus } from '../sceneFocus';
import type { View } from '../view';
import type { Words } from '../words';
import type { StillLand } from './stillLand';
import { type StillMap, stillMap } from './stillMap';

/** The grounds that a still map may have: the files of geo/basemap. */
export type LandName = 'land110' | 'land50';

/** From this zoom on the coarser ground shows its corners. */
const FINE_ZOOM = 4;

const NAMES: readonly PlacedName[] = labels.map(
  ({ code, position: [longitude = 0, latitude = 0], rank }) => ({
    code,
    position: [longitude, latitude],
    rank,
  }),
);

/** How much smaller than their boxes the maps of a column are on a phone. */
export const LARGER: Readonly<Record<Layout, number>> = {
  wide: 1,
  beside: 1,
  narrow: 1.4,
  strip: 1.4,
  picture: 1,
  preview: 1,
};

/** How a still map looks, and how much of its scene it draws: all of it, unless it is said. */
type Looks = Pick<StillMap, 'ink' | 'larger' | 'file' | 'hrefOf'> & Readonly<{ drawing?: Drawing }>;

/**
 * The still map of a view for a layout, as what stands inside of an `<svg>` of the layout's box.
 *
 * @param landOf gives the ground that the drawing needs
 */
export function stillOfView(
  view: View,
  scene: Scene,
  words: Words,
  layout: Layout,
  landOf: (name: LandName) => StillLand,
  { drawing = scene, ...looks }: Looks,
): string {
  const { points, ends } = sceneFocus(scene.laidOut);
  const box = LAYOUT_BOXES[layout];
  const camera = view.camera ?? sceneCamera(points, view.projection, ends, box);
  const zoom = layoutZoom(camera.zoom, layout);
  return stillMap({
    ...looks,
    drawing,
    anyPicked: scene.card !== null,
    camera: { ...camera, zoom },
    projection: view.projection,
    box,
    land: landOf(zoom < FINE_ZOOM ? 'land110' : 'land50'),
    names: NAMES,
    words,
    idPrefix: `${layout}-`,
  });
}
