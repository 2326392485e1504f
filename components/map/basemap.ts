import type { FeatureCollection, Point } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import labels from '../../geo/basemap/labels.json';
import type { Words } from '../../geo/words';
import { declaredFaces } from './declaredFaces';

/** The addresses of the basemap's files: hashed, so that they can be kept for ever. */
export const COUNTRIES_URL = new URL('../../geo/basemap/countries.json', import.meta.url).href;
export const LINES_URL = new URL('../../geo/basemap/lines.json', import.meta.url).href;

const INTER = [
  {
    url: new URL('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url).href,
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

/** The names of the countries in one language, as points for the map to print. */
export function countryLabels(words: Words): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ code, position, rank }) => ({
      type: 'Feature',
      properties: { name: words.party(code), rank },
      geometry: { type: 'Point', coordinates: position },
    })),
  };
}
