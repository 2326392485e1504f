'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { recordLang } from '../../geo/recordLanguage';
import type { Row } from '../../geo/rows';
import type { Sort, SortColumn } from '../../geo/view';
import { NothingFound } from '../filters/NothingFound';
import { Marked } from '../view/Marked';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './RecordTable.module.css';

const COLUMNS: readonly SortColumn[] = ['type', 'title', 'date'];

/** The records shown, as a table that sorts; a row opens its record's card, and shows which one is open. */
export function RecordTable() {
  const t = useTranslations('table');
  const { scene, view } = useView();
  if (scene.rows.length === 0) return <NothingFound />;
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <SortHeader key={column} column={column} sort={view.sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {scene.rows.map((row) => (
            <RecordRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <Pages />
    </>
  );
}

function SortHeader({ column, sort }: Readonly<{ column: SortColumn; sort: Sort }>) {
  const t = useTranslations('table');
  const { view } = useView();
  const active = sort.column === column;
  // A column is first sorted the way a reader wants it: names from A, dates from the newest.
  const descending = active ? !sort.descending : column === 'date';
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={styles[column]} aria-sort={active ? direction : undefined}>
      <ViewLink view={{ ...view, sort: { column, descending }, page: 1 }} history="replace">
        {t(column)}
        {active &&
          (sort.descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
      </ViewLink>
    </th>
  );
}

function RecordRow({ row }: Readonly<{ row: Row }>) {
  const t = useTranslations();
  const { view, words } = useView();
  const lang = recordLang(words.locale);
  return (
    <tr className={row.picked ? styles.picked : undefined} data-look={row.look} data-record={row.id}>
      <td className={styles.type}>
        <span className={styles.swatch} aria-hidden />
        <span className="visually-hidden">{t(`row.${LOOK_WORD[row.look]}`)}</span>
      </td>
      <td className={styles.title}>
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
        {!row.verified && <span className={styles.unverified}>{t('table.unverified')}</span>}
        {row.weak && <span className={styles.unverified}>{t('table.weak')}</span>}
      </td>
      <td className={styles.date}>
        {row.date.split(AFTER_YEAR).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </td>
    </tr>
  );
}

/** Where a span of days may be broken: after the dash behind a date that has its year. */
const AFTER_YEAR = /(?<=\d{4}[^–～~]{0,12}[–～~]\s?)/u;

const LOOK_WORD = { tie: 'partnership', prospect: 'prospect', visit: 'visit' } as const;

function Pages() {
  const t = useTranslations('table');
  const { scene, view } = useView();
  const { number, pages } = scene.page;
  if (pages === 1) return null;
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      {number > 1 && (
        <ViewLink view={{ ...view, page: number - 1 }} rel="prev">
          {t('previousPage')}
        </ViewLink>
      )}
      <span>{t('page', { page: number, pages })}</span>
      {number < pages && (
        <ViewLink view={{ ...view, page: number + 1 }} rel="next">
          {t('nextPage')}
        </ViewLink>
      )}
    </nav>
  );
}
