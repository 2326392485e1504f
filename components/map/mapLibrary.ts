import * as mapLibrary from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Protocol } from 'pmtiles';

// Under Turbopack MapLibre draws nothing until it is told where its worker is.
const WORKER_URL = new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href;
mapLibrary.setWorkerUrl(WORKER_URL);

/**
 * Settled once the worker's program is in the browser's cache, and refused where it does not come: MapLibre itself would wait for
 * it for ever, and say nothing.
 */
export const workerFetched: Promise<void> = fetch(WORKER_URL).then(async (response) => {
  if (!response.ok) throw new Error(`The map's worker: ${response.status}`);
  await response.arrayBuffer();
});
// Whoever waits for it hears of the failure.
workerFetched.catch(() => {});

// The basemap is one file of many tiles, of which each is asked for by its range of bytes.
mapLibrary.addProtocol('pmtiles', new Protocol().tile);

export { mapLibrary };
