/** The address of a drawing that holds all of it: a page may have no other image than these and the server's. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
