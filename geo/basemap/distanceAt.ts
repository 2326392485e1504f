/** A position in degrees, `[longitude, latitude]`. */
type Point = readonly [number, number];

/** The distance of a point from the segment between two others, in degrees of latitude. */
export type Distance = (point: Point, a: Point, b: Point) => number;

/** Planar distance near a latitude (degrees), with longitudes shrunk by its cosine: enough for a country. */
export function distanceAt(latitude: number): Distance {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return (point, a, b) => {
    const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
    const [x, y] = [(point[0] - a[0]) * shrink, point[1] - a[1]];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
    return Math.hypot(x - along * dx, y - along * dy);
  };
}
