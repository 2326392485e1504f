import type { CslItem } from './citation';

/** Works as RIS, in UTF-8: the tags that EndNote, Zotero, Mendeley and Citavi have in common. */
export function ris(items: readonly CslItem[]): string {
  return items.map(entry).join('');
}

function entry(item: CslItem): string {
  const issued = item.issued?.['date-parts'][0];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', item.type === 'dataset' ? 'DATA' : 'ELEC'],
    ['ID', item.id],
    // A name that is nobody's: with a comma it would be taken apart.
    ['AU', item.author[0].literal.replaceAll(',', ' ')],
    ['TI', item.title],
    ['PY', issued && String(issued[0])],
    ['DA', issued && risDate(issued)],
    ['PB', item.publisher],
    ['ET', item.version],
    ['N1', item.note],
    ['UR', item.URL],
    ['Y2', item.accessed && risDate(item.accessed['date-parts'][0])],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`],
    )
    .join('');
}

/** YYYY/MM/DD/, its unknown parts empty. */
function risDate([year, month, day]: readonly number[]): string {
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}
