'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Card } from '../../geo/card';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import { atStop, Player } from './Player';
import { StopList } from './StopList';
import styles from './Stops.module.css';

/** The stops of a visit, and a player that takes the camera from one to the next. */
export function Stops({ card }: Readonly<{ card: Card }>) {
  const t = useTranslations('card');
  const { view, words } = useView();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (view.stop !== null)
      section.current?.querySelector('li[data-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [view.stop]);
  return (
    <section ref={section} className={styles.stops} aria-label={t('stops')}>
      <Player card={card} />
      <StopList
        stops={card.stops}
        words={words}
        current={view.stop}
        link={(stop, className, face) => (
          <ViewLink
            className={className}
            view={atStop(view, stop.number)}
            history="replace"
            aria-current={stop.number === view.stop ? 'step' : undefined}
          >
            {face}
          </ViewLink>
        )}
      />
    </section>
  );
}
