import type { FeatureCollection, LineString } from 'geojson';
import type { Arc } from '../../geo/arcs';
import { greatCircle } from '../../geo/greatCircle';

/** The arcs of a scene as lines for the map, their longitudes unwrapped: MapLibre draws them past ±180 unbroken. */
export function arcFeatures(arcs: readonly Arc[]): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: arcs.map((arc) => ({
      type: 'Feature',
      properties: {
        key: arc.key,
        record: arc.record,
        look: arc.look,
        verified: arc.verified,
        picked: arc.picked,
      },
      geometry: {
        type: 'LineString',
        coordinates: greatCircle(arc.from, arc.to, undefined, arc.fan).map((position) => [...position]),
      },
    })),
  };
}
