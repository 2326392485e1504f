import { bench, describe } from 'vitest';
import { COLUMNS, columnsOf } from '../../geo/columns';
import { tableTsv } from '../../geo/formats/tableTsv';
import { scene } from '../../geo/scene';
import { DEFAULT_VIEW } from '../../geo/view';
import { manyRecords } from '../fixtures/manyRecords';
import { english } from '../fixtures/shipped';

/*
 * What our script does for a press on the table: the scene of a sorted view, of one with all columns, of a picked record, of a
 * step of a visit, of another page. It is to stay within a frame (16 ms) at 1,000 records and 100 ms at 10,000.
 */
for (const count of [1_000, 10_000]) {
  const atlas = manyRecords(count);
  const [visit] = atlas.visits;
  let turn = 0;

  describe(`the tables at ${count} records`, () => {
    for (const column of ['date', 'title', 'kind', 'parties', 'distance'] as const)
      bench(`sort by ${column}`, () => {
        turn += 1;
        scene(atlas, { ...DEFAULT_VIEW, sort: { column, descending: turn % 2 === 0 } }, english);
      });
    bench('every column chosen', () => {
      scene(atlas, { ...DEFAULT_VIEW, columns: COLUMNS }, english);
    });
    bench('pick', () => {
      turn += 1;
      scene(atlas, { ...DEFAULT_VIEW, pick: atlas.partnerships[turn % 100]?.id ?? null }, english);
    });
    bench('step', () => {
      turn += 1;
      if (visit)
        scene(atlas, { ...DEFAULT_VIEW, pick: visit.id, stop: 1 + (turn % visit.stops.length) }, english);
    });
    bench('another page', () => {
      turn += 1;
      scene(atlas, { ...DEFAULT_VIEW, page: 1 + (turn % 5) }, english);
    });
    bench('copy: 100 rows with every column, as TSV', () => {
      tableTsv(atlas.visits.slice(0, 100), columnsOf('visit', COLUMNS), atlas, english);
    });
    bench('peer: structuredClone of the atlas', () => {
      structuredClone(atlas);
    });
  });
}
