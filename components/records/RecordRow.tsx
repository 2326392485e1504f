'use client';

import { useTranslations } from 'use-intl';
import type { Column } from '../../geo/columns';
import { recordLang } from '../../geo/recordLanguage';
import { LOOK_WORDS, type Row } from '../../geo/rows';
import { Marked } from '../view/Marked';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './RecordTable.module.css';
import { SideTag } from './SideTag';

type Props = Readonly<{
  row: Row;
  columns: readonly Column[];
  /** Where it stands in the whole table, its head being 1. */
  number: number;
  /** Whether it is selected; `null` while no rows are being selected. */
  isSelected: boolean | null;
  onSelect: (id: string, isOn: boolean) => void;
}>;

/** A row opens its record's card, and shows which one is open. */
export function RecordRow({ row, columns, number, isSelected, onSelect }: Props) {
  const t = useTranslations();
  const { scene, view, words } = useView();
  const lang = recordLang(words.locale);
  return (
    <tr
      className={row.picked ? styles.picked : undefined}
      data-look={row.look}
      data-record={row.id}
      aria-rowindex={scene.page.pages > 1 ? number : undefined}
    >
      <td data-column="type">
        {isSelected !== null && (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={isSelected}
              aria-label={t('table.selectRow', { title: row.title })}
              onChange={(event) => onSelect(row.id, event.target.checked)}
            />
          </label>
        )}
        <span className={styles.swatch} aria-hidden />
        <span className="visually-hidden">{t(`row.${LOOK_WORDS[row.look]}`)}</span>
      </td>
      <td data-column="title">
        <ViewLink
          className={styles.open}
          view={{ ...view, pick: row.picked ? null : row.id, stop: null, camera: null }}
          aria-current={row.picked ? 'true' : undefined}
          lang={lang}
        >
          <span dir="auto">
            <Marked text={row.title} q={view.q} />
          </span>
        </ViewLink>
        <span className={styles.detail} dir="auto" lang={row.look === 'visit' ? lang : undefined}>
          <Marked text={row.detail} q={view.q} />
        </span>
        {row.found.map(({ label, text }) => (
          <span key={`${label} ${text}`} className={styles.detail} dir="auto">
            {label} <Marked text={text} q={view.q} />
          </span>
        ))}
        <SideTag side={row.side} />
        {!row.verified && <span className={styles.unverified}>{t('table.unverified')}</span>}
        {row.weak && <span className={styles.unverified}>{t('table.weak')}</span>}
      </td>
      {columns.map((column) => (
        <td key={column} data-column={column} lang={OWN.has(column) ? lang : undefined}>
          {column === 'date' ? <DateText date={row.date} /> : <CellText text={row.cells[column]} />}
        </td>
      ))}
    </tr>
  );
}

/** What these hold is the record's own text, in the language of the records. */
const OWN: ReadonlySet<Column> = new Set(['place', 'signatories', 'traveller']);

function DateText({ date }: Readonly<{ date: string }>) {
  return date.split(AFTER_MONTH).map((part) => <span key={part}>{part}</span>);
}

/** Where a span of days may be broken: after the dash behind a date that has its month or its year. */
const AFTER_MONTH = /(?<=[\p{L}\d]{3}[^–～~]{0,12}[–～~]\s?)/u;

function CellText({ text }: Readonly<{ text: string | undefined }>) {
  const t = useTranslations('table');
  if (text !== undefined) return <span dir="auto">{text}</span>;
  return (
    <>
      <span className={styles.unknown} aria-hidden>
        –
      </span>
      <span className="visually-hidden">{t('unknown')}</span>
    </>
  );
}
