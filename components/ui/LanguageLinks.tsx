import styles from './LanguageLinks.module.css';

/** A language that the page can be had in, by its own name. */
export type Language = Readonly<{ locale: string; name: string }>;

type Props = Readonly<{
  label: string;
  languages: readonly Language[];
  current: string;
  /** The address of this page in a language. */
  addressIn: (locale: string) => string;
}>;

/** The same page in the other languages: plain links, which need no script. */
export function LanguageLinks({ label, languages, current, addressIn }: Props) {
  return (
    <nav className={styles.languages} aria-label={label}>
      {languages.map(({ locale, name }) => (
        <a
          key={locale}
          href={addressIn(locale)}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
