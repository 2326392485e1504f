import { useTranslations } from 'use-intl';
import { withComparedPartners } from '../../geo/chips';
import { neighbourPeriod } from '../../geo/neighbourPeriod';
import { isCompared, swapped } from '../../geo/sides';
import type { PaletteAction } from './usePaletteActions';
import { useView } from './ViewProvider';

/** What the palette can do to compare: with every partner where one is chosen, with the time before, and its end. */
export function useCompareActions(): readonly PaletteAction[] {
  const t = useTranslations('compare');
  const { view, scene, words, go } = useView();
  const chosen = view.partners.length + view.groups.length > 0;
  const neighbour = neighbourPeriod(view);
  const action = (id: string, label: string, detail: string, run: () => void) => ({ id, label, detail, run });
  return [
    ...(isCompared(view)
      ? [
          action('compare-swap', t('swap'), '', () => go(swapped(view), 'push')),
          action('compare-end', t('clear'), '', () => go({ ...view, compare: null, page: 1 }, 'push')),
        ]
      : []),
    ...(neighbour && view.compare?.by !== 'period'
      ? [
          action('compare-period', t(neighbour.is), '', () =>
            go(
              { ...view, compare: { by: 'period', from: neighbour.from, to: neighbour.to }, page: 1 },
              'push',
            ),
          ),
        ]
      : []),
    ...(chosen
      ? scene.partners
          .filter(({ chosen }) => !chosen)
          .map(({ code }) =>
            action(`compare-${code}`, t('with', { name: words.partyInFull(code) }), code, () =>
              go(withComparedPartners(view, [code]), 'push'),
            ),
          )
      : []),
  ];
}
