/**
 * Acts once the browser has shown the page, or at once if it has: until then the network and the processor are for what
 * is to be seen. A page in the background is shown when the reader turns to it.
 *
 * @returns what calls it off
 */
export function whenPainted(act: () => void): () => void {
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe({ type: 'paint', buffered: true });
  return () => observer.disconnect();
}
