import { DEFAULT_VIEW, type View } from './view';

/** Whether any filter of the view narrows what is shown. */
export function isFiltered(view: View): boolean {
  return (
    view.partners.length > 0 ||
    view.groups.length > 0 ||
    view.kinds.length > 0 ||
    view.statuses.length > 0 ||
    view.verified !== null ||
    view.from !== null ||
    view.to !== null ||
    view.force !== null ||
    view.show !== null ||
    view.q !== null
  );
}

/** The view with every filter taken away; what is picked, the look and the order stay. */
export function withoutFilters(view: View): View {
  const { partners, groups, match, kinds, statuses, verified, from, to, force, show, q, compare } =
    DEFAULT_VIEW;
  return {
    ...view,
    partners,
    groups,
    match,
    kinds,
    statuses,
    verified,
    from,
    to,
    force,
    show,
    q,
    compare,
    camera: null,
    page: 1,
  };
}
