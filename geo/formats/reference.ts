import type { CslItem } from './citation';

/** A reference as a bibliography prints it; its title stands apart, where it is to be set in italics. */
export type Reference = Readonly<{ before: string; title: string; after: string }>;

/** The reference of a work of ours in the style of the American Psychological Association, 7th edition. */
export function apaReference({
  author: [{ literal }],
  title,
  publisher,
  version,
  issued,
  accessed,
  URL,
}: CslItem): Reference {
  const year = issued?.['date-parts'][0][0] ?? 'n.d.';
  const seen = accessed ? `Retrieved ${longDay(accessed['date-parts'][0])}, from ` : '';
  return {
    before: `${closed(literal)} (${year}). `,
    title,
    after: ` (Version ${version}) [Data set]. ${publisher}. ${seen}${URL}`,
  };
}

/** The reference of a work of ours as the Chicago Manual of Style, 18th edition, has it in a bibliography; no italics. */
export function chicagoReference({
  author: [{ literal }],
  title,
  publisher,
  version,
  issued,
  accessed,
  URL,
}: CslItem): string {
  // Within quotation marks there are only single ones.
  const quoted = closed(title.replaceAll('“', '‘').replaceAll('”', '’'));
  const on = issued ? longDay(issued['date-parts'][0]) : 'n.d.';
  const seen = accessed ? ` Accessed ${longDay(accessed['date-parts'][0])}.` : '';
  return `${closed(literal)} “${quoted}” Version ${version}. ${publisher}, ${closed(on)}${seen} ${URL}.`;
}

/** A reference without italics. */
export function plainReference({ before, title, after }: Reference): string {
  return before + title + after;
}

/** Both styles write their dates in English, as "November 24, 2026". */
const LONG_DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

function longDay([year = 0, month = 1, day = 1]: readonly number[]): string {
  return LONG_DAY.format(Date.UTC(year, month - 1, day));
}

/** A text with a full stop at its end, unless it has a mark there already. */
function closed(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
