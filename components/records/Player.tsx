'use client';

import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  type LucideIcon,
  Pause,
  Play,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Card, CardStop } from '../../geo/card';
import { legMs } from '../../geo/legMs';
import { hasDays, stepByDay } from '../../geo/stepByDay';
import type { View } from '../../geo/view';
import { useWhenHidden } from '../ui/useWhenHidden';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './Player.module.css';

/** The view at a stop of its visit, seen with the map's own camera. */
export function atStop(view: View, stop: number | null): View {
  return { ...view, stop, camera: null };
}

/** How long the player stays at a stop: as long as it takes to read what happened there. */
function stayMs({ events }: CardStop): number {
  return Math.min(8000, 2400 + 1100 * events.length);
}

/** Plays a visit stop by stop, and steps through it by stop and by day; the map's camera goes along. */
export function Player({ card }: Readonly<{ card: Card }>) {
  const t = useTranslations('card');
  const { view, go, atlas } = useView();
  const [wanted, setWanted] = useState(false);
  const { stops } = card;
  const count = stops.length;
  const at = view.stop ?? 0;
  const now = stops[at - 1];
  const next = stops[at];
  const back = at > 1 ? at - 1 : null;
  // It ends at the last stop, and where the reader takes the map elsewhere.
  const playing = wanted && next !== undefined && view.camera === null;
  if (wanted && !playing) setWanted(false);

  useEffect(() => {
    if (!playing) return;
    const arrivalMs = now ? legMs(now.distanceKm) : 0;
    const timer = setTimeout(() => go(atStop(view, at + 1), 'replace'), now ? arrivalMs + stayMs(now) : 0);
    return () => clearTimeout(timer);
  }, [playing, now, at, go, view]);

  useWhenHidden(() => setWanted(false));

  function play() {
    if (playing) setWanted(false);
    else {
      // From the last stop it begins anew; wherever the reader has taken the map, it comes back.
      if (!next || view.camera !== null) go(atStop(view, next ? (view.stop ?? 1) : 1), 'replace');
      setWanted(true);
    }
  }

  function press(event: KeyboardEvent) {
    // With a modifier the arrows are the browser's: Alt and the left one goes back.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || atlas !== 'ready') return;
    if (event.key === ' ') {
      // A button hears it by itself.
      if (event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      play();
      return;
    }
    const to = {
      ArrowRight: next?.number,
      ArrowDown: next?.number,
      ArrowLeft: back,
      ArrowUp: back,
      PageDown: stepByDay(stops, at, 1),
      PageUp: stepByDay(stops, at, -1),
      Home: 1,
      End: count,
    }[event.key];
    if (to === undefined || to === null) return;
    event.preventDefault();
    go(atStop(view, to), 'replace');
  }

  const step = (name: string, Icon: LucideIcon, to: number | null, disabled: boolean) => (
    <ViewLink
      view={atStop(view, to)}
      history="replace"
      aria-disabled={disabled ? true : undefined}
      aria-label={name}
      title={name}
    >
      <Icon size={18} aria-hidden />
    </ViewLink>
  );
  const days = hasDays(stops);
  const [dayBack, dayOn] = [stepByDay(stops, at, -1), stepByDay(stops, at, 1)];

  return (
    // The keys work on what is inside, which holds the focus.
    <fieldset
      className={styles.player}
      data-player
      data-days={days}
      aria-label={t('stepper')}
      onKeyDown={press}
    >
      <p className={styles.now} aria-live="polite">
        {now ? t('stepperNow', { number: at, count, place: now.name }) : t('wholeVisit')}
        {now?.dates && <span className={styles.dates}> · {now.dates}</span>}
      </p>
      {days && step(t('previousDay'), ChevronsLeft, dayBack ?? view.stop, dayBack === null)}
      {step(t(at === 1 ? 'wholeVisit' : 'previousStop'), ChevronLeft, back, at === 0)}
      <button
        type="button"
        className={styles.play}
        disabled={atlas !== 'ready'}
        aria-label={t(playing ? 'pause' : 'play')}
        title={t(playing ? 'pause' : 'play')}
        onClick={play}
      >
        {playing ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
      </button>
      {step(t('nextStop'), ChevronRight, next?.number ?? count, next === undefined)}
      {days && step(t('nextDay'), ChevronsRight, dayOn ?? view.stop, dayOn === null)}
    </fieldset>
  );
}
