import { useMemo } from 'react';

/** The same object for as long as it says the same: MapLibre sends whatever is another one to its worker, to be laid out anew. */
export function useUnchanged<T>(made: T): T {
  const text = useMemo(() => JSON.stringify(made), [made]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says decides, not which object says it
  return useMemo(() => made, [text]);
}
