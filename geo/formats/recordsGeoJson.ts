import { arcGeometry } from '../arcGeometry';
import type { Atlas, AtlasRecord } from '../atlas';
import { isMatch } from '../matches';
import type { Ignored } from '../parseView';
import { recordIndex } from '../recordIndex';
import type { View } from '../view';
import type { Words } from '../words';
import { bboxGatherer } from './bboxOf';

/** The licence of the data. */
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * The partnerships or the visits that the filters of a view leave, as the text of a FeatureCollection (RFC 7946), piece by
 * piece: lines are great circles, cut at ±180°; the properties are those of geo/data, sources included. Beside the
 * features stand the data's version, whom to name, the licence, the box around all, and what of the link was not read.
 */
export function* recordsGeoJson(
  type: AtlasRecord['type'],
  atlas: Atlas,
  view: View,
  words: Words,
  notRead: readonly Ignored[],
): Generator<string> {
  const head = {
    type: 'FeatureCollection',
    version: atlas.version,
    attribution: words.t('page.attribution'),
    license: LICENCE_URL,
    ...(notRead.length > 0 && { notRead }),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
  const around = bboxGatherer();
  let before = '\n';
  // In the order of the data, so that who reads it in again draws and counts the same.
  for (const indexed of recordIndex(atlas, words)) {
    if (indexed.record.type !== type || !isMatch(indexed, view)) continue;
    const { type: _, id, ...properties } = indexed.record;
    const geometry = arcGeometry(indexed.record, atlas);
    around.add(geometry);
    yield before + JSON.stringify({ type: 'Feature', id, geometry, properties });
    before = ',\n';
  }
  const bbox = around.bbox();
  yield bbox ? `\n],"bbox":${JSON.stringify(bbox)}}\n` : '\n]}\n';
}
