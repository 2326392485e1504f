import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../geo/palette';

/** A layer without its source: that is the component around it. */
type Painted = LayerSpecification;

function line(kind: string): ExpressionSpecification {
  return ['==', ['get', 'line'], kind];
}

/** The sea: painted on the globe only, so that the page shows through around it. */
export function seaLayer(palette: Palette): Painted {
  return { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } };
}

/** Countries, tinted by the feature state that the scene sets: `member` of the European Union, or `tied`. */
export function countryLayers(palette: Palette): readonly Painted[] {
  return [
    {
      id: 'countries',
      type: 'fill',
      source: 'countries',
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
  ];
}

/** Meridians and parallels, under the land. */
export function graticuleLayer(palette: Palette): Painted {
  return {
    id: 'graticule',
    type: 'line',
    source: 'lines',
    filter: line('graticule'),
    paint: {
      'line-color': palette.graticule,
      'line-width': 0.75,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 3, 1, 5, 0],
    },
  };
}

/** Coast and borders; a disputed border is dashed. */
export function lineLayers(palette: Palette): readonly Painted[] {
  return [
    {
      id: 'coast-glow',
      type: 'line',
      source: 'lines',
      filter: line('coast'),
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
      source: 'lines',
      filter: line('border'),
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.5, 6, 1.3],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'lines',
      filter: line('coast'),
      paint: {
        'line-color': palette.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.4, 6, 1],
      },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'lines',
      filter: line('disputed'),
      paint: {
        'line-color': palette.disputed,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.6, 6, 1.4],
        'line-dasharray': [3, 2],
      },
    },
  ];
}

/** How many ties a bundle has, printed on its middle until the map is near enough to see each of them. */
export function bundleLayer(palette: Palette): Painted {
  return {
    id: 'bundles',
    type: 'symbol',
    source: 'bundles',
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

/**
 * Country names: big countries in spaced capitals, where the language's script has some, small ones as the zoom gives room.
 */
export function labelLayers(palette: Palette, capitals: boolean): readonly Painted[] {
  const paint = {
    'text-color': palette.label,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.4,
    'text-halo-blur': 0.4,
  };
  return [
    {
      id: 'labels-small',
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['>', ['get', 'rank'], 1], ['<=', ['get', 'rank'], ['+', ['zoom'], 0.2]]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Inter Variable'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10.5, 6, 13.5],
        'text-max-width': 7,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint,
    },
    {
      id: 'labels-big',
      type: 'symbol',
      source: 'labels',
      filter: ['==', ['get', 'rank'], 1],
      layout: {
        'text-field': capitals ? ['upcase', ['get', 'name']] : ['get', 'name'],
        'text-font': ['Inter Variable Medium'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10.5, 5, 14],
        'text-letter-spacing': capitals ? 0.12 : 0,
        'text-max-width': 8,
        'text-padding': 6,
      },
      paint,
    },
  ];
}

/**
 * The room that the labels of the marks take, unseen: being placed first, they make country names give way.
 */
export function shieldLayer(): Painted {
  return {
    id: 'shields',
    type: 'symbol',
    source: 'shields',
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
