import { linkParameters } from '../../geo/formatView';
import type { View } from '../../geo/view';

/** What a form sends along of a view, where the server answers it. */
export function KeptKeys({ view }: Readonly<{ view: View }>) {
  return Object.entries(linkParameters(view)).map(([key, value]) => (
    <input key={key} type="hidden" name={key} value={value} />
  ));
}
