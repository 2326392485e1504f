import type { Feature, MultiLineString, Point } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { ArcTrace } from '../../geo/arcTraces';
import { graticule } from '../../geo/basemap/graticule';
import labels from '../../geo/basemap/labels.json';
import type { Rectangle } from '../../geo/placeLabels';
import { type PlacedName, placeNames } from '../../geo/placeNames';
import type { Sight } from '../../geo/sight';
import type { Words } from '../../geo/words';
import { declaredFaces } from './declaredFaces';
import { printedPoint } from './layers';

/**
 * The address of the basemap's tiles for MapLibre, which reads them from the one file part by part (see mapLibrary.ts). The
 * file's own is hashed, so that it can be kept for ever.
 */
export const WORLD_URL = `pmtiles://${new URL('../../geo/basemap/world.pmtiles', import.meta.url).href}`;

/** Meridians and parallels. */
export const GRATICULE: MultiLineString = graticule();

const INTER = [
  {
    url: new URL('../ui/fonts/inter-latin.woff2', import.meta.url).href,
    'unicode-range': ['U+0000-00FF', 'U+2000-206F'],
  },
  {
    url: new URL('@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2', import.meta.url).href,
    'unicode-range': ['U+0100-02BA', 'U+1E00-1E9F'],
  },
];

/**
 * The style holds only what never changes, the fonts: sources and layers are components, so that a change of
 * theme or of scene repaints and never loads the map anew. MapLibre takes the weight from a font's name.
 * After Inter comes the font that the page's language has besides.
 */
export function mapStyle(): StyleSpecification {
  const faces = [...INTER, ...declaredFaces(document, '--cjk')];
  return {
    version: 8,
    sources: {},
    layers: [],
    'font-faces': { 'Inter Variable': faces, 'Inter Variable Medium': faces },
  };
}

const NAMES: readonly PlacedName[] = labels.map(
  ({ code, position: [longitude = 0, latitude = 0], rank }) => ({
    code,
    position: [longitude, latitude],
    rank,
  }),
);

/** The names of the countries in one language, as points for the layer `labels`: see `placeNames`. */
export function countryLabels(
  words: Words,
  zoom: number,
  see: Sight,
  traces: readonly ArcTrace[],
  frame: Rectangle,
): readonly Feature<Point>[] {
  return placeNames(NAMES, words, zoom, see, traces, frame).map(
    ({ text, rank, position, sizePx, spaced, offsetPx: [right, down] }) =>
      printedPoint('labels', position, {
        name: text,
        rank,
        size: sizePx,
        spaced,
        offset: [right / sizePx, down / sizePx],
      }),
  );
}
