import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { Arc } from '../../geo/arcs';
import { greatCircle } from '../../geo/greatCircle';

/** The lines of arcs that have been drawn: a filter changes which arcs there are, and hardly any arc. */
const features = new WeakMap<Arc, Feature<LineString>>();

/** The arcs of a scene as lines for the map, their longitudes unwrapped: MapLibre draws them past ±180 unbroken. */
export function arcFeatures(arcs: readonly Arc[]): FeatureCollection<LineString> {
  return { type: 'FeatureCollection', features: arcs.map(featureOf) };
}

function featureOf(arc: Arc): Feature<LineString> {
  const known = features.get(arc);
  if (known) return known;
  const { key, record, title, date, look, verified, picked, related, from, to, fan } = arc;
  const feature: Feature<LineString> = {
    type: 'Feature',
    properties: { key, record, title, date, look, verified, picked, related },
    geometry: {
      type: 'LineString',
      coordinates: greatCircle(from, to, undefined, fan).map((position) => [...position]),
    },
  };
  features.set(arc, feature);
  return feature;
}
