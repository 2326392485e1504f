/**
 * geo-schema: writes the JSON Schemas of the data files to docs/schema. The files are committed: run this when
 * geo/schema.ts or the words of the vocabulary change; a test says so, too.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../geo/jsonSchemas';
import words from '../geo/words/en.json' with { type: 'json' };

const folder = new URL('../docs/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas(words))) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`docs/schema/${name}.schema.json`);
}
