'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { COLUMNS, columnsOf, type TableType, toggleColumn } from '../../geo/columns';
import { FacetMenu } from '../filters/FacetMenu';
import { TickLink } from '../filters/TickLink';
import { useView } from '../view/ViewProvider';
import styles from './ColumnMenu.module.css';

/** The columns of a table, to be chosen. Each is a link, so that it works without script, and a link tells which are shown. */
export function ColumnMenu({ type }: Readonly<{ type: TableType }>) {
  const t = useTranslations('table');
  const { view } = useView();
  return (
    <FacetMenu name={t('columns')} chosen={0} icon={<Columns3 size={16} aria-hidden />}>
      <div className={styles.list}>
        {columnsOf(type, COLUMNS).map((column) => (
          <TickLink
            key={column}
            view={{ ...view, columns: toggleColumn(view.columns, column) }}
            history="replace"
            name={t(`column.${column}`)}
            ticked={view.columns.includes(column)}
          />
        ))}
      </div>
    </FacetMenu>
  );
}
