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
    if (!isPlain(event) || atlas !== 'ready') return;
    event.preventDefault();
    go(view, history);
  }
  return <a {...rest} href={hrefOf(view)} onClick={follow} />;
}

/** Whether a press of a link asks for nothing but to follow it. */
export function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented;
}
