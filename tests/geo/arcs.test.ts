import { describe, expect, test } from 'vitest';
import { arcEnds, arcs } from '../../geo/arcs';
import type { AtlasRecord } from '../../geo/atlas';
import { atlas } from '../fixtures/atlas';
import { sceneOfFirst } from '../fixtures/firstRecords';
import { english, frozen } from '../fixtures/shipped';

const records: readonly AtlasRecord[] = [...atlas.partnerships, ...atlas.visits];
const ends = frozen(records.flatMap((record) => arcEnds(record, atlas, english)));

/** The ids of the records whose arcs are marked so, each once. */
const marked = (drawn: ReturnType<typeof arcs>, as: 'picked' | 'related') => [
  ...new Set(drawn.filter((arc) => arc[as]).map(({ record }) => record)),
];

describe('the arcs of records', () => {
  test('join every two parties of one instrument', () => {
    const [euJapan] = atlas.partnerships;
    if (!euJapan) throw new Error('no partnership');
    const three = arcEnds({ ...euJapan, parties: ['EU', 'JP', 'KR'] }, atlas, english);
    expect(three.map(({ key }) => key)).toEqual([
      'eu-japan-sdp/EU-JP',
      'eu-japan-sdp/EU-KR',
      'eu-japan-sdp/JP-KR',
    ]);
    expect(arcEnds({ ...euJapan, parties: ['EU', 'JP', 'KR', 'US'] }, atlas, english)).toHaveLength(6);
  });

  test('are marked where their record is picked, or related to what is', () => {
    const drawn = arcs(ends, 'envoy-japan-korea-2024-11', new Set(['eu-japan-sdp']));
    expect(marked(drawn, 'picked')).toEqual(['envoy-japan-korea-2024-11']);
    expect(marked(drawn, 'related')).toEqual(['eu-japan-sdp']);
  });

  test('are the same objects in the scene after, but for those that look otherwise', () => {
    const before = arcs(ends, null, new Set());
    expect(arcs(ends, null, new Set())).toEqual(before);
    const after = arcs(ends, null, new Set(['eu-japan-sdp']));
    const changed = after.filter((arc, index) => arc !== before[index]);
    expect(changed.map(({ record }) => record)).toEqual(['eu-japan-sdp']);
  });

  test('are not marked any more in the scene after', () => {
    arcs(ends, 'eu-japan-sdp', new Set(['envoy-japan-korea-2024-11']));
    const after = arcs(ends, null, new Set());
    expect([...marked(after, 'picked'), ...marked(after, 'related')]).toEqual([]);
    const other = arcs(ends, null, new Set(['eu-korea-framework']));
    expect(marked(other, 'related')).toEqual(['eu-korea-framework']);
  });
});

describe('the scene of a picked record', () => {
  const BORRELL = 'borrell-japan-korea-2024-11';

  test('marks the partnerships of a visit', () => {
    const { arcs: drawn } = sceneOfFirst(`pick=${BORRELL}`);
    expect(marked(drawn, 'picked')).toEqual([BORRELL]);
    expect(marked(drawn, 'related').toSorted()).toEqual(['eu-japan-sdp', 'eu-korea-sdp']);
  });

  test('marks the visits of a partnership, their lines and their stops', () => {
    const { arcs: drawn, points } = sceneOfFirst('pick=eu-korea-sdp');
    expect(marked(drawn, 'related')).toEqual([BORRELL]);
    const stops = points.filter((point) => point.type === 'stop');
    expect(stops.filter(({ related }) => related).map(({ key }) => key)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${BORRELL}/${number}`),
    );
    expect(stops.length).toBeGreaterThan(5);
  });

  test('marks nothing where nothing is picked', () => {
    const { arcs: drawn, points } = sceneOfFirst('');
    expect(marked(drawn, 'related')).toEqual([]);
    expect(points.filter((point) => point.type === 'stop' && point.related)).toEqual([]);
  });
});
