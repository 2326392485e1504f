import { useMemo } from 'react';
import type { View } from '../../geo/view';
import { useView } from '../view/ViewProvider';
import { useSections } from './partnerSections';

/** The one partner or group that the view is compared with; `null` for none, and for several, as a link may say. */
export function comparedWith({ compare }: View): Readonly<{ code: string; isGroup: boolean }> | null {
  if (compare?.by !== 'partner') return null;
  const all = [
    ...compare.partners.map((code) => ({ code, isGroup: false })),
    ...compare.groups.map((code) => ({ code, isGroup: true })),
  ];
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** What can stand on the other side: all but what alone stands on this one. */
export function useOthers() {
  const { view } = useView();
  const sections = useSections();
  return useMemo(
    () =>
      sections.map(({ name, choices }) => ({
        name,
        choices: choices.filter(({ code, isGroup }) => {
          const [own, others] = isGroup ? [view.groups, view.partners] : [view.partners, view.groups];
          return !(own.length === 1 && own[0] === code && others.length === 0);
        }),
      })),
    [sections, view.partners, view.groups],
  );
}
