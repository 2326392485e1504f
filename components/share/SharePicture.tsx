'use client';

import { Download, Printer } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress, printAddress } from '../../geo/address';
import type { FuzzyDate } from '../../geo/fuzzyDate';
import type { PictureRequest } from '../../geo/pictureRequest';
import { savesData } from '../ui/savesData';
import { useFetched } from '../ui/useFetched';
import { useOnline } from '../ui/useOnline';
import { useView } from '../view/ViewProvider';
import styles from './ShareDialog.module.css';
import { saveFile } from './saveFile';
import { svgAddress } from './svgAddress';

/** Four times as large it stays below the most pixels that a picture may have. */
const SIZE = { widthPx: 1200, heightPx: 800 };
const SCALES = [1, 2, 3, 4];
const REQUEST: PictureRequest = { size: SIZE, scale: 1, caption: 'full' };

/** What makes pictures without the server. The finer ground comes after it: without that pictures have the coarser one. */
export async function loadDevice(): Promise<typeof import('./device')> {
  const device = await import('./device');
  device.fetchFineGround().catch(() => {});
  return device;
}

type Props = Readonly<{
  /** The day on which the data came to their version, where it is known. */
  asOf: FuzzyDate | null;
}>;

/** The view as a picture to keep, with all that it needs where it stands alone; without the server this device makes it. */
export function SharePicture({ asOf }: Props) {
  const t = useTranslations();
  const id = useId();
  const { view, words, data, scene, makeDrawing } = useView();
  const { locale } = words;
  const [scale, setScale] = useState(2);
  const [png, setPng] = useState<'Making' | 'Made' | 'NotMade' | null>(null);
  const name = ['entente', ...view.partners, view.pick ?? ''].filter(Boolean).join('-');
  const served = pictureAddress('svg', view, locale, REQUEST);
  const online = useOnline();
  // Which picture could not be had, as the server could not be reached.
  const [missing, setMissing] = useState<string | null>(null);
  useEffect(() => {
    if (online) setMissing(null);
  }, [online]);
  const fromServer = online && missing !== served;

  const { fetched: device, failed, fetchIt } = useFetched(loadDevice);
  useEffect(() => {
    if (!fromServer || !savesData()) fetchIt();
  }, [fromServer, fetchIt]);
  const drawn = useMemo(() => {
    const drawing = fromServer || !device || !data ? null : makeDrawing();
    return drawing && device && data
      ? device.drawPicture(data, view, { ...scene, ...drawing }, words, REQUEST, asOf)
      : null;
  }, [fromServer, device, data, view, scene, makeDrawing, words, asOf]);

  async function savePng() {
    if (!device || drawn === null || png === 'Making') return;
    setPng('Making');
    const bitmap = await device.makePng(drawn, locale, SIZE, scale);
    if (bitmap) saveFile(bitmap, `${name}.png`);
    setPng(bitmap ? 'Made' : 'NotMade');
  }

  function said(): string {
    if (fromServer) return '';
    if (drawn === null) return failed || !data ? t('share.pictureNeedsServer') : '';
    return png === null ? t('share.pictureOnDevice') : t(`share.picture${png}`, { file: `${name}.png` });
  }

  const svg = fromServer ? served : drawn === null ? null : svgAddress(drawn);
  return (
    <div className={styles.picture}>
      {svg !== null && (
        <>
          {/* biome-ignore lint/performance/noImgElement: a drawing of ours, of any size */}
          <img
            src={svg}
            alt={t('share.pictureOf')}
            width={SIZE.widthPx}
            height={SIZE.heightPx}
            onError={() => setMissing(served)}
          />
          <p>{t('share.pictureMeaning')}</p>
        </>
      )}
      <p role="status">{said()}</p>
      {svg !== null && (
        <div className={styles.downloads}>
          <div className={styles.choice}>
            <label htmlFor={id}>{t('share.size')}</label>
            <select
              id={id}
              value={scale}
              onChange={(event) => {
                setScale(Number(event.target.value));
                setPng(null);
              }}
            >
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
          {fromServer ? (
            <a
              className={styles.main}
              href={pictureAddress('png', view, locale, { ...REQUEST, scale })}
              download={`${name}.png`}
            >
              <Download size={16} aria-hidden />
              PNG
            </a>
          ) : (
            <button
              type="button"
              className={styles.main}
              aria-disabled={png === 'Making'}
              onClick={() => void savePng()}
            >
              <Download size={16} aria-hidden />
              PNG
            </button>
          )}
          <a className={styles.other} href={svg} download={`${name}.svg`}>
            <Download size={16} aria-hidden />
            SVG
          </a>
          {fromServer && (
            <a
              className={styles.other}
              href={printAddress(view, locale)}
              target="_blank"
              rel="noopener noreferrer"
            >
              <Printer size={16} aria-hidden />
              {t('share.print')}
            </a>
          )}
        </div>
      )}
      {online && !fromServer && (
        <button type="button" className={styles.other} onClick={() => setMissing(null)}>
          {t('error.again')}
        </button>
      )}
    </div>
  );
}
