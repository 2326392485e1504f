import { fold } from './fold';

/** What a search asks for: its words, folded, each once. A text is found where it has every one of them, in any order. */
export function searchWords(q: string): readonly string[] {
  return [...new Set(fold(q).split(/\s+/))].filter((word) => word !== '');
}
