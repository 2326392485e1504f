/*
 * As much of deck.gl as its page uses, so that `npm run check` needs no deck.gl: only the bench installs it.
 */

declare module '@deck.gl/layers' {
  export class ArcLayer {
    constructor(props: Record<string, unknown>);
    readonly isLoaded: boolean;
    getModels(): { pipeline: { linkStatus: string } }[];
  }
}

declare module '@deck.gl/extensions' {
  export class DataFilterExtension {
    constructor(options: { filterSize: number });
  }
}

declare module '@deck.gl/maplibre' {
  import type { ArcLayer } from '@deck.gl/layers';
  import type { IControl, Map as MapLibreMap } from 'maplibre-gl';

  export class MapLibreOverlay implements IControl {
    constructor(props: { interleaved: boolean; layers: ArcLayer[] });
    onAdd(map: MapLibreMap): HTMLElement;
    onRemove(map: MapLibreMap): void;
    setProps(props: { layers: ArcLayer[] }): void;
    pickObject(options: { x: number; y: number; radius: number }): unknown;
  }
}
