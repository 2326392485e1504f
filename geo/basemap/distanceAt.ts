/** A position in degrees, `[longitude, latitude]`. */
type Point = readonly [number, number];

/** The distance of a point from the segment between two others, in degrees of latitude. */
export type Distance = (point: Point, a: Point, b: Point) => number;

/** Planar distance near a latitude (degrees), with longitudes shrunk by its cosine: enough for a country. */
export function distanceAt(latitude: number): Distance {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  // Neither lists nor Math.hypot, which makes one: this is where making the basemap spends its time.
  return (point, a, b) => {
    const dx = (b[0] - a[0]) * shrink;
    const dy = b[1] - a[1];
    const x = (point[0] - a[0]) * shrink;
    const y = point[1] - a[1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
    const restX = x - along * dx;
    const restY = y - along * dy;
    return Math.sqrt(restX * restX + restY * restY);
  };
}
