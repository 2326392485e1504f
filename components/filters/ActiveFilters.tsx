'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { withoutFilters } from '../../geo/withoutFilters';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './ActiveFilters.module.css';

/** The filters in force, each a press away from being taken off, and how several partners combine. */
export function ActiveFilters() {
  const t = useTranslations('filter');
  const { scene, view } = useView();
  if (scene.chips.length === 0) return null;
  return (
    <div className={styles.active}>
      <ul className={styles.chips} aria-label={t('active')}>
        {scene.chips.map((chip) => (
          <li key={chip.key}>
            <ViewLink
              className={styles.chip}
              view={chip.without}
              title={chip.meaning ?? undefined}
              aria-label={t('remove', { name: chip.label })}
            >
              <span dir="auto">{chip.label}</span>
              <X size={13} aria-hidden />
            </ViewLink>
          </li>
        ))}
        <li>
          <ViewLink className={styles.clear} view={withoutFilters(view)}>
            {t('clear')}
          </ViewLink>
        </li>
      </ul>
      {view.partners.length + view.groups.length > 1 && <MatchChoice />}
    </div>
  );
}

function MatchChoice() {
  const t = useTranslations('filter');
  const { view } = useView();
  return (
    <div className={styles.match}>
      <span id="match-label">{t('match')}</span>
      <fieldset className={styles.choice} aria-labelledby="match-label">
        {(['any', 'all'] as const).map((match) => (
          <ViewLink
            key={match}
            view={{ ...view, match, camera: null, page: 1 }}
            aria-current={view.match === match ? 'true' : undefined}
          >
            {t(match === 'any' ? 'matchAny' : 'matchAll')}
          </ViewLink>
        ))}
      </fieldset>
    </div>
  );
}
