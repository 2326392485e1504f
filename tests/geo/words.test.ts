import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import format, { type CompiledMessage } from 'icu-minify/format';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { LABEL_CODES } from '../../geo/basemap/codes';
import { compileMessages } from '../../geo/compileMessages';
import { type Messages, makeWords, partyNames } from '../../geo/words';
import { english, shipped } from '../fixtures/shipped';

type Tree = { readonly [key: string]: string | Tree };

const FOLDER = join(import.meta.dirname, '..', '..', 'geo', 'words');
const locales = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));

function read(locale: string): Tree {
  return JSON.parse(readFileSync(join(FOLDER, `${locale}.json`), 'utf8'));
}

/** The messages of a catalogue by their dotted keys, sorted. */
function leaves(tree: Tree, path = ''): [key: string, message: string][] {
  return Object.entries(tree)
    .flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The same of a compiled catalogue. */
function compiledLeaves(tree: object, path = ''): [key: string, message: CompiledMessage][] {
  return Object.entries(tree).flatMap(([key, value]): [string, CompiledMessage][] =>
    typeof value === 'string' || Array.isArray(value)
      ? [[path + key, value]]
      : compiledLeaves(value, `${path}${key}.`),
  );
}

const FORMATTERS = {
  getDateTimeFormat: (...how: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...how),
  getNumberFormat: (...how: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...how),
  getPluralRules: (...how: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...how),
};

/** A catalogue names those whom CLDR would misname in its language, and puts articles where the language has some. */
const isOwnMatter = (key: string) => /^names(InSentence|InTitle)?\./.test(key);

const reference = leaves(read('en')).filter(([key]) => !isOwnMatter(key));
const keys = (tree: Tree) =>
  leaves(tree)
    .map(([key]) => key)
    .filter((key) => !isOwnMatter(key));

/** What a message must be given: each argument with its type, a choice with its cases. */
function wants(message: string): string[] {
  return [...new Set(argumentsOf(parse(message)))].sort();
}

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.argument:
        return [`${element.value}: text`];
      // One language counts with forms where another only writes the number.
      case TYPE.number:
        return [`${element.value}: number`];
      case TYPE.plural:
        return [`${element.value}: number`, ...optionsOf(element.options)];
      case TYPE.select:
        return [
          `${element.value}: one of ${Object.keys(element.options).sort()}`,
          ...optionsOf(element.options),
        ];
      case TYPE.literal:
      case TYPE.pound:
        return [];
      default:
        throw new Error(`No message of ours has a part of the type ${TYPE[element.type]}`);
    }
  });
}

function optionsOf(options: Readonly<Record<string, { value: MessageFormatElement[] }>>): string[] {
  return Object.values(options).flatMap(({ value }) => argumentsOf(value));
}

/** The plural forms of a message, exact numbers aside, choice by choice. */
function pluralForms(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => pluralForms(value));
    if (element.type === TYPE.select) return inside;
    return [Object.keys(element.options).filter((form) => !form.startsWith('=')), ...inside];
  });
}

/** For each argument of an English message, values to try it with. */
function trials(message: string): Record<string, string | number>[] {
  const given = new Map<string, readonly [string | number, string | number, string | number]>();
  for (const [, name = '', format] of message.matchAll(/\{(\w+)(?:, (plural|number|select))?[,}]/g)) {
    if (given.has(name)) continue;
    given.set(name, format === 'select' ? ['yes', 'no', 'yes'] : format ? [1, 2, 1234] : ['A', 'B', '‹C›']);
  }
  return [0, 1, 2].map((trial) =>
    Object.fromEntries([...given].map(([name, values]) => [name, values[trial] ?? ''])),
  );
}

describe.each(locales)('the catalogue %s', (locale) => {
  const tree = read(locale);
  const own = new Map(leaves(tree));
  const compiled = new Map(compiledLeaves(compileMessages(tree as unknown as Messages)));
  const errors: string[] = [];
  const t = createTranslator<Record<string, string>>({
    locale,
    // Any dotted key, as the type sees it: which there are is what the first test holds to.
    messages: tree as Record<string, string>,
    timeZone: 'UTC',
    onError: (error) => errors.push(error.message),
  });

  test('has the same messages as the English one', () => {
    expect(keys(tree)).toEqual(keys(read('en')));
  });

  test('asks in each message for what the English one asks for', () => {
    const asked = (of: (key: string) => string) => reference.map(([key]) => `${key} ${wants(of(key))}`);
    const english = new Map(reference);
    expect(asked((key) => own.get(key) ?? '')).toEqual(asked((key) => english.get(key) ?? ''));
  });

  test('counts with the plural forms of its language', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of leaves(tree))
      for (const own of pluralForms(parse(message)))
        expect({ key, forms: own.sort() }).toEqual({ key, forms });
  });

  test('names no party that English does not know', () => {
    const codes = Object.keys(shipped.parties);
    const known = [...LABEL_CODES, ...codes];
    for (const list of ['names', 'namesInSentence', 'namesInTitle']) {
      expect(tree).toHaveProperty(list);
      for (const code of Object.keys(tree[list] ?? {})) expect(known).toContain(code);
    }
  });

  test.each(reference)('says %s in any case', (key, message) => {
    errors.length = 0;
    for (const values of trials(message)) {
      const said = t(key, values);
      expect(errors).toEqual([]);
      // As the site says it, which has no parser.
      expect(format(compiled.get(key) ?? '', locale, values, { formatters: FORMATTERS })).toBe(said);
      expect(said).not.toMatch(/[{}]|NaN|undefined/);
      expect(said.trim()).not.toBe('');
      // The reader of a report writes on, from the line after its last.
      if (!key.startsWith('summary.') && key !== 'page.reportBody') expect(said).toBe(said.trim());
    }
  });

  test('names every party of the data, each by a name of its own', () => {
    const messages = tree as unknown as Messages;
    const codes = Object.keys(shipped.parties);
    const names = partyNames(locale, messages, codes);
    expect(Object.keys(names)).toEqual(codes);
    for (const code of codes) if (code !== 'NATO') expect(names[code]).not.toBe(code);
    expect(new Set(Object.values(names)).size).toBe(codes.length);
  });

  test('names the dates, lengths and lists of its language', () => {
    const messages = tree as unknown as Messages;
    const words = makeWords({ locale, messages, names: {} });
    for (const say of [words.date, words.shortDate, words.dayOfYear]) {
      expect(say('2024').replace(/\D/g, '')).toBe('2024');
      expect(new Set(['2024', '2024-11', '2024-11-01', '2024-11-02'].map(say)).size).toBe(4);
    }
    expect(words.and(['A', 'B'])).not.toBe(words.or(['A', 'B']));
  });
});

describe('English', () => {
  /** ICU sets the dash of a span off by thin spaces in some of its versions, in others not. */
  const closed = (span: string) => span.replace(/\s*–\s*/, '–');

  test('writes a date as far as it is known and never pads it', () => {
    expect(['2024-11-01', '2024-11', '2024'].map(english.date)).toEqual([
      '1 November 2024',
      'November 2024',
      '2024',
    ]);
    expect(['2024-11-01', '2024-11', '2024'].map(english.shortDate)).toEqual([
      '1 Nov 2024',
      'Nov 2024',
      '2024',
    ]);
    expect(['2024-11-01', '2024-11', '2024'].map(english.dayOfYear)).toEqual(['1 Nov', 'Nov 2024', '2024']);
  });

  test('keeps a calendar day on its day, the first of a year and the last of February too', () => {
    expect(english.date('2024-02-29')).toBe('29 February 2024');
    expect(english.date('1951-01-01')).toBe('1 January 1951');
    expect(english.date('1000-12-31')).toBe('31 December 1000');
  });

  test.each([
    ['2024-11-01', '2024-11-04', '1–4 November 2024', '1–4 Nov 2024'],
    ['2024-10-30', '2024-11-04', '30 October–4 November 2024', '30 Oct–4 Nov 2024'],
    ['2024-12-30', '2025-01-02', '30 December 2024–2 January 2025', '30 Dec 2024–2 Jan 2025'],
    ['2024-11-01', '2024-11-01', '1 November 2024', '1 Nov 2024'],
  ])('says of %s to %s what both have in common once', (from, to, span, shortSpan) => {
    expect(closed(english.span(from, to))).toBe(span);
    expect(closed(english.shortSpan(from, to))).toBe(shortSpan);
  });

  test('names the parties as they are known, and one without a name by its code', () => {
    expect(['EU', 'XK', 'GB', 'US', 'KR', 'CN', 'MK'].map(english.party)).toEqual([
      'European Union',
      'Kosovo',
      'United Kingdom',
      'United States',
      'South Korea',
      'China',
      'North Macedonia',
    ]);
    expect(english.party('QZ')).toBe('QZ');
  });

  test('writes lists, lengths and the order of names', () => {
    expect(english.and(['Japan', 'Korea', 'China'])).toBe('Japan, Korea and China');
    expect(english.or(['Japan', 'Korea'])).toBe('Japan or Korea');
    expect(english.and([])).toBe('');
    expect(english.whole(9449.6)).toBe('9,450');
    expect(['Zagreb', 'østfold', 'Åland', 'Tie 10', 'Tie 9'].sort(english.compare)).toEqual([
      'Åland',
      'østfold',
      'Tie 9',
      'Tie 10',
      'Zagreb',
    ]);
  });
});
