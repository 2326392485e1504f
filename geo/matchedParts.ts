import { fold } from './fold';

/** A stretch of a text, all of it matched by a search or none of it. */
export type TextPart = Readonly<{ text: string; matched: boolean }>;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters of Latin and punctuation, of which each is a grapheme: a text of these need not be asked about. */
const SINGLE = /^[\u0020-\u02ff\u2010-\u2027]*$/;

const ASCII = /^[\0-\x7f]*$/;

/** The characters of a text as a reader counts them: a letter with its accents is one, and so is a flag. */
export function graphemes(text: string): string[] {
  return SINGLE.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * A text cut where the matches of a search begin and end; joined, the parts are the text again. A grapheme of which
 * the search matches a part ("s" of "ß", 하 of 한) is marked as a whole.
 *
 * @param words the words of the search, as searchWords gives them
 */
export function matchedParts(text: string, words: readonly string[]): readonly TextPart[] {
  const folded = fold(text);
  const spans = words.flatMap((word) => occurrences(word, folded));
  if (spans.length === 0) return text === '' ? [] : [{ text, matched: false }];
  const parts: { text: string; matched: boolean }[] = [];
  // Of ASCII each letter folds to one.
  const isAscii = ASCII.test(text);
  let start = 0;
  for (const grapheme of graphemes(text)) {
    const end = start + (isAscii ? 1 : fold(grapheme).length);
    // What folds to nothing, as an accent that stands alone, belongs to a match that goes on around it.
    const matched = spans.some((span) => span.start < end && span.end > start);
    const last = parts.at(-1);
    if (last?.matched === matched) last.text += grapheme;
    else parts.push({ text: grapheme, matched });
    start = end;
  }
  return parts;
}

type Span = Readonly<{ start: number; end: number }>;

function occurrences(word: string, folded: string): Span[] {
  const spans: Span[] = [];
  for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1))
    spans.push({ start, end: start + word.length });
  return spans;
}
