'use client';

import { useTranslations } from 'use-intl';
import { type Press, pressedChoice } from '../../geo/pressedChoice';
import { useView } from '../view/ViewProvider';
import styles from './FacetChoice.module.css';
import { TickLink } from './TickLink';

type Props = Readonly<{
  press: Press;
  name: string;
  /** The definition of a word of the vocabulary. */
  meaning?: string;
  count: number;
  chosen: boolean;
}>;

/** One choice of a facet, with the number of records that it alone would show. */
export function FacetChoice({ press, name, meaning, count, chosen }: Props) {
  const t = useTranslations('filter');
  const { view } = useView();
  return (
    <TickLink
      view={pressedChoice(view, press)}
      name={name}
      ticked={chosen}
      aria-label={t('choice', { name, count })}
      title={meaning}
      data-none={count === 0}
    >
      <span className={styles.count} aria-hidden>
        {count}
      </span>
    </TickLink>
  );
}
