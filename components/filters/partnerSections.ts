import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { PartnerChoice } from '../../geo/scene';
import type { View } from '../../geo/view';
import { useView } from '../view/ViewProvider';

/** A partner or a group of partners, as it stands in the list. */
export type Listed = PartnerChoice &
  Readonly<{
    item: string;
    isGroup: boolean /** Its members in the view's period, if there is one. */;
    members: number | null;
  }>;

type Section = Readonly<{ name: string; choices: readonly Listed[] }>;

/** A group's code may be a party's as well: EU. */
export function itemOfGroup(code: string): string {
  return `group:${code}`;
}

/** Whether the view filters by a partner or a group. */
export function isChosen({ partners, groups }: View): boolean {
  return partners.length + groups.length > 0;
}

/** The groups, then the partners; a folder of data without groups has none. */
export function useSections(): readonly Section[] {
  const t = useTranslations('filter');
  const { scene, view, words } = useView();
  const { partners, facets } = scene;
  const dated = view.from !== null || view.to !== null || view.force !== null;
  return useMemo(
    () =>
      [
        {
          name: t('groups'),
          choices: facets.group.map(
            (choice): Listed => ({
              ...choice,
              item: itemOfGroup(choice.code),
              name: words.group(choice.code),
              isGroup: true,
              members: dated ? choice.members : null,
            }),
          ),
        },
        {
          name: t('partners'),
          choices: partners.map(
            (choice): Listed => ({ ...choice, item: choice.code, isGroup: false, members: null }),
          ),
        },
      ].filter(({ choices }) => choices.length > 0),
    [t, words, partners, facets.group, dated],
  );
}
