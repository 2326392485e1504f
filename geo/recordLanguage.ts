/** The language in which the records are written, whatever the page around them speaks. */
const RECORD_LANGUAGE = 'en';

/** The `lang` of a record's own text on a page; none is wanted where the page speaks that language. */
export function recordLang(locale: string): string | undefined {
  return locale === RECORD_LANGUAGE ? undefined : RECORD_LANGUAGE;
}

/**
 * The `lang` of the title that a source gives itself, which no field tells, on a page: by the letters that only one
 * language is written in. Latin letters without an accent are taken for the records' language; for others none is said.
 */
export function titleLang(title: string, locale: string): string | undefined {
  const found = /[\p{sc=Hira}\p{sc=Kana}]/u.test(title)
    ? 'ja'
    : /\p{sc=Hang}/u.test(title)
      ? 'ko'
      : /[^\p{ASCII}\p{P}\p{S}\s]/u.test(title)
        ? undefined
        : RECORD_LANGUAGE;
  return found === locale ? undefined : found;
}
