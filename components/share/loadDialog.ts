/** Fetches the dialog, at each call anew: what React's own `lazy` failed to load once it never tries again. */
export function loadDialog() {
  return import('./ShareDialog');
}
