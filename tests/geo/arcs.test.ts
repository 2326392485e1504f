import { describe, expect, test } from 'vitest';
import { type Arc, arcEnds, arcs, bundles } from '../../geo/arcs';
import type { AtlasRecord } from '../../geo/atlas';
import { scene } from '../../geo/scene';
import { DEFAULT_VIEW } from '../../geo/view';
import { atlas } from '../fixtures/atlas';
import { sceneOfFirst } from '../fixtures/firstRecords';
import { english, frozen, shipped } from '../fixtures/shipped';

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

  test('of the picked visit lie ahead beyond the stop that the reader is at, and no others do', () => {
    const ahead = (stop: number | null) =>
      arcs(ends, 'minister-pacific-2025-06', new Set(), stop)
        .filter((arc) => arc.ahead)
        .map(({ key }) => key);
    expect(ahead(null)).toEqual([]);
    expect(ahead(1)).toEqual(['minister-pacific-2025-06/1-2', 'minister-pacific-2025-06/2-3']);
    expect(ahead(2)).toEqual(['minister-pacific-2025-06/2-3']);
    expect(ahead(3)).toEqual([]);
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

describe('bundles', () => {
  const tie = (key: string, change: Partial<Arc> = {}): Arc => ({
    key,
    record: key,
    title: key,
    date: '',
    look: 'tie',
    from: [0, 0],
    to: [90, 0],
    fan: 0,
    verified: true,
    stop: null,
    ahead: false,
    picked: false,
    related: false,
    side: null,
    ...change,
  });

  test('of four ties and more between two seats, whichever way round, are counted on their middle', () => {
    const four = [tie('a'), tie('b'), tie('c', { from: [90, 0], to: [0, 0] }), tie('d')];
    const [bundle, ...others] = bundles(four);
    expect(bundle?.count).toBe(4);
    expect(bundle?.position[0]).toBeCloseTo(45, 9);
    expect(bundle?.position[1]).toBeCloseTo(0, 9);
    expect(others).toEqual([]);
    expect(bundles(four.slice(1))).toEqual([]);
  });

  test('hold no legs of visits, nothing that is only proposed, and nothing that lies elsewhere or nowhere', () => {
    const three = [tie('a'), tie('b'), tie('c')];
    expect(bundles([...three, tie('d', { look: 'visit' })])).toEqual([]);
    expect(bundles([...three, tie('d', { look: 'prospect' })])).toEqual([]);
    expect(bundles([...three, tie('d', { to: [90, 1] })])).toEqual([]);
    expect(bundles(['a', 'b', 'c', 'd'].map((key) => tie(key, { to: [0, 0] })))).toEqual([]);
  });

  test('of the shipped ties are those between these seats', () => {
    const five = scene(shipped, DEFAULT_VIEW, english).bundles.filter(({ count }) => count === 5);
    expect(five).toHaveLength(1);
    const [longitude = 0, latitude = 0] = five[0]?.position ?? [];
    // Half-way from Ottawa to Brussels: in the Atlantic, south of Greenland.
    expect(longitude).toBeGreaterThan(-45);
    expect(longitude).toBeLessThan(-25);
    expect(latitude).toBeGreaterThan(50);
    expect(latitude).toBeLessThan(60);
  });
});
