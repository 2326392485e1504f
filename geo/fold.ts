/**
 * Text folded for search: lower case, without accents, and with the hyphens and quotation marks of a keyboard,
 * so that "Tromsø" is found by "tromso" and "EU–Japan" by "eu-japan".
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[đð]/g, 'd')
    .replace(/þ/g, 'th')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
}
