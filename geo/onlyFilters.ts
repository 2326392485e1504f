import { DEFAULT_VIEW, type View } from './view';

/** What of a view says which records are shown, and in which order: all that a download or a feed asks of it. */
export function onlyFilters(view: View): View {
  const { pick, stop, camera, projection, theme, columns, page } = DEFAULT_VIEW;
  return { ...view, pick, stop, camera, projection, theme, columns, page };
}
