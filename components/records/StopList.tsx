import type { ReactNode } from 'react';
import type { CardStop } from '../../geo/card';
import { recordLang } from '../../geo/recordLanguage';
import type { Words } from '../../geo/words';
import styles from './StopList.module.css';

type Props = Readonly<{
  stops: readonly CardStop[];
  words: Words;
  /** The number of the stop that the reader is at. */
  current: number | null;
  /** Makes the link of a stop around its number and name. */
  link: (stop: CardStop, className: string | undefined, face: ReactNode) => ReactNode;
}>;

/** The stops of a visit in their order: when, what happened, with whom, how far from the one before. */
export function StopList({ stops, words, current, link }: Props) {
  const { t } = words;
  const lang = recordLang(words.locale);
  return (
    <ol>
      {stops.map((stop) => (
        <li
          key={stop.number}
          className={styles.stop}
          data-verified={stop.verified}
          data-current={stop.number === current}
        >
          {link(
            stop,
            styles.open,
            <>
              <span className={styles.number}>{stop.number}</span>
              <span className={styles.name} lang={lang}>
                {stop.name}
              </span>
            </>,
          )}
          <span className={styles.dates}>{stop.dates}</span>
          <div className={styles.told}>
            {!stop.verified && <p className={styles.unverified}>{t('card.unverifiedStop')}</p>}
            {stop.note && <p lang={lang}>{stop.note}</p>}
            {stop.leg && <p className={styles.leg}>{stop.leg}</p>}
            {stop.events.length > 0 && (
              <ul>
                {stop.events.map((event) => (
                  <li key={`${event.date} ${event.what}`}>
                    {event.date && <span className={styles.day}>{event.date}</span>}{' '}
                    <span lang={lang}>{event.what}</span>
                    {event.people && <span className={styles.people}>{event.people}</span>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
