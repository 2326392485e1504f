import { fold } from './fold';

/** What a search asks for: its words, folded, each once. A text is found where it has every one of them, in any order. */
export function searchWords(q: string): readonly string[] {
  if (q !== last.q) last = { q, words: [...new Set(fold(q).split(/\s+/))].filter((word) => word !== '') };
  return last.words;
}

/** What was last asked for, since every text of a page is asked about the same search. */
let last: Readonly<{ q: string; words: readonly string[] }> = { q: '', words: [] };
