'use client';

import { Check } from 'lucide-react';
import type { ComponentProps, KeyboardEvent } from 'react';
import { ViewLink } from '../view/ViewLink';
import styles from './FacetChoice.module.css';

const TICK = <Check size={12} strokeWidth={3} aria-hidden />;

type Props = Omit<ComponentProps<typeof ViewLink>, 'role' | 'className'> &
  Readonly<{ name: string; ticked: boolean }>;

/** A box to be ticked that is a link, so that it works without script and on a slow line. */
export function TickLink({ name, ticked, children, ...rest }: Props) {
  return (
    <ViewLink
      {...rest}
      className={styles.choice}
      role="checkbox"
      aria-checked={ticked}
      // Every mix of choices has an address; none of them is worth a robot's visit.
      rel="nofollow"
      onKeyDown={pressBySpace}
    >
      <span className={styles.box} aria-hidden>
        {ticked && TICK}
      </span>
      <span className={styles.name}>{name}</span>
      {children}
    </ViewLink>
  );
}

function pressBySpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}
