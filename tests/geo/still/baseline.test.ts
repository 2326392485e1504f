import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LAYOUT_BOXES } from '../../../geo/layout';
import { stillMap } from '../../../geo/still/stillMap';
import { atlas } from '../../fixtures/atlas';
import { viewOf } from '../../fixtures/shipped';
import { stillInput } from '../../fixtures/stillOf';

/*
 * Eight still maps as they have been looked at and found good. After a change that is meant, `UPDATE_STILLS=1` writes them
 * anew; then open them before they are committed.
 */
const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'stills');

const VIEWS = ['world', 'korea'].flatMap((ground) =>
  ['light', 'dark'].flatMap((theme) =>
    ['globe', 'mercator'].map((projection) => ({
      name: `${ground}-${theme}-${projection}`,
      link: `${ground === 'korea' ? 'map=4.2/37.5/127&' : ''}theme=${theme}&projection=${projection}`,
    })),
  ),
);

/** The numbers of a text, and what stands around them. */
function parts(svg: string): { around: string; numbers: number[] } {
  const number = /-?(?:\d+\.?\d*|\.\d+)/g;
  return { around: svg.replace(number, '#'), numbers: [...svg.matchAll(number)].map(Number) };
}

test.each(VIEWS)('the still map of $name is that of the file', ({ name, link }) => {
  const view = viewOf(link);
  const input = stillInput(atlas, view, 'narrow');
  const { widthPx, heightPx } = LAYOUT_BOXES.narrow;
  const viewBox = `0 0 ${widthPx} ${heightPx}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" style="background:${input.ink.wash}">${stillMap({ ...input, larger: 1.4 })}</svg>\n`;
  const file = join(folder, `${name}.svg`);
  if (process.env.UPDATE_STILLS) writeFileSync(file, svg);
  expect(existsSync(file), file).toBe(true);
  const [made, golden] = [parts(svg), parts(readFileSync(file, 'utf8'))];
  // Not toBe on the texts: a difference of fifty kilobytes is of no use to a reader.
  expect(made.around === golden.around, 'the same shapes in the same looks').toBe(true);
  // Another processor's sine may round a tenth of a pixel the other way.
  const off = made.numbers.filter((value, at) => Math.abs(value - (golden.numbers[at] ?? Number.NaN)) > 0.11);
  expect(off).toEqual([]);
});
