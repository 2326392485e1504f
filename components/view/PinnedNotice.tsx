'use client';

import { useTranslations } from 'use-intl';
import { aboutAddress, recordAddress } from '../../geo/address';
import type { DataDifference } from '../../geo/changesSince';
import styles from './IgnoredNotice.module.css';
import { ViewLink } from './ViewLink';
import { useView } from './ViewProvider';

/** The version of the data that a link names, and how today's differs from it; `null` where that cannot be known. */
export type Pinned = Readonly<{ version: string; difference: DataDifference | null }>;

type Props = Readonly<{
  pinned: Pinned | null;
  /** Today's version of the data. */
  present: string;
}>;

/** Says of a link that names a version of the data how what is shown differs from what its sender saw. */
export function PinnedNotice({ pinned, present }: Props) {
  const t = useTranslations('pinned');
  const { view, words } = useView();
  if (pinned === null || view.data !== pinned.version) return null;
  const { version, difference } = pinned;
  const ids = difference ? [...difference.added, ...difference.changed] : [];
  return (
    <div className={styles.notice} role="status">
      <p>
        {t('title', { version })}{' '}
        {version === present
          ? t('same')
          : difference
            ? t('since', { present, differences: words.and(differences(difference)) })
            : t('unknown', { present })}
      </p>
      {difference && ids.length + difference.removed.length + difference.renamed.length > 0 && (
        <details>
          <summary>{t('list')}</summary>
          <ul>
            {ids.map((id) => (
              <li key={id}>
                <a href={recordAddress(id, words.locale)}>{id}</a>
              </li>
            ))}
            {difference.renamed.map(({ id, to }) => (
              <li key={id}>{words.t('about.renamed', { id, to })}</li>
            ))}
            {difference.removed.map((id) => (
              <li key={id}>
                <s>{id}</s>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.ways}>
        <a href={`${aboutAddress(words.locale)}#changes`}>{t('log')}</a>
        <ViewLink view={{ ...view, data: null }} history="replace">
          {t('release')}
        </ViewLink>
      </p>
    </div>
  );

  function differences({ added, changed, removed, renamed, basis }: DataDifference): string[] {
    const counted = { added, changed, removed, renamed, basis: { length: basis } };
    const parts = (['added', 'changed', 'removed', 'renamed', 'basis'] as const).flatMap((key) =>
      counted[key].length > 0 ? [t(key, { count: counted[key].length })] : [],
    );
    return parts.length > 0 ? parts : [t('sameFacts')];
  }
}
