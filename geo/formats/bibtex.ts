import type { CslItem } from './citation';

/** Works as BibTeX, in UTF-8: ours as `@misc` of the kind data set, pages as `@misc`; biblatex and BibTeX read both. */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | null])[] = [
    // Braced twice: a name that is nobody's is not taken apart, and a title keeps its capitals.
    ['author', `{${escaped(item.author[0].literal)}}`],
    ['title', `{${escaped(item.title)}}`],
    ['year', year === undefined ? null : String(year)],
    ['month', month === undefined ? null : String(month)],
    ['date', [year, month, day].every((part) => part !== undefined) ? isoDate([year, month, day]) : null],
    ['publisher', item.publisher === undefined ? null : escaped(item.publisher)],
    ['version', item.version === undefined ? null : escaped(item.version)],
    ['howpublished', item.type === 'dataset' ? 'Data set' : null],
    ['note', item.note === undefined ? null : escaped(item.note)],
    ['url', asciiUrl(item.URL)],
    ['urldate', item.accessed ? isoDate(item.accessed['date-parts'][0]) : null],
  ];
  const written = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@misc{${item.id},\n${written.join('')}}\n`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text in which TeX sees no command, comment, formula or group. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^&%$#_]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}

/** An address in which nothing ends a field and all is ASCII; its percent signs belong to it. */
function asciiUrl(url: string): string {
  return url.toWellFormed().replace(/[{}\\^]|[^!-~]/gu, encodeURIComponent);
}

function isoDate(parts: readonly (number | undefined)[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
