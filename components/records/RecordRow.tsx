'use client';

import { memo } from 'react';
import type { Column } from '../../geo/columns';
import { recordLang } from '../../geo/recordLanguage';
import { LOOK_WORDS, type Row } from '../../geo/rows';
import type { Words } from '../../geo/words';
import { Marked } from '../view/Marked';
import styles from './RecordTable.module.css';
import { SideTag } from './SideTag';

type Props = Readonly<{
  row: Row;
  columns: readonly Column[];
  /** Where it stands in the whole table, its head being 1; `undefined` where the page shows all of it. */
  number: number | undefined;
  /** Whether it is selected; `null` while no rows are being selected. */
  isSelected: boolean | null;
  onSelect: ((id: string, isOn: boolean) => void) | null;
  /** What a press of it leads to, which the table follows and keeps up to date. */
  href: string;
  q: string | null;
  words: Words;
}>;

/**
 * A row opens its record's card, and shows which one is open. There are up to two hundred of them, and every press of a filter
 * changes their addresses: so it asks nothing of what lies around it, and is not rendered for its address alone.
 */
export const RecordRow = memo(function RecordRow({
  row,
  columns,
  number,
  isSelected,
  onSelect,
  href,
  q,
  words,
}: Props) {
  const { t, locale } = words;
  const lang = recordLang(locale);
  const days = row.date.split(AFTER_MONTH);
  return (
    <tr
      className={row.picked ? styles.picked : undefined}
      data-look={row.look}
      data-record={row.id}
      aria-rowindex={number}
    >
      <td data-column="type">
        {isSelected !== null && (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={isSelected}
              aria-label={t('table.selectRow', { title: row.title })}
              onChange={(event) => onSelect?.(row.id, event.target.checked)}
            />
          </label>
        )}
        <span className="visually-hidden">{t(`row.${LOOK_WORDS[row.look]}`)}</span>
      </td>
      <td data-column="title">
        <a
          className={styles.open}
          href={href}
          aria-current={row.picked ? 'true' : undefined}
          dir="auto"
          lang={lang}
        >
          {marked(row.title, q)}
        </a>
        <span className={styles.detail} dir="auto" lang={row.look === 'visit' ? lang : undefined}>
          {marked(row.detail, q)}
        </span>
        {row.found.length > 0 &&
          row.found.map(({ label, text }) => (
            <span key={`${label} ${text}`} className={styles.detail} dir="auto">
              {label} {marked(text, q)}
            </span>
          ))}
        {row.side !== null && <SideTag side={row.side} />}
        {!row.verified && <span className={styles.unverified}>{t('table.unverified')}</span>}
        {row.weak && <span className={styles.unverified}>{t('table.weak')}</span>}
      </td>
      {columns.map((column) =>
        column === 'date' ? (
          <td key={column} data-column={column} data-broken={days.length > 1 ? '' : undefined}>
            {days.length > 1 ? days.map((part) => <span key={part}>{part}</span>) : row.date}
          </td>
        ) : (
          <td key={column} data-column={column} lang={OWN.has(column) ? lang : undefined}>
            {cellText(row.cells[column], words)}
          </td>
        ),
      )}
    </tr>
  );
}, isAsBefore);

function isAsBefore({ row, href, ...others }: Props, after: Props): boolean {
  const isSame = (Object.keys(others) as (keyof typeof others)[]).every((key) => others[key] === after[key]);
  if (!isSame || row.id !== after.row.id) return false;
  // The rows that the server has sent are other objects than those that are made here.
  return row === after.row || JSON.stringify(row) === JSON.stringify(after.row);
}

/** What these hold is the record's own text, in the language of the records. */
const OWN: ReadonlySet<Column> = new Set(['place', 'signatories', 'traveller']);

function marked(text: string, q: string | null) {
  return q === null ? text : <Marked text={text} q={q} />;
}

/** Where a span of days may be broken: after the dash behind a date that has its month or its year. */
const AFTER_MONTH = /(?<=[\p{L}\d]{3}[^–～~]{0,12}[–～~]\s?)/u;

function cellText(text: string | undefined, { t }: Words) {
  if (text !== undefined) return <span dir="auto">{text}</span>;
  return (
    <>
      <span className={styles.unknown} aria-hidden>
        –
      </span>
      <span className="visually-hidden">{t('table.unknown')}</span>
    </>
  );
}
