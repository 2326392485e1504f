import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../geo/jsonSchemas';
import words from '../../geo/words/en.json' with { type: 'json' };

const schemas = jsonSchemas(words);

/** Everything in a schema that says what an object's key may hold, with the way to it. */
function keysOf(schema: unknown, path = ''): [string, Record<string, unknown>][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inside]) =>
    key === 'properties'
      ? Object.entries(inside as Record<string, Record<string, unknown>>).flatMap(([name, value]) => [
          [`${path}.${name}`, value] as [string, Record<string, unknown>],
          ...keysOf(value, `${path}.${name}`),
        ])
      : keysOf(inside, path),
  );
}

describe.each(Object.entries(schemas))('the JSON Schema of %s', (name, schema) => {
  it('is the one in docs/schema (if not: npm run geo:schema)', () => {
    const file = join(import.meta.dirname, '..', '..', 'docs', 'schema', `${name}.schema.json`);
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it('has a title, and says of each key what to write', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.any(String),
      description: expect.any(String),
    });
    const silent = keysOf(schema)
      .filter(([, value]) => typeof value.description !== 'string')
      .map(([path]) => path);
    // What GeoJSON itself says.
    const known = /^\.(type|features)$|^\.features\.(type|properties)$|\.geometry\.type$/;
    expect(silent.filter((path) => !known.test(path))).toEqual([]);
  });
});

describe('the JSON Schemas', () => {
  const property = (name: keyof typeof schemas, key: string) =>
    keysOf(schemas[name]).find(([path]) => path === `.features.properties.${key}`)?.[1];

  it('say what each entry of the vocabulary means', () => {
    expect(property('partnerships', 'status')?.oneOf).toContainEqual({
      const: 'in-force',
      description: words.statusMeaning['in-force'],
    });
    for (const key of ['kind', 'status', 'dateBasis', 'sources.rank']) {
      const entries = property('partnerships', key)?.oneOf as { const: string; description: string }[];
      expect(entries.filter(({ description }) => !description)).toEqual([]);
      expect(property('partnerships', key)).not.toHaveProperty('enum');
    }
  });

  it('do without a meaning that no catalogue has', () => {
    const status = keysOf(jsonSchemas({}).partnerships).find(([path]) => path.endsWith('.status'))?.[1];
    expect(status?.oneOf).toContainEqual({ const: 'in-force' });
  });

  it.each([
    [
      'signedOn',
      ['2024', '2024-05', '2024-12-31'],
      ['24', '2024-13', '2024-5', '2024-05-32', '0999', '2024-05-01T00'],
    ],
    ['inForceOn', ['2024-02-29'], ['', 'soon']],
  ])('take for %s what is a date, as far as a pattern can tell', (key, good, bad) => {
    const [date] = (property('partnerships', key)?.anyOf ?? []) as { pattern: string }[];
    const pattern = new RegExp(date?.pattern ?? '$ ', 'u');
    expect(good.filter((value) => !pattern.test(value))).toEqual([]);
    expect(bad.filter((value) => pattern.test(value))).toEqual([]);
  });

  it('take nothing but a day for a visit, and nothing but http for an address', () => {
    const day = new RegExp(String(property('visits', 'startOn')?.pattern), 'u');
    expect(['2024-05-21', '2024-05', '2024'].map((value) => day.test(value))).toEqual([true, false, false]);
    const url = new RegExp(String(property('visits', 'sources.url')?.pattern), 'u');
    expect(
      ['https://a.example', 'HTTP://a.example', 'ftp://a.example'].map((value) => url.test(value)),
    ).toEqual([true, true, false]);
  });
});
