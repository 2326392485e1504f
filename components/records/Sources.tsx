'use client';

import { useTranslations } from 'use-intl';
import type { Card } from '../../geo/card';
import styles from './Sources.module.css';

/** What the record rests on, every source a link, the heaviest rank first. */
export function Sources({ card }: Readonly<{ card: Card }>) {
  const t = useTranslations('card');
  return (
    <section className={styles.sources}>
      <h3>{t('sources')}</h3>
      <p className={styles.rests}>{t('restsOn', { counts: card.restsOn })}</p>
      <ol>
        {card.sources.map(({ source, rank, date }) => (
          <li key={source.url}>
            <span className={styles.rank} data-rank={source.rank}>
              {rank}
            </span>
            <span>
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title ?? t('untitledSource')}
              </a>
              <span className={styles.publisher}>{[source.publisher, date].filter(Boolean).join(', ')}</span>
              <span className={styles.publisher}>{t('supports', { what: source.supports })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
