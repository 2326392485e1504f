import type { Feature, FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { arcTraces } from '../../geo/arcTraces';
import type { Box } from '../../geo/boxZoom';
import { type LabelledMark, labelledMarks, labelSides } from '../../geo/markLabels';
import { jointMarks } from '../../geo/marks';
import type { Drawing } from '../../geo/scene';
import type { Sight } from '../../geo/sight';
import type { Words } from '../../geo/words';
import { countryLabels } from './basemap';
import { printedPoint } from './layers';
import type { Padding } from './usePlace';
import { useUnchanged } from './useUnchanged';

type Options = Readonly<{
  drawing: Drawing;
  anyPicked: boolean;
  words: Words;
  /** How the map sees, in pixels from its top left, and at which zoom. */
  see: Sight;
  zoom: number;
  size: Box;
  padding: Padding;
}>;

/**
 * The marks of the scene, grouped and labelled as the map sees them, and what else is printed on it: all of it reckoned before
 * anything is drawn, by the sight of our own, so that nothing of it is drawn twice.
 */
export function useMarks({ drawing, anyPicked, words, see, zoom, size, padding }: Options) {
  const { arcs, bundles, points } = drawing;
  const traces = useMemo(() => arcTraces(arcs, see), [arcs, see]);
  // What is printed keeps clear of what covers the map.
  const { widthPx, heightPx } = useMemo<Box>(
    () => ({ widthPx: size.widthPx - padding.right, heightPx: size.heightPx - padding.bottom }),
    [size, padding],
  );
  const labels = useMemo(
    () => countryLabels(words, zoom, see, traces, [0, 0, widthPx, heightPx]),
    [words, zoom, see, traces, widthPx, heightPx],
  );
  const marks = useMemo(() => {
    const joint = jointMarks(points, see);
    const sides = labelSides(joint, anyPicked, words, see, widthPx, heightPx, traces);
    return labelledMarks(joint, anyPicked, words, sides);
  }, [points, see, widthPx, heightPx, anyPicked, words, traces]);
  const printed = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      // Beside a picked record the others are a ground, and not to be counted.
      features: [...(anyPicked ? [] : bundleCounts(bundles)), ...labels, ...shieldsOf(marks)],
    }),
    [anyPicked, bundles, labels, marks],
  );
  const behind = useMemo(() => {
    const all = new Set(points.map(({ name }) => name));
    for (const { mark } of marks) for (const { name } of mark.points) all.delete(name);
    return all.size;
  }, [points, marks]);
  return { marks, printed: useUnchanged(printed), behind };
}

/** How many ties there are of each bundle. */
function bundleCounts(bundles: Drawing['bundles']): readonly Feature[] {
  return bundles.map(({ position, count }) => printedPoint('bundles', position, { count }));
}

/** The labels as they stand, as text for an unseen layer: country names keep clear of it. */
function shieldsOf(labelled: readonly LabelledMark[]): readonly Feature[] {
  const offsets = { right: [1, 0], left: [-1, 0], below: [0, 0.8], above: [0, -0.8] } as const;
  const anchors = { right: 'left', left: 'right', below: 'top', above: 'bottom' } as const;
  return labelled.flatMap(({ mark, label, side }) => {
    if (!side && mark.stops.length === 0) return [];
    return printedPoint('shields', mark.position, {
      label: side ? label : '●',
      anchor: side ? anchors[side] : 'center',
      offset: side ? offsets[side] : [0, 0],
    });
  });
}
