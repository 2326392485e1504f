import type { Map as MapLibreMap } from 'maplibre-gl';
import { ArcLayer } from '../../../components/map/ArcLayer';
import { type ArcSet, arcSet, putArc } from '../../../geo/arcSet';
import { ARC_STATE } from '../../../geo/listArcs';
import { type ArcData, positionAt } from './data';
import { COLOR, drawFrame, offer, PICK_PX, WIDTH_PX } from './page';

/** Our own layer. */
let map: MapLibreMap;
let times: Float32Array;
let states: Uint8Array;
const layer = new ArcLayer('arcs');

offer({
  add(to: MapLibreMap, data: ArcData) {
    map = to;
    times = data.times;
    states = new Uint8Array(data.count).fill(ARC_STATE.shown);
    layer.setStyles([{ color: COLOR, widthPx: WIDTH_PX, dash: null, marks: false, hollowPx: 0 }], null);
    layer.setArcs(filledSet(data));
    layer.setStates(states);
    map.addLayer(layer);
    drawFrame(map);
  },
  show(from, to) {
    for (let slot = 0; slot < states.length; slot++) {
      const time = times[slot] as number;
      states[slot] = time >= from && time <= to ? ARC_STATE.shown : ARC_STATE.hidden;
    }
    layer.setStates(states);
    drawFrame(map);
  },
  pick: (x, y) => layer.pick({ x, y }, PICK_PX) !== null,
});

function filledSet(data: ArcData): ArcSet {
  const set = arcSet(data.count);
  for (let arc = 0; arc < data.count; arc++)
    putArc(set, arc, positionAt(data.from, arc), positionAt(data.to, arc), 0, 0);
  return set;
}
