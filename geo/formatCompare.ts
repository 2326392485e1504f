import type { Compare } from './view';

/** Stands before a group's code, which may be a party's as well: the EU is one of each. */
export const GROUP_PREFIX = 'group-';

/**
 * What a view is compared with, as a link says it: `KR,group-NATO`, or a period as ISO 8601-2 writes it (`2019/2021`, `2019`,
 * `2022/..`).
 */
export function formatCompare(compare: Compare): string {
  if (compare.by === 'partner')
    return [...compare.partners, ...compare.groups.map((code) => GROUP_PREFIX + code)].join(',');
  const { from, to } = compare;
  return from !== null && from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}
