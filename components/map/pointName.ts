import type { useTranslations } from 'use-intl';
import type { Point } from '../../geo/marks';

/** What a mark of one point is called, and what a press of it does. */
export function pointName(
  point: Point,
  party: (code: string) => string,
  t: ReturnType<typeof useTranslations<'mark'>>,
): string {
  return point.type === 'seat'
    ? t('seat', { party: party(point.party), seat: point.name, chosen: point.chosen ? 'yes' : 'no' })
    : t('stop', { place: point.name, number: point.number, visit: point.recordTitle });
}
