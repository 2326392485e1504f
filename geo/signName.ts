import type { Comparison } from './comparison';
import type { Sign } from './scene';
import type { Words } from './words';

/** What a sign of the legend stands for, in words. */
export function signName(sign: Sign, comparison: Comparison | null, { t }: Words): string {
  if (sign === 'both') return t('compare.both');
  if (sign === 'first' || sign === 'second')
    return t('compare.only', { name: comparison?.names[sign] ?? '' });
  return t(`map.legend.${sign}`);
}
