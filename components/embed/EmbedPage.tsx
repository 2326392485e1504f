import { viewAddress } from '../../geo/address';
import { embedPictures } from '../../geo/embedPictures';
import { signName } from '../../geo/signName';
import type { Words } from '../../geo/words';
import legend from '../map/Legend.module.css';
import type { Initial } from '../view/ViewProvider';
import { EmbedMap } from './EmbedMap';
import styles from './EmbedPage.module.css';

type Props = Readonly<{ initial: Initial; words: Words }>;

/** A view in a frame on a page elsewhere: what it is, its map, how to read it, and the way to all of it. */
export function EmbedPage({ initial, words }: Props) {
  const { t, locale } = words;
  const { scene, reading } = initial;
  const pictures = embedPictures(reading.view, locale);
  return (
    <main className={styles.embed}>
      <header className={styles.head} data-edge>
        <h1>{scene.name}</h1>
        <p>{scene.card ? scene.card.eyebrow : scene.summary}</p>
      </header>
      <EmbedMap initial={initial}>
        <picture className={styles.picture}>
          {pictures.map(({ media, address }) => (
            <source key={media} media={media} srcSet={address} />
          ))}
          <img src={pictures.at(-1)?.address} alt={t('map.pictureOf', { title: scene.name })} />
        </picture>
      </EmbedMap>
      <footer className={styles.foot} data-edge>
        <ul
          className={legend.legend}
          data-compared={scene.comparison !== null}
          aria-label={t('map.legend.label')}
        >
          {scene.legend.map((sign) => (
            <li key={sign}>
              <span className={legend.sign} data-sign={sign} aria-hidden />
              {signName(sign, scene.comparison, words)}
            </li>
          ))}
        </ul>
        <p className={styles.notes}>
          <span>{t('map.borders')}</span>
          <span>{t('map.attribution')}</span>
        </p>
        <a className={styles.open} href={viewAddress(reading.view, locale)} target="_blank" rel="noopener">
          {t('embed.open')}
        </a>
      </footer>
    </main>
  );
}
