'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Card } from '../../geo/card';
import type { View } from '../../geo/view';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import { StopList } from './StopList';
import styles from './Stops.module.css';

/** The stops of a visit, and a stepper that takes the camera from one to the next. */
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
      <Stepper card={card} />
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

function atStop(view: View, stop: number | null): View {
  return { ...view, stop, camera: null };
}

function Stepper({ card }: Readonly<{ card: Card }>) {
  const t = useTranslations('card');
  const { view, go, atlas } = useView();
  const count = card.stops.length;
  const at = view.stop ?? 0;
  const previous = at > 1 ? at - 1 : null;
  const next = at < count ? at + 1 : null;
  const now = card.stops[at - 1];

  function step(event: KeyboardEvent) {
    // With a modifier the arrows are the browser's: Alt and the left one goes back.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = {
      ArrowRight: next,
      ArrowDown: next,
      ArrowLeft: previous,
      ArrowUp: previous,
      Home: 1,
      End: count,
    }[event.key];
    if (to === undefined || to === null || atlas !== 'ready') return;
    event.preventDefault();
    go(atStop(view, to), 'replace');
  }

  return (
    // The arrow keys work on the links inside, which hold the focus.
    <fieldset className={styles.stepper} aria-label={t('stepper')} onKeyDown={step}>
      <ViewLink
        view={atStop(view, previous)}
        history="replace"
        aria-disabled={at === 0 ? true : undefined}
        aria-label={t(at === 1 ? 'wholeVisit' : 'previousStop')}
        title={t(at === 1 ? 'wholeVisit' : 'previousStop')}
      >
        <ChevronLeft size={18} aria-hidden />
      </ViewLink>
      <span className={styles.now} aria-live="polite">
        {now ? t('stepperNow', { number: at, count, place: now.name }) : t('wholeVisit')}
      </span>
      <ViewLink
        view={atStop(view, next ?? count)}
        history="replace"
        aria-disabled={next === null ? true : undefined}
        aria-label={t('nextStop')}
        title={t('nextStop')}
      >
        <ChevronRight size={18} aria-hidden />
      </ViewLink>
    </fieldset>
  );
}
