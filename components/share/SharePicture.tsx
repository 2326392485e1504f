'use client';

import { Download, Printer } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress, printAddress } from '../../geo/address';
import type { PictureRequest } from '../../geo/pictureRequest';
import { useOnline } from '../ui/useOnline';
import { useView } from '../view/ViewProvider';
import styles from './ShareDialog.module.css';

/** Four times as large it stays below the most pixels that a picture may have. */
const SIZE = { widthPx: 1200, heightPx: 800 };
const SCALES = [1, 2, 3, 4];

/** The view as a picture to keep, with all that it needs where it stands alone. */
export function SharePicture() {
  const t = useTranslations();
  const id = useId();
  const { view, words } = useView();
  const [scale, setScale] = useState(2);
  const request: PictureRequest = { size: SIZE, scale: 1, caption: 'full' };
  const { locale } = words;
  const name = ['entente', ...view.partners, view.pick ?? ''].filter(Boolean).join('-');
  const svg = pictureAddress('svg', view, locale, request);
  const online = useOnline();
  // Which picture could not be had, as the server could not be reached.
  const [missing, setMissing] = useState<string | null>(null);
  useEffect(() => {
    if (online) setMissing(null);
  }, [online]);
  if (!online || missing === svg)
    return (
      <div className={styles.picture}>
        <p role="status">{t('share.pictureNeedsServer')}</p>
        {online && (
          <button type="button" className={styles.other} onClick={() => setMissing(null)}>
            {t('error.again')}
          </button>
        )}
      </div>
    );
  return (
    <div className={styles.picture}>
      {/* biome-ignore lint/performance/noImgElement: a drawing of ours, of any size */}
      <img
        src={svg}
        alt={t('share.pictureOf')}
        width={SIZE.widthPx}
        height={SIZE.heightPx}
        onError={() => setMissing(svg)}
      />
      <p>{t('share.pictureMeaning')}</p>
      <div className={styles.downloads}>
        <div className={styles.choice}>
          <label htmlFor={id}>{t('share.size')}</label>
          <select id={id} value={scale} onChange={(event) => setScale(Number(event.target.value))}>
            {SCALES.map((times) => (
              <option key={times} value={times}>
                {t('share.sizeOf', {
                  times,
                  width: `${SIZE.widthPx * times}`,
                  height: `${SIZE.heightPx * times}`,
                })}
              </option>
            ))}
          </select>
        </div>
        <a
          className={styles.main}
          href={pictureAddress('png', view, locale, { ...request, scale })}
          download={`${name}.png`}
        >
          <Download size={16} aria-hidden />
          PNG
        </a>
        <a className={styles.other} href={svg} download={`${name}.svg`}>
          <Download size={16} aria-hidden />
          SVG
        </a>
        <a
          className={styles.other}
          href={printAddress(view, locale)}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Printer size={16} aria-hidden />
          {t('share.print')}
        </a>
      </div>
    </div>
  );
}
