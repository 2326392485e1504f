const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  ς: 'σ',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};

/**
 * Text folded for search: lower case, without accents, in letters of the usual width, and with the hyphens and
 * quotation marks of a keyboard, so that "Tromsø" is found by "tromso", "EU–Japan" by "eu-japan" and "ＥＵ" by "EU". A
 * syllable of Hangul becomes its letters, so that it is found while it is being typed.
 *
 * The fold of a text is that of its graphemes, one after the other: `matchedParts` finds its way back by it.
 */
export function fold(text: string): string {
  // Most of a text is ASCII, which has nothing to take apart.
  return text.toLowerCase().replace(/[^\0-\x7f]+/g, foldRun);
}

function foldRun(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øđðıłςþßæœ‘’“”]|\p{Pd}/gu, (character) => PLAIN[character] ?? '-');
}
