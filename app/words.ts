import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import formatMessage from 'use-intl/format-message';
import type { Language } from '../components/ui/LanguageLinks';
import type { Atlas } from '../geo/atlas';
import { LABEL_CODES } from '../geo/basemap/codes';
import { compileMessages } from '../geo/compileMessages';
import { type Messages, makeWords, partyNames, type Words, type WordsTable } from '../geo/words';

const FOLDER = join(process.cwd(), 'geo', 'words');

/** The languages that have a catalogue, by the names of their files. */
export const LOCALES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

/** The same, by the names that their speakers give them. */
export const LANGUAGES: readonly Language[] = LOCALES.map((locale) => ({
  locale,
  name: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
}));

/**
 * Where the same page is in each language, by its `hreflang`: `x-default` is what a reader of any other language is
 * given.
 */
export function languageAddresses(address: (locale: string) => string): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(LOCALES.map((locale) => [locale, address(locale)])),
    'x-default': address('en'),
  };
}

const messages = new Map<string, Messages>();

function readMessages(locale: string): Messages {
  const known = messages.get(locale);
  if (known && process.env.NODE_ENV === 'production') return known;
  // The catalogues are ours and checked by the tests: this is the door at which they become Messages.
  const written = JSON.parse(readFileSync(join(FOLDER, `${locale}.json`), 'utf8')) as Messages;
  // The site is built without a parser (next.config.js); scripts and tests have use-intl as it comes.
  const read = formatMessage.raw ? written : compileMessages(written);
  messages.set(locale, read);
  return read;
}

type Spoken = Readonly<{ table: WordsTable; words: Words }>;

/** What there is to say where there is no atlas. */
const NOTHING = {};

/** Made once for an atlas: dates, names and messages of a language are dear to prepare, and every request speaks. */
const spokenOf = new WeakMap<object, Map<string, Spoken>>();

/** The words of a language for an atlas and its map; those of English where the language has no catalogue. */
export function wordsTable(locale: string, atlas: Atlas | null): WordsTable {
  return speak(locale, atlas).table;
}

/** The same, ready to speak. */
export function wordsOf(locale: string, atlas: Atlas | null): Words {
  return speak(locale, atlas).words;
}

function speak(locale: string, atlas: Atlas | null): Spoken {
  const spoken = LOCALES.includes(locale) ? locale : 'en';
  const ofAtlas = spokenOf.get(atlas ?? NOTHING) ?? new Map<string, Spoken>();
  spokenOf.set(atlas ?? NOTHING, ofAtlas);
  const known = ofAtlas.get(spoken);
  if (known && process.env.NODE_ENV === 'production') return known;
  const table = makeTable(spoken, atlas);
  const made = { table, words: makeWords(table) };
  ofAtlas.set(spoken, made);
  return made;
}

function makeTable(spoken: string, atlas: Atlas | null): WordsTable {
  const catalogue = readMessages(spoken);
  const codes = [...new Set([...LABEL_CODES, ...Object.keys(atlas?.parties ?? {})])];
  const table = { locale: spoken, messages: catalogue, names: partyNames(spoken, catalogue, codes) };
  if (spoken === 'en' || !atlas) return table;
  return { ...table, englishNames: partyNames('en', readMessages('en'), Object.keys(atlas.parties)) };
}
