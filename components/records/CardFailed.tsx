'use client';

import { recordAddress } from '../../geo/address';
import { PartFailed } from '../ui/PartFailed';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';

/** Stands in place of a card that could not be shown. */
export function CardFailed({ id }: Readonly<{ id: string }>) {
  const { view, words } = useView();
  return (
    // Where the way to the open record leads.
    <div id="card" tabIndex={-1}>
      <PartFailed text={words.t('error.card')}>
        <a href={recordAddress(id, words.locale)}>{words.t('card.permanent')}</a>
        <ViewLink view={{ ...view, pick: null, stop: null, camera: null }}>{words.t('card.close')}</ViewLink>
      </PartFailed>
    </div>
  );
}
