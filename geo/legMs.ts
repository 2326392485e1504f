/** How long a camera takes for a leg, in milliseconds: a second for a short one, over three to the other side. */
export function legMs(distanceKm: number): number {
  return Math.min(3400, 900 + distanceKm / 4);
}
