import { aboutAddress } from '../../geo/address';
import type { LatestChange } from '../../geo/formats/news';
import type { Words } from '../../geo/words';
import styles from './WhatIsNew.module.css';

type Props = Readonly<{
  /** The newest first; none where the log could not be read. */
  changes: readonly LatestChange[];
  words: Words;
  className: string | undefined;
}>;

/** The latest changes of the data: when, why, how much; the day of the last one stands there unopened. */
export function WhatIsNew({ changes, words, className }: Props) {
  const { t, locale } = words;
  const [latest] = changes;
  if (!latest) return null;
  return (
    <details className={className}>
      <summary>{t('news.title', { date: words.shortDate(latest.on) })}</summary>
      <ol className={styles.changes}>
        {changes.map((change) => (
          <li key={change.to}>
            <a href={`${aboutAddress(locale)}#v-${change.to}`}>
              <time dateTime={change.on}>{words.date(change.on)}</time>
            </a>
            {change.correction && <span className={styles.correction}>{t('about.correction')}</span>}
            {change.note && <p>{change.note}</p>}
            <p className={styles.counts}>{counts(change, words)}</p>
          </li>
        ))}
      </ol>
      <a className={styles.all} href={`${aboutAddress(locale)}#changes`}>
        {t('news.all')}
      </a>
    </details>
  );
}

function counts({ added, changed }: LatestChange, words: Words): string {
  const counted = [
    added > 0 ? words.t('about.addedCount', { count: added }) : null,
    changed > 0 ? words.t('about.changedCount', { count: changed }) : null,
  ].filter((part) => part !== null);
  return words.and(counted);
}
