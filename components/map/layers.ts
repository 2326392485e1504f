import type { Feature, Point } from 'geojson';
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../geo/palette';
import type { Position } from '../../geo/schema';

/** A layer without its source: that is the component around it. */
type Painted = LayerSpecification;

/** The sea: painted on the globe only, so that the page shows through around it. */
export function seaLayer(palette: Palette): Painted {
  return { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } };
}

/** Countries, tinted by the feature state that the scene sets (`member` of the European Union, or `tied`), and lakes. */
export function countryLayers(palette: Palette): readonly Painted[] {
  return [
    {
      id: 'countries',
      type: 'fill',
      source: 'world',
      'source-layer': 'countries',
      paint: {
        'fill-color': [
          'match',
          ['coalesce', ['feature-state', 'tint'], ''],
          'member',
          palette.members,
          'tied',
          palette.tinted,
          palette.land,
        ],
        'fill-antialias': false,
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'world',
      'source-layer': 'lakes',
      paint: { 'fill-color': palette.sea },
    },
  ];
}

/** Meridians and parallels, under the land. */
export function graticuleLayer(palette: Palette): Painted {
  return {
    id: 'graticule',
    type: 'line',
    source: 'graticule',
    paint: {
      'line-color': palette.graticule,
      'line-width': 0.75,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 3, 1, 5, 0],
    },
  };
}

/** Coasts, shores and borders; a disputed one is dashed. */
export function lineLayers(palette: Palette): readonly Painted[] {
  return [
    {
      id: 'coast-glow',
      type: 'line',
      source: 'world',
      'source-layer': 'coast',
      paint: {
        'line-color': palette.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 1.5, 6, 6],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 0, 1.5, 6, 6],
        'line-opacity': 0.35,
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'world',
      'source-layer': 'borders',
      filter: ['!', ['has', 'disputed']],
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.5, 6, 1.3],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'world',
      'source-layer': 'coast',
      paint: {
        'line-color': palette.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.4, 6, 1],
      },
    },
    {
      id: 'lake-shores',
      type: 'line',
      source: 'world',
      'source-layer': 'lakes',
      paint: {
        'line-color': palette.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.3, 6, 0.7],
      },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'world',
      'source-layer': 'borders',
      filter: ['has', 'disputed'],
      paint: {
        'line-color': palette.disputed,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.6, 6, 1.4],
        'line-dasharray': [3, 2],
      },
    },
  ];
}

/**
 * The source of all that is printed on the map, each feature in the `layer` that it names: one, since each source has tiles
 * of its own, which MapLibre's worker lays out anew for every view.
 */
export const PRINTED = 'printed';

/** The layers of the things printed. */
export type PrintedLayer = 'bundles' | 'labels' | 'shields';

/** A point of what is printed, with what its layer asks of it. */
export function printedPoint(
  layer: PrintedLayer,
  position: Position,
  properties: Readonly<Record<string, unknown>>,
): Feature<Point> {
  return {
    type: 'Feature',
    properties: { layer, ...properties },
    geometry: { type: 'Point', coordinates: [...position] },
  };
}

function printedIn(layer: PrintedLayer): FilterSpecification {
  return ['==', ['get', 'layer'], layer];
}

/** How many ties a bundle has, printed on its middle until the map is near enough to see each of them. */
export function bundleLayer(palette: Palette): Painted {
  return {
    id: 'bundles',
    type: 'symbol',
    source: PRINTED,
    filter: printedIn('bundles'),
    maxzoom: 4,
    layout: {
      'text-field': ['concat', '×', ['get', 'count']],
      'text-font': ['Inter Variable Medium'],
      'text-size': 12,
      'text-padding': 3,
      'symbol-sort-key': ['-', ['get', 'count']],
    },
    paint: { 'text-color': palette.tie, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
  };
}

/** Country names as `placeNames` has them, the big countries first: those placed later give way. */
export function labelLayer(palette: Palette): Painted {
  return {
    id: 'labels',
    type: 'symbol',
    source: PRINTED,
    filter: printedIn('labels'),
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [
        'case',
        ['==', ['get', 'rank'], 1],
        ['literal', ['Inter Variable Medium']],
        ['literal', ['Inter Variable']],
      ],
      'text-size': ['get', 'size'],
      'text-letter-spacing': ['case', ['get', 'spaced'], 0.12, 0],
      'text-offset': ['get', 'offset'],
      'text-max-width': 40,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': palette.label,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
      'text-halo-blur': 0.3,
    },
  };
}

/**
 * The room that the labels of the marks take, unseen: being placed first, they make country names give way.
 */
export function shieldLayer(): Painted {
  return {
    id: 'shields',
    type: 'symbol',
    source: PRINTED,
    filter: printedIn('shields'),
    layout: {
      'text-field': ['get', 'label'],
      'text-font': ['Inter Variable'],
      'text-size': 14,
      'text-anchor': ['get', 'anchor'],
      'text-offset': ['get', 'offset'],
      'text-max-width': 40,
      'text-allow-overlap': true,
      'text-padding': 6,
    },
    paint: { 'text-opacity': 0 },
  };
}
