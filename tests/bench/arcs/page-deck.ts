import { DataFilterExtension } from '@deck.gl/extensions';
import { ArcLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ArcData, LAST_TIME } from './data';
import { COLOR, drawFrame, offer, PICK_PX, WIDTH_PX } from './page';

/** deck.gl's ArcLayer between the layers of the map, its data in typed arrays, filtered on the GPU. */
let map: MapLibreMap;
let overlay: MapLibreOverlay;
let data: Record<string, unknown>;
let parameters: Record<string, unknown>;
const filter = new DataFilterExtension({ filterSize: 1 });

offer({
  async add(to: MapLibreMap, arcs: ArcData) {
    map = to;
    data = {
      length: arcs.count,
      attributes: {
        getSourcePosition: { value: arcs.from, size: 2 },
        getTargetPosition: { value: arcs.to, size: 2 },
        getFilterValue: { value: arcs.times, size: 1 },
      },
    };
    // On the globe deck.gl would take every arc for the back of one, and draw nothing.
    parameters = map.getProjection()?.type === 'globe' ? { cullMode: 'none' } : {};
    const first = layer(0, LAST_TIME);
    overlay = new MapLibreOverlay({ interleaved: true, layers: [first] });
    map.addControl(overlay);
    // Its shaders are compiled aside, and until then it draws nothing.
    while (!isReady(first)) await new Promise((resolve) => requestAnimationFrame(resolve));
    drawFrame(map);
  },
  show(from, to) {
    overlay.setProps({ layers: [layer(from, to)] });
    drawFrame(map);
  },
  pick: (x, y) => overlay.pickObject({ x, y, radius: PICK_PX }) !== null,
});

function layer(from: number, to: number): ArcLayer {
  const color = [1, 3, 5].map((at) => Number.parseInt(COLOR.slice(at, at + 2), 16));
  return new ArcLayer({
    id: 'arcs',
    data,
    parameters,
    greatCircle: true,
    // Else it lifts them off the ground.
    getHeight: 0,
    pickable: true,
    getSourceColor: color,
    getTargetColor: color,
    getWidth: WIDTH_PX,
    extensions: [filter],
    filterRange: [from, to],
  });
}

function isReady(arcs: ArcLayer): boolean {
  const models = arcs.isLoaded ? arcs.getModels() : [];
  return models.length > 0 && models.every((model) => model.pipeline.linkStatus === 'success');
}
