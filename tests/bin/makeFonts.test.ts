import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFonts } from '../../bin/makeFonts';

test('the fonts of every page are what the script makes of the packages, to the byte', async () => {
  const made = await makeFonts();
  expect(Object.keys(made)).toHaveLength(3);
  for (const [name, content] of Object.entries(made)) {
    const committed = readFileSync(new URL(`../../components/ui/fonts/${name}`, import.meta.url));
    expect(content.equals(committed), name).toBe(true);
  }
});
