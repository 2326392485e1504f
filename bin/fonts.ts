import { writeFileSync } from 'node:fs';
import { makeFonts } from './makeFonts';

/** Makes the files of components/ui/fonts anew from npm packages (docs/decisions/0004-fonts.md). */
for (const [name, content] of Object.entries(await makeFonts())) {
  writeFileSync(new URL(`../components/ui/fonts/${name}`, import.meta.url), content);
  console.log(`components/ui/fonts/${name}  ${content.length} bytes`);
}
