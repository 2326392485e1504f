import type { ReactNode } from 'react';
import { aboutAddress, viewAddress } from '../geo/address';
import { DEFAULT_VIEW } from '../geo/view';
import type { Words } from '../geo/words';
import styles from './PageFrame.module.css';
import { type Language, LanguageLinks } from './ui/LanguageLinks';

type Props = Readonly<{
  words: Words;
  /** The data's version. */
  version: string;
  languages: readonly Language[];
  /** The address of this page in a language. */
  addressIn: (locale: string) => string;
  children: ReactNode;
}>;

/** What stands around every page that is not the dashboard: the way to the atlas, and what the page is made of. */
export function PageFrame({ words, version, languages, addressIn, children }: Props) {
  const { t, locale } = words;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <a className={styles.name} href={viewAddress(DEFAULT_VIEW, locale)}>
          {t('site.name')}
        </a>
        <span>{t('site.tagline')}</span>
        <LanguageLinks
          label={t('site.language')}
          languages={languages}
          current={locale}
          addressIn={addressIn}
        />
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.foot}>
        <a href={aboutAddress(locale)}>{t('page.about')}</a>
        <span>{t('page.version', { version })}</span>
        <span>{t('map.borders')}</span>
      </footer>
    </div>
  );
}
