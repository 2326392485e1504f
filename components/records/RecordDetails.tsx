import type { ReactNode } from 'react';
import { partnerAddress } from '../../geo/address';
import type { Card } from '../../geo/card';
import { recordLang } from '../../geo/recordLanguage';
import type { Words } from '../../geo/words';
import { Claims } from './Claims';
import styles from './RecordDetails.module.css';
import { Sources } from './Sources';

type Props = Readonly<{
  card: Card;
  words: Words;
  /** The level of its sections' headings: one below the title's. */
  heading: 'h2' | 'h3';
  /** The stops of a visit. */
  stops: ReactNode;
  /** Makes the link to a related record. */
  recordLink: (id: string, title: string) => ReactNode;
}>;

/**
 * All that is known of a record below its title, for the card and the permanent page alike: what it is, where it is
 * contradicted, what is uncertain, what it rests on.
 */
export function RecordDetails({ card, words, heading, stops, recordLink }: Props) {
  const { t } = words;
  const lang = recordLang(words.locale);
  const Heading = heading;
  return (
    <div className={styles.details}>
      {!card.verified && <p className={styles.unverified}>{t('card.unverifiedRecord')}</p>}
      {card.restsOnWeakAlone && <p className={styles.unverified}>{t('card.restsOnWeakAlone')}</p>}
      <p className={styles.summary} lang={lang}>
        {card.summary}
      </p>
      <Facts card={card} words={words} />
      {stops}
      <Claims claims={card.claims} words={words} heading={heading} />
      {card.quotes.length > 0 && (
        <section className={styles.section}>
          <Heading>{t('card.quotes')}</Heading>
          {card.quotes.map((quote) => (
            <figure key={quote.text} className={styles.quote}>
              <blockquote lang={lang} dir="auto">
                “{quote.text}”
              </blockquote>
              <figcaption>
                <a href={quote.url} target="_blank" rel="noopener noreferrer" lang={lang} dir="auto">
                  {quote.speaker}
                </a>
              </figcaption>
            </figure>
          ))}
        </section>
      )}
      {card.doubts.length > 0 && (
        <section className={styles.section}>
          <Heading>{t('card.doubts')}</Heading>
          <ul className={styles.doubts}>
            {card.doubts.map((doubt) => (
              <li key={doubt} lang={lang}>
                {doubt}
              </li>
            ))}
          </ul>
        </section>
      )}
      {card.related.length > 0 && (
        <section className={styles.section}>
          <Heading>{t(card.look === 'visit' ? 'card.related' : 'card.concernedVisits')}</Heading>
          <ul>
            {card.related.map(({ id, title }) => (
              <li key={id} lang={lang}>
                {recordLink(id, title)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sources card={card} words={words} heading={heading} />
    </div>
  );
}

function Facts({ card, words }: Readonly<{ card: Card; words: Words }>) {
  const { t } = words;
  const lang = recordLang(words.locale);
  return (
    <dl className={styles.facts}>
      {card.facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.own ? <span lang={lang}>{fact.value}</span> : fact.value}
            {fact.note && (
              <span className={styles.note} lang={lang}>
                {fact.note}
              </span>
            )}
            {fact.meaning && <span className={styles.meaning}>{fact.meaning}</span>}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('card.partners')}</dt>
        {card.partners.map(({ code, name }) => (
          <dd key={code}>
            <a href={partnerAddress(code, words.locale)}>{name}</a>
          </dd>
        ))}
      </div>
      {card.signatories.length > 0 && (
        <div>
          <dt>{t('card.signatories')}</dt>
          {card.signatories.map(({ who, party }) => (
            <dd key={who}>
              <span lang={lang}>{who}</span>, {party}
            </dd>
          ))}
        </div>
      )}
      {card.areas.length > 0 && (
        <div>
          <dt>{t('card.areas')}</dt>
          <dd lang={lang}>{card.areas.join(' · ')}</dd>
        </div>
      )}
    </dl>
  );
}
