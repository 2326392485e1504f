'use client';

import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { columnsOf, type TableType } from '../../geo/columns';
import { shownRecords } from '../../geo/formats/shownRecords';
import { tableTsv } from '../../geo/formats/tableTsv';
import { useView } from '../view/ViewProvider';
import styles from './SelectionBar.module.css';

type Props = Readonly<{
  type: TableType;
  selected: ReadonlySet<string>;
}>;

/** How many rows are selected, of those that the filters leave, and the button that copies them with the chosen columns. */
export function SelectionBar({ type, selected }: Props) {
  const t = useTranslations('table');
  const { data, view, words } = useView();
  // What became of the selection as it was then.
  const [outcome, setOutcome] = useState<Readonly<{ of: object; failed: string | null }> | null>(null);
  const records = useMemo(
    () =>
      data === null
        ? []
        : shownRecords(type, data, view, words)
            .map(({ record }) => record)
            .filter(({ id }) => selected.has(id)),
    [type, data, view, words, selected],
  );
  const now = outcome?.of === records ? outcome : null;
  const count = records.length;

  async function copy() {
    if (data === null) return;
    const text = tableTsv(records, columnsOf(type, view.columns), data, words);
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: records, failed: null });
    } catch {
      setOutcome({ of: records, failed: text });
    }
  }

  const failed = now?.failed ?? null;
  return (
    <div className={styles.bar}>
      <p className={styles.said} role="status" data-failed={failed !== null}>
        {now === null ? t('selected', { count }) : failed === null ? t('copied', { count }) : t('copyFailed')}
      </p>
      <button type="button" className={styles.copy} disabled={count === 0} onClick={copy}>
        <Copy size={15} aria-hidden />
        {t('copy')}
      </button>
      {failed !== null && (
        <textarea
          className={styles.text}
          readOnly
          rows={4}
          value={failed}
          aria-label={t('rowsAsText')}
          ref={selectAll}
        />
      )}
    </div>
  );
}

function selectAll(field: HTMLTextAreaElement | null) {
  field?.focus();
  field?.select();
}
