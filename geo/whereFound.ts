import { fold } from './fold';
import { graphemes } from './matchedParts';
import type { SearchField } from './searchFields';
import type { Words } from './words';

/** Where a search found something that a row does not show: "Signatory:" and the text, or the part around the match. */
export type Found = Readonly<{ label: string; text: string }>;

/** A row says so often where else a search was found. */
const MOST = 2;
/** So many characters of a long text are shown, with the match among them. */
const EXCERPT_LENGTH = 90;
/** So many of them before it. */
const BEFORE = 30;

/**
 * For each word of a search that a row does not show, the field in which it was found.
 *
 * @param fields asked for only where the row does not show every word
 * @param shown the text of the row, folded
 */
export function whereFound(
  fields: () => readonly SearchField[],
  shown: string,
  searched: readonly string[],
  words: Words,
): readonly Found[] {
  let unseen = searched.filter((word) => !shown.includes(word));
  const found: Found[] = [];
  if (unseen.length === 0) return found;
  for (const { name, text } of fields()) {
    if (unseen.length === 0 || found.length === MOST) break;
    const here = fold(text);
    const first = unseen.find((word) => here.includes(word));
    if (first === undefined) continue;
    found.push({ label: words.t(`found.${name}`), text: excerpt(text, first) });
    unseen = unseen.filter((word) => !here.includes(word));
  }
  return found;
}

/** A text, or of a long one the part around a word that its fold has; cut between words where it has some. */
function excerpt(text: string, word: string): string {
  const characters = graphemes(text);
  if (characters.length <= EXCERPT_LENGTH) return text;
  let before = fold(text).indexOf(word);
  let at = 0;
  for (; before > 0 && at < characters.length - 1; at += 1) before -= fold(characters[at] ?? '').length;
  const from = Math.max(0, Math.min(at - BEFORE, characters.length - EXCERPT_LENGTH));
  const start = from === 0 ? 0 : afterSpace(characters, from, at);
  const end = Math.min(characters.length, start + EXCERPT_LENGTH);
  const cut = characters.slice(start, end).join('');
  const whole = end === characters.length ? cut : toSpace(cut);
  return `${start === 0 ? '' : '…'}${whole}${end === characters.length ? '' : '…'}`;
}

/** The first place after a space in a stretch, or its beginning where it has none: Japanese has no spaces. */
function afterSpace(characters: readonly string[], from: number, to: number): number {
  const space = characters.slice(from, to).indexOf(' ');
  return space < 0 ? from : from + space + 1;
}

/** A text without the word at its end that may be cut. */
function toSpace(text: string): string {
  const space = text.lastIndexOf(' ');
  return space < text.length - 20 ? text : text.slice(0, space);
}
