/*
 * The vocabulary of the atlas: apart from the schema, because a link and a table need the words and not zod.
 */

/** The kinds of partnership, in the order in which a reader meets them. */
export const KINDS = [
  'security-and-defence-partnership',
  'strategic-partnership-agreement',
  'framework-agreement',
  'framework-participation-agreement',
  'security-of-information-agreement',
  'safe-participation-agreement',
  'eda-administrative-arrangement',
  'security-and-defence-dialogue',
  'joint-security-commitments',
  'joint-declaration',
  'mutual-defence-treaty',
  'defence-cooperation-treaty',
  'defence-cooperation-agreement',
  'trilateral-security-partnership',
  'joint-programme-treaty',
  'reciprocal-access-agreement',
  'visiting-forces-agreement',
  'acquisition-and-cross-servicing-agreement',
  'logistics-support-agreement',
  'nato-itpp',
] as const;

/**
 * What has become of a partnership. The first four are ties; `negotiating`, `proposed` and `abandoned`
 * are not, and are never counted among them.
 */
export const STATUSES = [
  'in-force',
  'provisionally-applied',
  'in-operation',
  'signed',
  'negotiating',
  'proposed',
  'abandoned',
] as const;

/** What the date of signature really is. */
export const DATE_BASES = ['signed', 'announced', 'adopted', 'reported', 'none'] as const;

/** How much weight a source has, heaviest first: the order in which sources are shown. */
export const RANKS = ['primary', 'agency', 'press', 'reference', 'weak'] as const;

export type Kind = (typeof KINDS)[number];
export type Status = (typeof STATUSES)[number];
