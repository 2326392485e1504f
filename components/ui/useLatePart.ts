import { type ComponentType, type LazyExoticComponent, lazy, useEffect, useState } from 'react';
import { useFetched } from './useFetched';

type LatePart<P> = Readonly<{
  load: () => Promise<ComponentType<P>>;
  Waited: LazyExoticComponent<ComponentType<P>>;
}>;

/** A part of the page that not every view has, and whose program others need not wait for. */
export function latePart<P>(load: () => Promise<ComponentType<P>>): LatePart<P> {
  return { load, Waited: lazy(async () => ({ default: await load() })) };
}

/**
 * A late part as a component, `null` until it has come. For one that was sent with the page the page waits with coming to
 * life, and what the server wrote is seen meanwhile: a boundary around it would keep it from those without script.
 *
 * @param needed whether the view has it
 * @param soon whether it is time to fetch it in advance
 */
export function useLatePart<P>(
  { load, Waited }: LatePart<P>,
  needed: boolean,
  soon: boolean,
): Readonly<{ Part: ComponentType<P> | LazyExoticComponent<ComponentType<P>> | null; failed: boolean }> {
  const [sent] = useState(needed);
  const { fetched, failed, fetchIt } = useFetched(load);
  useEffect(() => {
    if (!sent && (needed || soon)) fetchIt();
  }, [sent, needed, soon, fetchIt]);
  return { Part: sent ? Waited : fetched, failed };
}
