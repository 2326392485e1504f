import { stillAddress, viewAddress } from '../../geo/address';
import type { Box } from '../../geo/boxZoom';
import { THEMES, type View } from '../../geo/view';
import type { Words } from '../../geo/words';
import styles from './StillPicture.module.css';

/** As wide as the page's column, and as wide as a phone's: words in the picture keep their size. */
const WIDE: Box = { widthPx: 688, heightPx: 380 };
const NARROW: Box = { widthPx: 360, heightPx: 260 };

type Props = Readonly<{ view: View; title: string; words: Words }>;

/** A view as a picture, in the colours of the system, that leads to the live map. */
export function StillPicture({ view, title, words }: Props) {
  const { t, locale } = words;
  const sources = THEMES.flatMap((theme) =>
    [NARROW, WIDE].map((box) => ({
      media: `(prefers-color-scheme: ${theme})${box === NARROW ? ' and (max-width: 40rem)' : ''}`,
      address: stillAddress({ ...view, theme }, locale, box),
    })),
  );
  return (
    <a className={styles.picture} href={viewAddress(view, locale)}>
      <picture>
        {sources.map(({ media, address }) => (
          <source key={media} media={media} srcSet={address} />
        ))}
        <img src={stillAddress(view, locale, WIDE)} alt={t('map.pictureOf', { title })} />
      </picture>
      <span className={styles.note}>{t('map.borders')}</span>
    </a>
  );
}
