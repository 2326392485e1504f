import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { merge } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import type { LngLat } from '../../../geo/basemap/cutAtAntimeridian';
import type { LandTopology } from '../../../geo/basemap/makeLand';
import { planarPolygons } from '../../../geo/basemap/planarPolygons';

/** The candidates' pages, served to this machine only. */
export interface PageServer {
  origin: string;
  /** What answers a page that asks for the processor time it has taken. */
  cpuMs: () => Promise<number | null>;
  close(): void;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
};

const mapLibre = dirname(fileURLToPath(import.meta.resolve('maplibre-gl')));
/** The ground of the still map, as one shape that can be drawn flat. */
function countries(): string {
  const file = new URL('../../../geo/basemap/land50.json', import.meta.url);
  const land = JSON.parse(readFileSync(file, 'utf8')) as LandTopology;
  const whole = merge(land, land.objects.countries.geometries as MultiPolygon[]);
  const coordinates = (whole.coordinates as LngLat[][][]).flatMap((polygon) => planarPolygons(polygon, 2));
  return JSON.stringify({ type: 'MultiPolygon', coordinates });
}

/** Serves a page for each script: `/ours` has the script `ours`. */
export async function servePages(scripts: ReadonlyMap<string, Uint8Array>): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    try {
      const body = path === '/cpu' ? JSON.stringify(await pages.cpuMs()) : fileAt(path, scripts);
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'text/html',
        'cache-control': 'no-store',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pages: PageServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cpuMs: async () => null,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return pages;
}

function fileAt(path: string, scripts: ReadonlyMap<string, Uint8Array>): Uint8Array | string {
  const name = path.slice(1).replace('.js', '');
  const script = scripts.get(name);
  if (script && path.endsWith('.js')) return script;
  if (script) return page(name);
  if (path === '/countries.json') return countries();
  return readFileSync(join(mapLibre, /^\/maplibre\/([\w.-]+)$/.exec(path)?.[1] ?? ''));
}

function page(name: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/maplibre/maplibre-gl.css">
<style>html, body, #map { margin: 0; height: 100%; }</style>
<div id="map"></div>
<script type="module" src="/${name}.js"></script>`;
}
