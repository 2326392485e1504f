'use client';

import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { type Press, pressedChoice } from '../../geo/pressedChoice';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './FacetChoice.module.css';

type Props = Readonly<{
  press: Press;
  name: string;
  /** The definition of a word of the vocabulary. */
  meaning?: string;
  count: number;
  chosen: boolean;
}>;

/** One choice of a facet: a box to be ticked that is a link, so that it works without script and on a slow line. */
export function FacetChoice({ press, name, meaning, count, chosen }: Props) {
  const t = useTranslations('filter');
  const { view } = useView();
  return (
    <ViewLink
      className={styles.choice}
      view={pressedChoice(view, press)}
      role="checkbox"
      aria-checked={chosen}
      aria-label={t('choice', { name, count })}
      title={meaning}
      data-none={count === 0}
      // Every mix of choices has an address; none of them is worth a robot's visit.
      rel="nofollow"
      onKeyDown={pressBySpace}
    >
      <span className={styles.box} aria-hidden>
        {chosen && <Check size={12} strokeWidth={3} aria-hidden />}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.count} aria-hidden>
        {count}
      </span>
    </ViewLink>
  );
}

function pressBySpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}
