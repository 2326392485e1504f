import { inflateSync } from 'node:zlib';
import { PALETTES } from '../../geo/palette';
import { sceneOf } from '../fixtures/shipped';
import { expect, test } from './test';

/** The drawing operators of a PDF: the contents of its streams, as far as they are text that is compressed. */
function operatorsOf(pdf: Buffer): string {
  const contents: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at)) {
    const end = pdf.indexOf('endstream', at);
    const data = pdf.subarray(at + 'stream\n'.length, end);
    at = end + 'endstream\n'.length;
    // The first two bytes of what zlib has compressed.
    if (data[0] === 0x78) contents.push(inflateSync(data).toString('latin1'));
  }
  return contents.join('\n');
}

/** A colour as a PDF writes that of lines. */
function strokes(operators: string, color: string): string[] {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return operators.split(/(?=^[\d.]+ [\d.]+ [\d.]+ RG\b)/m).filter((part) => {
    const channels = /^([\d.]+) ([\d.]+) ([\d.]+) RG\b/m.exec(part)?.slice(1).map(Number);
    return channels?.every((channel, i) => Math.abs(channel - (wanted[i] ?? 0)) < 0.01);
  });
}

test('the print page is a PDF with its arcs as lines, all its records and its link', async ({
  page,
  baseURL,
}) => {
  await page.goto('/print?partner=JP&page=2&theme=dark');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sceneOf('partner=JP').name);
  await expect(page.locator('tbody tr')).toHaveCount(sceneOf('partner=JP').page.rows);
  await expect(page.getByText(`${baseURL}/?partner=JP`)).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  const operators = operatorsOf(pdf);
  const lines = strokes(operators, PALETTES.light.tie).join('');
  // One operator for each step of an arc.
  expect(lines.match(/^[\d. -]+ [lc]$/gm)?.length ?? 0).toBeGreaterThan(500);
  expect(pdf.includes('/Subtype /Image')).toBe(false);
});
