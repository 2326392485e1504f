'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { viewAddress } from '../../geo/address';
import type { View } from '../../geo/view';
import LiveMap from '../map/LiveMap';
import { MapWalk } from '../map/MapWalk';
import { useMapRef } from '../map/useMapRef';
import type { Padding, Place } from '../map/usePlace';
import { useMedia } from '../ui/useMedia';
import { useSize } from '../ui/useSize';
import { type Initial, useView, ViewProvider } from '../view/ViewProvider';
import styles from './LiveEmbed.module.css';

type Frame = Readonly<{
  frame: { current: HTMLElement | null };
  /** Called with whether the live map is to be seen. */
  onLive: (live: boolean) => void;
}>;

/** Its picture takes all of the room, too. */
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** The live map of an embed. What is picked on it is named over it; all else is for the atlas itself. */
export default function LiveEmbed({ initial, ...frame }: Readonly<{ initial: Initial }> & Frame) {
  const { locale, messages } = initial.table;
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <CSPProvider disableStyleElements>
        <ViewProvider initial={initial} embedded>
          <Live {...frame} author={initial.reading.view} />
        </ViewProvider>
      </CSPProvider>
    </IntlProvider>
  );
}

/** @param author the view as whoever embeds it chose it; its name stands above the map */
function Live({ frame, onLive, author }: Frame & Readonly<{ author: View }>) {
  const { view, makeDrawing, scene, words, go } = useView();
  const drawing = makeDrawing();
  const mapRef = useMapRef();
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => {
    setFailed(true);
    onLive(false);
  }, [onLive]);
  const size = useSize(frame);
  const place = useMemo<Place | null>(
    () => size && { size, padding: NO_PADDING, layout: 'picture', cooperative: true },
    [size],
  );
  const dark = useMedia('(prefers-color-scheme: dark)');
  const { t, locale } = words;
  return (
    <>
      {drawing && place && !failed && (
        <LiveMap
          drawing={drawing}
          mapRef={mapRef}
          place={place}
          theme={view.theme ?? (dark ? 'dark' : 'light')}
          flowing={false}
          onFailure={fail}
          onBehind={() => {}}
          onFirstDrawn={() => onLive(true)}
        />
      )}
      {!failed && <MapWalk id="map" mapRef={mapRef} drawing={drawing} place={place} />}
      {scene.card && view.pick !== author.pick && (
        <aside className={styles.picked}>
          <p>{scene.card.eyebrow}</p>
          <a href={viewAddress(view, locale)} target="_blank" rel="noopener">
            {scene.card.title}
          </a>
          <button
            type="button"
            aria-label={t('card.close')}
            title={t('card.close')}
            onClick={() => go({ ...view, pick: author.pick, stop: author.stop }, 'replace')}
          >
            <X size={16} aria-hidden />
          </button>
        </aside>
      )}
    </>
  );
}
