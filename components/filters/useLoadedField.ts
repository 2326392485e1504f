import { type ComponentType, useEffect, useState } from 'react';
import { useIdleOrActive } from '../ui/useIdleOrTouched';

/**
 * A field that is loaded once the reader is at work; until then, and where it does not come, the form in its place does all
 * that it does.
 */
export function useLoadedField(load: () => Promise<ComponentType>): ComponentType | null {
  const wanted = useIdleOrActive();
  const [Field, setField] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!wanted) return;
    load().then(
      (loaded) => setField(() => loaded),
      () => {},
    );
  }, [wanted, load]);
  return Field;
}
