import type { Feature, FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { arcTraces } from '../../geo/arcTraces';
import type { Box } from '../../geo/boxZoom';
import { type LabelledMark, labelledMarks, labelSides } from '../../geo/markLabels';
import { jointMarks, type Mark } from '../../geo/marks';
import type { Drawing } from '../../geo/scene';
import type { Sight } from '../../geo/sight';
import type { Words } from '../../geo/words';
import { useAfterPaint } from '../ui/useAfterPaint';
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
 * The marks of the scene, grouped as the map sees them, and at once; their labels and what else is printed on the map a frame later,
 * when the arcs that these keep clear of have been seen: to find their places is most of the work. Till then a mark that stays
 * keeps its label where it was. All is reckoned by the sight of our own, before the map has come to rest there.
 */
export function useMarks({ drawing, anyPicked, words, see, zoom, size, padding }: Options) {
  const { arcs, bundles, points } = drawing;
  const joint = useMemo(() => jointMarks(points, see), [points, see]);
  const seen = useMemo<Seen>(
    () => ({ arcs, bundles, points, joint, anyPicked, words, see, zoom, size, padding }),
    [arcs, bundles, points, joint, anyPicked, words, see, zoom, size, padding],
  );
  const settled = useAfterPaint(seen);
  const { sides, features, behind } = useMemo(() => placed(settled), [settled]);
  const marks = useMemo(
    () => labelledMarks(joint, anyPicked, words, sides),
    [joint, anyPicked, words, sides],
  );
  const printed = useUnchanged(features);
  return { marks, printed, behind, settled, isSettled: settled === seen };
}

type Seen = Omit<Options, 'drawing'> &
  Pick<Drawing, 'arcs' | 'bundles' | 'points'> &
  Readonly<{ joint: readonly Mark[] }>;

/** Where the labels of the marks stand, all that MapLibre prints, and how many places are out of sight behind the globe. */
function placed({ arcs, bundles, points, joint, anyPicked, words, see, zoom, size, padding }: Seen) {
  const traces = arcTraces(arcs, see);
  // What is printed keeps clear of what covers the map.
  const widthPx = size.widthPx - padding.right;
  const heightPx = size.heightPx - padding.bottom;
  const sides = labelSides(joint, anyPicked, words, see, widthPx, heightPx, traces);
  const features: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      // Beside a picked record the others are a ground, and not to be counted.
      ...(anyPicked ? [] : bundleCounts(bundles)),
      ...countryLabels(words, zoom, see, traces, [padding.left, padding.top, widthPx, heightPx]),
      ...shieldsOf(labelledMarks(joint, anyPicked, words, sides)),
    ],
  };
  const behind = new Set(points.map(({ name }) => name));
  for (const mark of joint) for (const { name } of mark.points) behind.delete(name);
  return { sides, features, behind: behind.size };
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
