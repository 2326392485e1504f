import * as mapLibrary from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Protocol } from 'pmtiles';

// Under Turbopack MapLibre draws nothing until it is told where its worker is.
mapLibrary.setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);

// The basemap is one file of many tiles, of which each is asked for by its range of bytes.
mapLibrary.addProtocol('pmtiles', new Protocol().tile);

export { mapLibrary };
