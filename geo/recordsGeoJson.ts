import type { Atlas, AtlasRecord } from './atlas';
import { deriveTieGeometry, deriveVisitGeometry } from './deriveGeometry';
import { isMatch } from './matches';
import { recordIndex } from './recordIndex';
import type { Geometry, Position } from './schema';
import { shownLooks, showOf } from './show';
import type { View } from './view';
import type { Words } from './words';

/** A FeatureCollection (RFC 7946) with the version of the data and whom to name; the features as in geo/data. */
export type RecordsGeoJson = Readonly<{
  type: 'FeatureCollection';
  version: string;
  attribution: string;
  features: readonly Readonly<{ type: 'Feature'; id: string; geometry: Geometry; properties: object }>[];
}>;

/**
 * The partnerships or the visits that the filters of a view leave, sources included, as GeoJSON: lines straight
 * between seats or stops, cut at ±180°.
 */
export function recordsGeoJson(
  type: AtlasRecord['type'],
  atlas: Atlas,
  view: View,
  words: Words,
): RecordsGeoJson {
  // A file holds one type, whether or not the view shows it; within it the view's narrowing holds.
  const looks = shownLooks(view.show).filter((look) => (look === 'visit') === (type === 'visit'));
  const narrowed = { ...view, show: showOf(looks) };
  return {
    type: 'FeatureCollection',
    version: atlas.version,
    attribution: words.t('page.attribution'),
    features: recordIndex(atlas, words)
      .filter((indexed) => indexed.record.type === type && isMatch(indexed, narrowed))
      .map(({ record: { type: _, id, ...properties }, record }) => ({
        type: 'Feature',
        id,
        geometry: geometryOf(record, atlas),
        properties,
      })),
  };
}

function geometryOf(record: AtlasRecord, atlas: Atlas): Geometry {
  if (record.type === 'visit') {
    const stops = record.stops.flatMap((stop): Position[] => {
      const place = atlas.places[stop.place];
      return place ? [place.position] : [];
    });
    return deriveVisitGeometry(stops, record.continuous);
  }
  return deriveTieGeometry(
    record.parties.flatMap((code): Position[] => {
      const party = atlas.parties[code];
      return party ? [party.position] : [];
    }),
  );
}
