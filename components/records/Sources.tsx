import type { Card } from '../../geo/card';
import { titleLang } from '../../geo/recordLanguage';
import type { Words } from '../../geo/words';
import styles from './Sources.module.css';

type Props = Readonly<{
  card: Pick<Card, 'sources' | 'restsOn' | 'restsOnWeakAlone'>;
  words: Words;
  heading: 'h2' | 'h3';
}>;

/** What the record rests on, every source a link, the heaviest rank first. */
export function Sources({ card, words, heading: Heading }: Props) {
  const { t } = words;
  return (
    <section className={styles.sources}>
      <Heading>{t('card.sources')}</Heading>
      <p className={styles.rests}>{t('card.restsOn', { counts: card.restsOn })}</p>
      {card.restsOnWeakAlone && (
        <p className={styles.weak}>
          {t('card.weakSources', { count: card.sources.length, meaning: t('rankMeaning.weak') })}
        </p>
      )}
      <ol>
        {card.sources.map(({ source, rank, date }) => (
          <li key={`${source.url} ${source.supports}`}>
            <span className={styles.rank} data-rank={source.rank} title={t(`rankMeaning.${source.rank}`)}>
              {rank}
            </span>
            <span>
              <a
                href={source.url}
                target="_blank"
                rel="noopener noreferrer"
                lang={source.title === null ? undefined : titleLang(source.title, words.locale)}
                dir="auto"
              >
                {source.title ?? t('card.untitledSource')}
              </a>
              <span className={styles.publisher}>{[source.publisher, date].filter(Boolean).join(', ')}</span>
              <span className={styles.publisher}>{t('card.supports', { what: source.supports })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
