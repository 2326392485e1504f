import { DEFAULT_VIEW, type View } from './view';

/** What of a view says which records are shown, and in which order: all that a download or a feed asks of it. */
export function onlyFilters({
  partners,
  match,
  kinds,
  statuses,
  verified,
  from,
  to,
  force,
  show,
  q,
  sort,
}: View): View {
  return { ...DEFAULT_VIEW, partners, match, kinds, statuses, verified, from, to, force, show, q, sort };
}
