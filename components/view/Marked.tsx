import { useMemo } from 'react';
import { matchedParts } from '../../geo/matchedParts';
import { searchWords } from '../../geo/searchWords';

/** A text with what a search matches in it marked. */
export function Marked({ text, q }: Readonly<{ text: string; q: string | null }>) {
  const parts = useMemo(() => (q === null ? [] : matchedParts(text, searchWords(q))), [text, q]);
  if (parts.length < 2 && !parts[0]?.matched) return text;
  return parts.map((part, index) =>
    part.matched ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name than their order
      <mark key={index}>{part.text}</mark>
    ) : (
      part.text
    ),
  );
}
