/** More drawings than this are never between the two steps at once; where one were, its address would stand in. */
const KEPT = 120;

/** On the process itself: what makes a page's data and what writes its markup have each their own modules in Next. */
const holder = globalThis as typeof globalThis & { ententeDrawings?: Map<string, string> };
holder.ententeDrawings ??= new Map();
const drawings = holder.ententeDrawings;

/** Hands a drawing from where a page's data are made to where its markup is written. */
export function keepDrawing(address: string, drawing: string): void {
  drawings.delete(address);
  drawings.set(address, drawing);
  const [oldest] = drawings.keys();
  if (drawings.size > KEPT && oldest !== undefined) drawings.delete(oldest);
}

/** The drawing that was kept under an address. */
export function keptDrawing(address: string): string | undefined {
  return drawings.get(address);
}
