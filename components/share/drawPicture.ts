import type { Atlas } from '../../geo/atlas';
import land110 from '../../geo/basemap/land110.json';
import type { LandTopology } from '../../geo/basemap/makeLand';
import type { FuzzyDate } from '../../geo/fuzzyDate';
import type { PictureRequest } from '../../geo/pictureRequest';
import type { Scene } from '../../geo/scene';
import { type StillLand, stillLand } from '../../geo/still/stillLand';
import { type LandName, stillOfView } from '../../geo/still/stillOfView';
import { viewPicture } from '../../geo/still/viewPicture';
import type { View } from '../../geo/view';
import type { Words } from '../../geo/words';

const lands = new Map<LandName, StillLand>();

/** The finer ground where it has come, and else the coarser one, which is always there. */
function landOf(name: LandName): StillLand {
  const known = lands.get(name);
  if (known) return known;
  if (name === 'land50') return landOf('land110');
  return keepLand(name, land110);
}

function keepLand(name: LandName, topology: unknown): StillLand {
  // Our own script has written it, and a test holds it to that: this is the door at which it becomes a topology.
  const land = stillLand(topology as LandTopology);
  lands.set(name, land);
  return land;
}

/** Fetches the ground of pictures that show no more than a part of a continent. */
export async function fetchFineGround(): Promise<void> {
  if (lands.has('land50')) return;
  const { default: land50 } = await import('../../geo/basemap/land50.json');
  keepLand('land50', land50);
}

/** Draws the picture of a view as the server would: the text of an SVG file. */
export function drawPicture(
  atlas: Atlas,
  view: View,
  scene: Scene,
  words: Words,
  request: PictureRequest,
  asOf: FuzzyDate | null,
): string {
  const known = { origin: window.location.origin, asOf };
  return viewPicture(atlas, view, scene, words, request, known, (layout, { palette, larger }) =>
    stillOfView(view, scene, words, layout, landOf, { ink: palette, larger, file: true }),
  );
}
