import type { Atlas } from './atlas';
import { GROUP_PREFIX } from './formatCompare';
import { isFuzzyDate } from './fuzzyDate';
import { hasDay, type Period } from './period';
import { presentPartyCode } from './presentId';
import type { Compare } from './view';

/** An item of a link's `compare`, with its text. */
export type CompareItem = Readonly<{ text: string }> &
  Readonly<{ partner: string } | { group: string } | { period: Period }>;

const GROUP = /^[a-z][a-z0-9]*$/i;

/** Reads an item: a partner's code, `group-` and a group's, or a period (see formatCompare); else says why it is none. */
export function compareItemIn(
  atlas: Atlas,
): (text: string) => Readonly<{ value: CompareItem } | { reason: 'unreadable' | 'unknown' | 'contradicts' }> {
  return (text) => {
    const isGroup = text.slice(0, GROUP_PREFIX.length).toLowerCase() === GROUP_PREFIX;
    const group = isGroup ? text.slice(GROUP_PREFIX.length).toUpperCase() : '';
    if (GROUP.test(group))
      return atlas.groups.some(({ code }) => code === group)
        ? { value: { text, group } }
        : { reason: 'unknown' };
    if (/^[A-Za-z]+$/.test(text)) {
      const partner = presentPartyCode(text, atlas);
      return partner === null ? { reason: 'unknown' } : { value: { text, partner } };
    }
    const period = readPeriod(text);
    if (period === null) return { reason: 'unreadable' };
    return hasDay(period) ? { value: { text, period } } : { reason: 'contradicts' };
  };
}

/** What the items say together: partners and groups join and come before any period, of which the first one holds. */
export function readCompare(items: readonly CompareItem[]): Readonly<{
  compare: Compare | null;
  ignored: readonly Readonly<{ text: string; reason: 'contradicts' | 'repeated' }>[];
}> {
  const partners = [...new Set(items.flatMap((item) => ('partner' in item ? item.partner : [])))];
  const groups = [...new Set(items.flatMap((item) => ('group' in item ? item.group : [])))];
  const periods = items.flatMap((item) => ('period' in item ? [item] : []));
  if (partners.length + groups.length > 0)
    return {
      compare: { by: 'partner', partners, groups },
      ignored: periods.map(({ text }) => ({ text, reason: 'contradicts' })),
    };
  const [first, ...others] = periods;
  return {
    compare: first ? { by: 'period', ...first.period } : null,
    ignored: others.map(({ text }) => ({ text, reason: 'repeated' })),
  };
}

/** Reads a period in the form of ISO 8601-2: `2019/2021`, `2019`, `../2018`, `2022/..`; `null` where it is none. */
export function readPeriod(text: string): Period | null {
  const ends = text.split('/');
  if (ends.length > 2 || ends.every((end) => end === '..')) return null;
  if (!ends.every((end) => end === '..' || isFuzzyDate(end))) return null;
  const [from = null, to = from] = ends.map((end) => (end === '..' ? null : end));
  return { from, to };
}
