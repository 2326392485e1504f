import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { arcSet, putArc } from '../../geo/arcSet';
import { cutAtAntimeridian } from '../../geo/cutAtAntimeridian';
import { greatCircle } from '../../geo/greatCircle';
import type { Position } from '../../geo/schema';
import { shaderPoint } from '../fixtures/shaderArc';

/*
 * Lines with two ends, and what is made of them in twelve parts, cut for a file. To review them, open both files of a
 * pair on any map.
 */
const folder = join(import.meta.dirname, '..', 'fixtures', 'golden');
const names = readdirSync(folder).flatMap((file) => file.match(/^(.+)\.in\.geojson$/)?.[1] ?? []);

type Lines = Readonly<{
  features: readonly Readonly<{
    properties: { name: string; fan: number };
    geometry: { coordinates: Position[] };
  }>[];
}>;

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

test('there are pairs of files', () => expect(names.length).toBeGreaterThan(4));

test.each(names)('%s: the lines are those of the file', (name) => {
  const made = read<Lines>(`${name}.in.geojson`).features.map(({ properties, geometry }) => {
    const [from, to] = geometry.coordinates;
    if (!from || !to) throw new Error(`${properties.name} has no two ends`);
    return cutAtAntimeridian(greatCircle(from, to, 12, properties.fan));
  });
  const golden = read<{ features: { geometry: { coordinates: Position[][] } }[] }>(`${name}.out.geojson`);
  expect(golden.features).toHaveLength(made.length);
  for (const [index, { geometry }] of golden.features.entries()) {
    const pieces = made[index] ?? [];
    expect(pieces.map((piece) => piece.length)).toEqual(geometry.coordinates.map((piece) => piece.length));
    for (const [at, position] of pieces.flat().entries()) {
      expect(position[0]).toBeCloseTo(geometry.coordinates.flat()[at]?.[0] ?? Number.NaN, 5);
      expect(position[1]).toBeCloseTo(geometry.coordinates.flat()[at]?.[1] ?? Number.NaN, 5);
    }
  }
});

test.each(names)('%s: the map draws the same lines', (name) => {
  for (const { properties, geometry } of read<Lines>(`${name}.in.geojson`).features) {
    const [from, to] = geometry.coordinates;
    if (!from || !to) throw new Error(`${properties.name} has no two ends`);
    const set = arcSet(1);
    const line = greatCircle(from, to, 12, properties.fan);
    const twelve = line.length === 13;
    if (!putArc(set, 0, from, to, properties.fan, 0)) {
      expect(from, 'only what has no length is not drawn').toEqual(to);
      continue;
    }
    for (let part = 0; part <= 12 && twelve; part++) {
      const [longitude, latitude] = shaderPoint(set, 0, part / 12);
      const [expected, expectedLatitude] = line[part] ?? [Number.NaN, Number.NaN];
      expect(latitude, `${properties.name}, ${part} of 12`).toBeCloseTo(expectedLatitude, 4);
      // A pole has every longitude.
      if (Math.abs(latitude) < 89.99)
        expect(Math.cos(((longitude - expected) * Math.PI) / 180)).toBeCloseTo(1, 9);
    }
  }
});
