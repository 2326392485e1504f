'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { recordAddress } from '../../geo/address';
import type { Card } from '../../geo/card';
import { recordLang } from '../../geo/recordLanguage';
import type { View } from '../../geo/view';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './RecordCard.module.css';
import { RecordDetails } from './RecordDetails';
import { RecordFiles } from './RecordFiles';
import { Stops } from './Stops';

/** All that is known of the picked record: what it is, what it rests on, what is uncertain. */
export function RecordCard({ card }: Readonly<{ card: Card }>) {
  const t = useTranslations('card');
  const { view, scene, words, go, atlas } = useView();
  const article = useRef<HTMLElement>(null);
  const openedHere = useRef(atlas === 'ready');
  const lang = recordLang(words.locale);
  const openedFrom = useRef<Element | null>(null);
  const closed: View = { ...view, pick: null, stop: null, camera: null };

  useEffect(() => {
    // A card that came with the page leaves the focus where it is; one that the reader opens takes it.
    if (!openedHere.current) return;
    openedFrom.current = document.activeElement;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'start' });
  }, []);

  function closeByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || atlas !== 'ready') return;
    giveFocusBack(openedFrom.current, card.id);
    go(closed, 'push');
  }

  return (
    <article
      ref={article}
      id="card"
      className={styles.card}
      data-look={card.look}
      aria-labelledby="card-title"
      tabIndex={-1}
      onKeyDown={closeByKey}
    >
      <ViewLink
        className={styles.close}
        onClick={() => giveFocusBack(openedFrom.current, card.id)}
        view={closed}
        aria-label={t('close')}
        title={t('close')}
      >
        <X size={18} aria-hidden />
      </ViewLink>
      <p className={styles.eyebrow}>{card.eyebrow}</p>
      <h2 id="card-title" dir="auto" lang={lang}>
        {card.title}
      </h2>
      <p className={styles.lead} dir="auto" lang={card.look === 'visit' ? lang : undefined}>
        {card.lead}
      </p>
      {scene.pickedOutside && <p className={styles.outside}>{t('outsideFilter')}</p>}
      <RecordDetails
        card={card}
        words={words}
        heading="h3"
        stops={card.stops.length > 0 && <Stops card={card} />}
        recordLink={(id, title) => (
          <ViewLink view={{ ...view, pick: id, stop: null, camera: null }}>{title}</ViewLink>
        )}
      />
      <div className={styles.files}>
        <RecordFiles card={card} words={words} />
      </div>
      <p className={styles.permanent}>
        <a href={recordAddress(card.id, words.locale)}>{t('permanent')}</a>
      </p>
    </article>
  );
}

/**
 * Gives the focus back to what the card was opened from (a row, the map), or where that is gone to the row of the record;
 * where this page of the table has none, to the table.
 */
function giveFocusBack(openedFrom: Element | null, id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-record="${id}"] a`);
  const from = openedFrom instanceof HTMLElement && openedFrom !== document.body ? openedFrom : null;
  // What came from the card itself, such as a link to a related record, goes with it.
  const kept = from?.isConnected && !from.closest('aside') && from.checkVisibility() ? from : null;
  (kept ?? row ?? document.getElementById('records'))?.focus();
}
