import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { arcSlots, showArcs } from '../../geo/arcSlots';
import type { Arc } from '../../geo/arcs';
import { ARC_STATE } from '../../geo/listArcs';
import type { Palette } from '../../geo/palette';
import { ArcLayer } from './ArcLayer';
import { arcStyles } from './arcStyles';

/** The id of the layer of arcs. */
export const ARCS = 'arcs';

/** The lowest of the layers that lie over the arcs. */
const ABOVE = 'bundles';

/** A press this near to an arc is meant for it. */
const PICK_PX = 8;

/** Keeps the layer of arcs on the map, and shows in it the arcs of the scene. */
export function useArcs(arcs: readonly Arc[], anyPicked: boolean, palette: Palette, flowing: boolean) {
  const layer = useMemo(() => new ArcLayer(ARCS), []);
  const slots = useRef(arcSlots());

  useEffect(() => {
    const { first, end } = showArcs(slots.current, arcs, anyPicked);
    layer.setArcs(slots.current.set, first, end - first);
    layer.setStates(slots.current.states);
  }, [layer, arcs, anyPicked]);

  useEffect(() => {
    layer.setStyles(arcStyles(palette), palette.halo);
  }, [layer, palette]);

  useEffect(() => {
    layer.setFlowing(flowing);
  }, [layer, flowing]);

  /** Puts the layer on the map where its style lacks it: at first, and after the graphics context was lost. */
  const keepOn = useCallback(
    (map: MapLibreMap) => {
      // Not before what lies above it is there: with it all has come that lies below.
      if (map.getLayer(ARCS) || !map.getLayer(ABOVE)) return;
      map.addLayer(layer, ABOVE);
    },
    [layer],
  );

  /** The arc under a point of the map, within a finger's or a pointer's breadth. */
  const arcAt = useCallback(
    (point: Readonly<{ x: number; y: number }>): Arc | null => {
      const slot = layer.pick(point, PICK_PX);
      return slot === null ? null : (slots.current.arcs[slot] ?? null);
    },
    [layer],
  );

  /** Draws all arcs of a record over the others, which fade; `null` ends it. */
  const highlight = useCallback(
    (record: string | null) => {
      const { arcs, states } = slots.current;
      layer.setHovered(
        record === null
          ? []
          : arcs.flatMap((arc, slot) =>
              arc.record === record && states[slot] !== ARC_STATE.hidden ? slot : [],
            ),
      );
    },
    [layer],
  );

  /** Draws an arc up to a share of its way, as a journey draws it; `null` ends it. */
  const grow = useCallback(
    (key: string | null, until: number) => {
      const slot = key === null ? undefined : slots.current.byKey.get(key);
      layer.setGrowing(slot === undefined ? null : { slot, until });
    },
    [layer],
  );

  return { keepOn, arcAt, highlight, grow };
}
