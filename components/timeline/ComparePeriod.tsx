import { useTranslations } from 'use-intl';
import { neighbourPeriod } from '../../geo/neighbourPeriod';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './ComparePeriod.module.css';

/** Sets the time before the period beside it, or after one that has no beginning; which time it is can be changed there. */
export function ComparePeriod({ onPress }: Readonly<{ onPress: () => void }>) {
  const t = useTranslations('compare');
  const { view } = useView();
  const neighbour = neighbourPeriod(view);
  if (neighbour === null || view.compare?.by === 'period') return null;
  const { from, to, is } = neighbour;
  return (
    <ViewLink
      className={styles.compare}
      view={{ ...view, compare: { by: 'period', from, to }, page: 1 }}
      aria-label={t(is)}
      title={t(is)}
      onClick={onPress}
    >
      {t('apply')}
    </ViewLink>
  );
}
