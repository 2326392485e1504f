'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Card } from '../../geo/card';
import type { View } from '../../geo/view';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import { Claims } from './Claims';
import styles from './RecordCard.module.css';
import { Sources } from './Sources';
import { Stops } from './Stops';

/** All that is known of the picked record: what it is, what it rests on, what is uncertain. */
export function RecordCard({ card }: Readonly<{ card: Card }>) {
  const t = useTranslations('card');
  const { view, scene, go, atlas } = useView();
  const article = useRef<HTMLElement>(null);
  const openedHere = useRef(atlas === 'ready');
  const closed: View = { ...view, pick: null, stop: null, camera: null };

  useEffect(() => {
    // A card that came with the page leaves the focus where it is; one that the reader opens takes it.
    if (!openedHere.current) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'start' });
  }, []);

  function closeByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || atlas !== 'ready') return;
    focusRow(card.id);
    go(closed, 'push');
  }

  return (
    <article
      ref={article}
      className={styles.card}
      data-look={card.look}
      aria-labelledby="card-title"
      tabIndex={-1}
      onKeyDown={closeByKey}
    >
      <ViewLink
        className={styles.close}
        onClick={() => focusRow(card.id)}
        view={closed}
        aria-label={t('close')}
        title={t('close')}
      >
        <X size={18} aria-hidden />
      </ViewLink>
      <p className={styles.eyebrow}>{card.eyebrow}</p>
      <h2 id="card-title">{card.title}</h2>
      <p className={styles.lead}>{card.lead}</p>
      {scene.pickedOutside && <p className={styles.outside}>{t('outsideFilter')}</p>}
      {!card.verified && <p className={styles.unverified}>{t('unverifiedRecord')}</p>}
      <p className={styles.summary}>{card.summary}</p>
      <Facts card={card} />
      {card.stops.length > 0 && <Stops card={card} />}
      <Claims claims={card.claims} />
      {card.doubts.length > 0 && (
        <section className={styles.section}>
          <h3>{t('doubts')}</h3>
          <ul className={styles.doubts}>
            {card.doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </section>
      )}
      {card.related.length > 0 && (
        <section className={styles.section}>
          <h3>{t(card.look === 'visit' ? 'related' : 'concernedVisits')}</h3>
          <ul>
            {card.related.map(({ id, title }) => (
              <li key={id}>
                <ViewLink view={{ ...view, pick: id, stop: null, camera: null }}>{title}</ViewLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sources card={card} />
    </article>
  );
}

/** Gives the focus back to the row of the record or, where this page of the table has none, to the table. */
function focusRow(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-record="${id}"] a`);
  (row ?? document.getElementById('records'))?.focus();
}

function Facts({ card }: Readonly<{ card: Card }>) {
  const t = useTranslations('card');
  if (card.facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {card.facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.note && <span className={styles.note}>{fact.note}</span>}
          </dd>
        </div>
      ))}
      {card.signatories.length > 0 && (
        <div>
          <dt>{t('signatories')}</dt>
          {card.signatories.map((signatory) => (
            <dd key={signatory}>{signatory}</dd>
          ))}
        </div>
      )}
      {card.areas.length > 0 && (
        <div>
          <dt>{t('areas')}</dt>
          <dd>{card.areas.join(' · ')}</dd>
        </div>
      )}
    </dl>
  );
}
