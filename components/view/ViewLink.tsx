'use client';

import type { ComponentProps, MouseEvent } from 'react';
import type { View } from '../../geo/view';
import { useView } from './ViewProvider';

type Props = Omit<ComponentProps<'a'>, 'href'> & Readonly<{ view: View; history?: 'push' | 'replace' }>;

/**
 * A link to a view of this page. A plain press goes there at once; without JavaScript, with a modifier key, or
 * before the records have come it is the ordinary link that it looks like.
 */
export function ViewLink({ view, history = 'push', onClick, ...rest }: Props) {
  const { hrefOf, go, atlas } = useView();
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain || event.defaultPrevented || atlas !== 'ready') return;
    event.preventDefault();
    go(view, history);
  }
  return <a {...rest} href={hrefOf(view)} onClick={follow} />;
}
