'use client';

import { ArrowDown, ArrowUp, ListChecks } from 'lucide-react';
import { type FocusEvent, type MouseEvent, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { columnsOf, type TableType } from '../../geo/columns';
import { ROWS_PER_PAGE, type Row } from '../../geo/rows';
import type { View } from '../../geo/view';
import { PartFailed } from '../ui/PartFailed';
import { useFetched } from '../ui/useFetched';
import { pointAt } from '../view/pointedRecord';
import { isPlain, ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import { ColumnMenu } from './ColumnMenu';
import { RecordRow } from './RecordRow';
import styles from './RecordTable.module.css';
import { SortHeader } from './SortHeader';
import { useSelection } from './useSelection';

type Props = Readonly<{
  type: TableType;
  rows: readonly Row[];
  /** Whether the table of the other type is on the page, too. */
  isBoth: boolean;
}>;

/** The table of the partnerships, or of the visits: it sorts, has the columns that were chosen, and gives its rows away. */
export function RecordTable({ type, rows, isBoth }: Props) {
  const t = useTranslations('table');
  const { scene, view, atlas, words, hrefOf, go } = useView();
  const selection = useSelection(rows);
  const { fetched, failed, fetchIt } = useFetched(loadSelectionBar);
  const chosen = view.columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view has a list of its own, which mostly says the same
  const columns = useMemo(() => columnsOf(type, view.columns), [type, chosen]);
  const body = useRef<HTMLTableSectionElement>(null);
  const isWide = columns.some((column) => column !== 'date');
  const id = `${type}s`;
  const first = scene.page.pages > 1 ? (scene.page.number - 1) * ROWS_PER_PAGE + 2 : null;
  const opened = (record: string): View => ({
    ...view,
    pick: record === view.pick ? null : record,
    stop: null,
    camera: null,
  });

  const hrefs = rows.map(({ id }) => hrefOf(opened(id)));
  useLayoutEffect(() => {
    for (const [index, row] of [...(body.current?.rows ?? [])].entries())
      row.querySelector('a')?.setAttribute('href', hrefs[index] ?? '');
  });

  /** Follows the link of a row, as a ViewLink follows its own. */
  function open(event: MouseEvent<HTMLElement>) {
    const record =
      event.target instanceof Element && event.target.closest('a')?.closest('tr')?.dataset.record;
    if (!record || !isPlain(event) || atlas !== 'ready') return;
    event.preventDefault();
    go(opened(record), 'push');
  }

  return (
    <section className={styles.section} id={id} tabIndex={-1} aria-labelledby={`${id}-name`}>
      <div className={styles.bar}>
        <h2 id={`${id}-name`} className={styles.name}>
          <TableName type={type} />
        </h2>
        {isBoth && <ToOther from={type} />}
        <ColumnMenu type={type} />
        <button
          type="button"
          // It holds its place until there is something to copy from.
          disabled={atlas !== 'ready'}
          className={styles.tool}
          aria-pressed={selection.isOn}
          aria-label={t('select')}
          title={t('select')}
          onClick={() => {
            fetchIt();
            selection.toggle();
          }}
        >
          <ListChecks size={16} aria-hidden />
        </button>
        {selection.isOn && failed && <PartFailed text={t('selectFailed')} />}
        {selection.isOn && fetched && <fetched.SelectionBar type={type} selected={selection.selected} />}
      </div>
      {rows.length === 0 ? (
        <EndsBefore type={type} />
      ) : (
        <div className={styles.scroller}>
          <table
            className={styles.table}
            aria-labelledby={`${id}-name`}
            aria-rowcount={scene.page.pages > 1 ? countOf(scene.counts, type) + 1 : undefined}
            data-wide={isWide}
            data-selecting={selection.isOn}
          >
            <thead>
              <tr>
                <SortHeader
                  type={type}
                  column="type"
                  sorts={type === 'partnership' && !selection.isOn}
                  before={
                    selection.isOn && (
                      <input
                        type="checkbox"
                        checked={selection.isAll}
                        aria-label={t('selectAll')}
                        title={t('selectAll')}
                        onChange={selection.selectAll}
                      />
                    )
                  }
                />
                {(['title', ...columns] as const).map((column) => (
                  <SortHeader key={column} type={type} column={column} />
                ))}
              </tr>
            </thead>
            <tbody
              ref={body}
              onPointerOver={point}
              onPointerLeave={letGo}
              onFocus={point}
              onBlur={letGo}
              onClick={open}
              onPointerDown={selection.shift}
              onKeyDown={selection.press}
            >
              {rows.map((row, index) => (
                <RecordRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: a filter rewrites the rows that stand there, which is less work than others in their place
                  key={index}
                  row={row}
                  columns={columns}
                  number={first === null ? undefined : first + index}
                  isSelected={selection.isOn ? selection.selected.has(row.id) : null}
                  onSelect={selection.isOn ? selection.select : null}
                  href={hrefs[index] ?? ''}
                  q={view.q}
                  words={words}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** At each call anew: what React's own `lazy` failed to load once it never tries again. */
function loadSelectionBar() {
  return import('./SelectionBar');
}

/** The row under a mouse or with the focus is what the map shows; a finger opens it, and a press is no focus that was sought. */
function point(event: PointerEvent | FocusEvent<HTMLElement>) {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if ('pointerType' in event ? event.pointerType === 'touch' : !target.matches(':focus-visible')) return;
  pointAt('row', target.closest('tr'));
}

function letGo() {
  pointAt('row', null);
}

function countOf(counts: Readonly<Record<Row['look'], number>>, type: TableType): number {
  return type === 'visit' ? counts.visit : counts.tie + counts.prospect;
}

/** The table's name and how many rows it has; what is only proposed or negotiated is counted by itself. */
function TableName({ type }: Readonly<{ type: TableType }>) {
  const t = useTranslations('table');
  const { counts } = useView().scene;
  if (type === 'visit')
    return (
      <>
        {t('visits')} <Count look="visit" count={counts.visit} />
      </>
    );
  return (
    <>
      {t('partnerships')} <Count look="tie" count={counts.tie} />
      {counts.prospect > 0 && (
        <>
          <span className="visually-hidden">{t('prospectsToo', { count: counts.prospect })}</span>
          <Count look="prospect" count={counts.prospect} isHidden />
        </>
      )}
    </>
  );
}

function Count({
  look,
  count,
  isHidden,
}: Readonly<{ look: Row['look']; count: number; isHidden?: boolean }>) {
  const t = useTranslations('row');
  const { words } = useView();
  return (
    <span
      className={styles.count}
      data-look={look}
      aria-hidden={isHidden}
      title={isHidden ? t('prospect') : undefined}
    >
      <span className={styles.swatch} aria-hidden />
      {words.whole(count)}
    </span>
  );
}

function ToOther({ from }: Readonly<{ from: TableType }>) {
  const t = useTranslations('table');
  const to = from === 'visit' ? 'partnerships' : 'visits';
  const name = t(from === 'visit' ? 'toPartnerships' : 'toVisits');
  function go(event: MouseEvent) {
    // The address stays the view's.
    event.preventDefault();
    document.getElementById(to)?.focus();
  }
  return (
    <a className={styles.tool} href={`#${to}`} aria-label={name} title={name} onClick={go}>
      {from === 'visit' ? <ArrowUp size={16} aria-hidden /> : <ArrowDown size={16} aria-hidden />}
    </a>
  );
}

/** Stands where the other table is longer. */
function EndsBefore({ type }: Readonly<{ type: TableType }>) {
  const t = useTranslations('table');
  const { scene, view } = useView();
  const count = countOf(scene.counts, type);
  const pages = Math.ceil(count / ROWS_PER_PAGE);
  return (
    <p className={styles.before}>
      <ViewLink view={{ ...view, page: pages }}>
        {t(type === 'visit' ? 'visitsEndBefore' : 'partnershipsEndBefore', { count, pages })}
      </ViewLink>
    </p>
  );
}
