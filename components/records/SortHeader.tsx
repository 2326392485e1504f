'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { hasColumn, type SortColumn, type TableType } from '../../geo/columns';
import { DEFAULT_VIEW } from '../../geo/view';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';

type Props = Readonly<{
  type: TableType;
  column: SortColumn;
  /** Whether it sorts: what all rows share does not. */
  sorts?: boolean;
  /** What stands in the cell before its name. */
  before?: ReactNode;
}>;

/** The head of a column: its name, which sorts by it, first the way a reader wants it, then the other way. */
export function SortHeader({ type, column, sorts = true, before }: Props) {
  const t = useTranslations('table');
  const { view } = useView();
  // A table that lacks the column of the sort has its own first order.
  const sort = hasColumn(type, view.sort.column) ? view.sort : DEFAULT_VIEW.sort;
  const name = column === 'title' || column === 'type' ? t(column) : t(`column.${column}`);
  const active = sorts && sort.column === column;
  const descending = active ? !sort.descending : LARGEST_FIRST.has(column);
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-column={column} aria-sort={active ? direction : undefined}>
      {before}
      {sorts ? (
        <ViewLink view={{ ...view, sort: { column, descending }, page: 1 }} history="replace">
          {name}
          {active &&
            (sort.descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
        </ViewLink>
      ) : (
        <span className="visually-hidden">{name}</span>
      )}
    </th>
  );
}

/** Names are first wanted from A, dates from the newest, numbers from the largest. */
const LARGEST_FIRST: ReadonlySet<SortColumn> = new Set([
  'date',
  'signed',
  'applied',
  'in-force',
  'ended',
  'days',
  'stops',
  'distance',
  'sources',
]);
