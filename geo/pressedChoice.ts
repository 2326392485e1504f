import type { Look } from './rows';
import { toggledShow } from './show';
import type { View } from './view';
import type { Kind, Status } from './vocabulary';

/** A choice that is pressed like a box to be ticked. */
export type Press =
  | Readonly<{ facet: 'kind'; code: Kind }>
  | Readonly<{ facet: 'status'; code: Status }>
  | Readonly<{ facet: 'verified'; code: 'yes' | 'no' }>
  | Readonly<{ facet: 'show'; code: Look }>;

/** The view that a press of a choice leads to, seen from where its scene is seen best. */
export function pressedChoice(view: View, press: Press): View {
  const fresh: View = { ...view, camera: null, page: 1 };
  switch (press.facet) {
    case 'kind':
      return { ...fresh, kinds: toggled(view.kinds, press.code) };
    case 'status':
      return { ...fresh, statuses: toggled(view.statuses, press.code) };
    case 'verified':
      return { ...fresh, verified: view.verified === press.code ? null : press.code };
    case 'show':
      return { ...fresh, show: toggledShow(view.show, press.code) };
  }
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
