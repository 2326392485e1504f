import { toXml } from 'xast-util-to-xml';

/** What XML 1.0 cannot hold, escaped or not: control characters, halves of surrogate pairs, non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A whole XML file of one element, made with xastscript; characters that XML cannot hold are left out. */
export function xmlFile(root: Parameters<typeof toXml>[0]): string {
  const written = toXml(root, { closeEmptyElements: true });
  // XML 1.0 (2.4) forbids this end of a CDATA section, of which there are none here, in any text; the library leaves it.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written.replace(FORBIDDEN, '').replaceAll(']]>', ']]&gt;')}\n`;
}
