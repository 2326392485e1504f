import { recordLang } from '../../geo/recordLanguage';
import type { Claim } from '../../geo/schema';
import type { Words } from '../../geo/words';
import styles from './Claims.module.css';

type Props = Readonly<{ claims: readonly Claim[]; words: Words; heading: 'h2' | 'h3' }>;

/** What circulates and is wrong, where it circulates, what the sources say instead, and which of them. */
export function Claims({ claims, words, heading: Heading }: Props) {
  const { t } = words;
  const lang = recordLang(words.locale);
  if (claims.length === 0) return null;
  const count = claims.length;
  return (
    <section className={styles.claims}>
      <Heading>{t('card.corrections', { count })}</Heading>
      <p className={styles.intro}>{t('card.correctionsIntro', { count })}</p>
      {claims.map((claim) => (
        <dl key={claim.id} id={claim.id} className={styles.claim}>
          <div className={styles.wrong}>
            <dt>{t('card.circulates')}</dt>
            <dd lang={lang}>{claim.claim}</dd>
            <dd className={styles.where}>
              {t('card.circulatesIn', {
                outlets: words.and(claim.circulatesIn.map((outlet) => outletName(outlet, words))),
              })}
            </dd>
          </div>
          <div>
            <dt>{t('card.saySources')}</dt>
            <dd lang={lang}>{claim.correction}</dd>
            <dd className={styles.where}>{t('card.contradictedBy', { sources: claim.contradictedBy })}</dd>
          </div>
        </dl>
      ))}
    </section>
  );
}

function outletName({ publisher, title, author }: Claim['circulatesIn'][number], words: Words): string {
  if (title === null) return publisher;
  return author === null
    ? words.t('card.outlet', { publisher, title })
    : words.t('card.outletBy', { publisher, title, author });
}
