import { createTranslator } from 'use-intl/core';
import type { FuzzyDate } from './fuzzyDate';
import type messages from './words/en.json';

export type Messages = typeof messages;

/** All that a page needs to speak one language, as plain JSON: made on the server, sent to the browser. */
export type WordsTable = Readonly<{
  /** A BCP 47 language tag, the name of the catalogue. */
  locale: string;
  messages: Messages;
  /** The name of each party, by code. */
  names: Readonly<Record<string, string>>;
  /** The names of the atlas's parties in English, by which they are found as well; none where that is the language. */
  englishNames?: Readonly<Record<string, string>>;
}>;

/** The words of one language: messages, names, dates, numbers, lists. */
export type Words = ReturnType<typeof makeWords>;

/**
 * The names of parties and countries in one language: the catalogue's own (`names`) before those of the
 * Unicode CLDR. Called on the server only and sent to the browser, because two engines' CLDR differ.
 */
export function partyNames(
  locale: string,
  messages: Messages,
  codes: readonly string[],
): Readonly<Record<string, string>> {
  const regions = new Intl.DisplayNames([locale], { type: 'region', style: 'short', fallback: 'code' });
  const own: Readonly<Record<string, string>> = messages.names;
  return Object.fromEntries(
    codes.map((code) => [code, own[code] ?? (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code)]),
  );
}

/** The words of a table, ready to speak. Dates are calendar days and never shift with a time zone. */
export function makeWords(table: WordsTable) {
  const { locale, messages, names, englishNames = {} } = table;
  // The language's own way with dates and numbers: English ones are British here.
  const formats = messages.site.formats;
  const inSentence: Readonly<Record<string, string>> = messages.namesInSentence;
  const groups: Readonly<Record<string, string>> = messages.groups;
  const groupsInSentence: Readonly<Record<string, string>> = messages.groupsInSentence;
  const inTitle: Readonly<Record<string, string>> = messages.namesInTitle;
  const t = createTranslator<Messages>({ locale, messages, timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(formats, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const dayAndMonth = new Intl.DateTimeFormat(formats, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const year = new Intl.DateTimeFormat(formats, { year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(formats, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(formats, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const all = new Intl.ListFormat(formats, { type: 'conjunction' });
  const either = new Intl.ListFormat(formats, { type: 'disjunction' });
  const whole = new Intl.NumberFormat(formats, { maximumFractionDigits: 0 });
  const instant = (date: FuzzyDate): Date => new Date(`${date}T00:00:00Z`);
  const shortDate = (date: FuzzyDate): string =>
    date.length === 10
      ? shortDay.format(instant(date))
      : date.length === 7
        ? shortMonth.format(instant(`${date}-01`))
        : year.format(instant(`${date}-01-01`));

  return {
    locale,
    t,
    /** The name of a party or country, its code where there is none. */
    party: (code: string): string => names[code] ?? code,
    /** As `party`, as it stands in a sentence: "the European Union". */
    partyInSentence: (code: string): string => inSentence[code] ?? names[code] ?? code,
    /** The name of a group of partners: "EU members". */
    group: (code: string): string => groups[code] ?? t('filter.membersOf', { code }),
    /** As `group`, as it stands in a sentence: "a member of the European Union". */
    groupInSentence: (code: string): string =>
      groupsInSentence[code] ?? groups[code] ?? t('filter.membersOf', { code }),
    /** Its name in this language and, where another, in English: "ドイツ（Germany）". */
    partyInFull: (code: string): string => {
      const [name, english] = [names[code] ?? code, englishNames[code]];
      return english === undefined || english === name ? name : t('site.nameInBoth', { name, english });
    },
    /** As `party`, where room is short: "EU". */
    partyInTitle: (code: string): string => inTitle[code] ?? names[code] ?? code,
    /** "1 November 2024", "November 2024" or "2024": only as much as is known. */
    date: (date: FuzzyDate): string =>
      date.length === 10
        ? day.format(instant(date))
        : date.length === 7
          ? month.format(instant(`${date}-01`))
          : year.format(instant(`${date}-01-01`)),
    /** As `date`, for narrow places: "1 Nov 2024". */
    shortDate,
    /** "1 Nov": for a day whose year is said beside it. */
    dayOfYear: (date: FuzzyDate): string =>
      date.length === 10 ? dayAndMonth.format(instant(date)) : shortDate(date),
    /** Two calendar days as one span: "1–4 November 2024". */
    span: (from: FuzzyDate, to: FuzzyDate): string => day.formatRange(instant(from), instant(to)),
    /** As `span`, for narrow places: "1–4 Nov 2024". */
    shortSpan: (from: FuzzyDate, to: FuzzyDate): string => shortDay.formatRange(instant(from), instant(to)),
    /** "Japan and South Korea". */
    and: (items: readonly string[]): string => all.format(items),
    /** "Japan or South Korea". */
    or: (items: readonly string[]): string => either.format(items),
    /** "Japan, South Korea": side by side, joined by no word. */
    listed: (items: readonly string[]): string =>
      items.length === 0 ? '' : items.reduce((first, second) => t('site.pair', { first, second })),
    /** A number of things, or a length in whole kilometres: "9,450". */
    whole: (number: number): string => whole.format(number),
    /** Orders two texts as this language does. */
    compare: new Intl.Collator(formats, { sensitivity: 'base', numeric: true }).compare,
  };
}
