import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** As much of esbuild as is used here. */
interface Esbuild {
  build(options: Record<string, unknown>): Promise<{ outputFiles: { contents: Uint8Array }[] }>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

// The one that tsx, which runs this file, brings along: no package of our own, and no network, is needed.
const esbuild = createRequire(require.resolve('tsx'))('esbuild') as Esbuild;

const OPTIONS = {
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  absWorkingDir: root,
  logLevel: 'error',
};

/** What a candidate adds to the script of a page that has MapLibre. */
const ADDED: Record<string, string> = {
  ours: `
    export { ArcLayer } from './components/map/ArcLayer';
    export { arcSet, putArc } from './geo/arcSet';`,
  native: `export { greatCircle } from './geo/greatCircle';`,
  deck: `
    export { ArcLayer } from '@deck.gl/layers';
    export { DataFilterExtension } from '@deck.gl/extensions';
    export { MapLibreOverlay } from '@deck.gl/maplibre';`,
};

/** The script of a candidate's page. */
export async function bundlePage(candidate: string): Promise<Uint8Array> {
  return build({
    ...OPTIONS,
    entryPoints: [`tests/bench/arcs/page-${candidate}.ts`],
    // The product's own, for every candidate alike, although deck.gl brings one along.
    alias: { 'maplibre-gl': fileURLToPath(import.meta.resolve('maplibre-gl')) },
  });
}

/** The kilobytes, compressed, that a candidate adds to a page that has MapLibre. */
export async function addedKB(candidate: string): Promise<number> {
  const script = await build({
    ...OPTIONS,
    stdin: {
      contents: ADDED[candidate] ?? '',
      resolveDir: candidate === 'deck' ? `${root}tests/bench` : root,
    },
    external: ['maplibre-gl'],
  });
  return gzipSync(script, { level: 9 }).length / 1024;
}

async function build(options: Record<string, unknown>): Promise<Uint8Array> {
  const { outputFiles } = await esbuild.build(options);
  return outputFiles[0]?.contents ?? new Uint8Array();
}
