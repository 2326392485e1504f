import * as mapLibrary from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';

// Under Turbopack MapLibre draws nothing until it is told where its worker is.
mapLibrary.setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);

export { mapLibrary };
