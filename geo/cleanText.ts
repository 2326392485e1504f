/** The longest text that a reader can search for, once cleaned: a search box takes no more than a link. */
export const MAX_QUERY_LENGTH = 200;

/**
 * Drops what nobody can see but what could mislead: control characters, halves of surrogate pairs and changes
 * of the writing direction. White space becomes one space, none at the ends. Links are read through it, and a
 * search box cleans its text with it, so that a view and its link agree.
 */
export function cleanText(text: string): string {
  return text
    .replace(/(?!\s)[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
