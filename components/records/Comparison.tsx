'use client';

import { ArrowLeftRight, X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type {
  Comparison as Compared,
  ComparedCell,
  ComparedGroup,
  ComparedRecord,
} from '../../geo/comparison';
import { formatCompare } from '../../geo/formatCompare';
import { hasDay } from '../../geo/period';
import { readTypedPeriod } from '../../geo/readTypedPeriod';
import { recordLang } from '../../geo/recordLanguage';
import { isSame, swapped } from '../../geo/sides';
import { type Compare, DEFAULT_VIEW } from '../../geo/view';
import { KeptKeys } from '../view/KeptKeys';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './Comparison.module.css';

/** Two sides beside each other, line by line: what both have, what one alone has, and what is not yet had by either. */
export function Comparison() {
  const t = useTranslations('compare');
  const id = useId();
  const { scene, view } = useView();
  const { comparison } = scene;
  if (comparison === null) return null;
  const { first, second } = comparison.names;
  return (
    <section className={styles.comparison} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{t('title', { first, second })}</h2>
        <ViewLink className={styles.act} view={swapped(view)} aria-label={t('swap')} title={t('swap')}>
          <ArrowLeftRight size={16} aria-hidden />
        </ViewLink>
        <ViewLink
          className={styles.act}
          view={{ ...view, compare: null, page: 1 }}
          aria-label={t('clear')}
          title={t('clear')}
          // What has the focus goes with the comparison.
          onClick={() => document.getElementById('records')?.focus({ preventScroll: true })}
        >
          <X size={16} aria-hidden />
        </ViewLink>
      </div>
      {comparison.by === 'period' && <OtherPeriod />}
      <p className={styles.meaning}>{t('meaning', { by: comparison.by })}</p>
      {comparison.groups.length === 0 && <p className={styles.meaning}>{t('empty')}</p>}
      {comparison.groups.map((group) => (
        <Group key={group.group} {...group} names={comparison.names} />
      ))}
    </section>
  );
}

type GroupProps = Compared['groups'][number] & Pick<Compared, 'names'>;

function Group({ group, lines, all, names }: GroupProps) {
  const t = useTranslations('compare');
  const name = useGroupName(group, names);
  return (
    <>
      <table className={styles.table}>
        <caption>
          <span className={styles.sign} data-side={group} aria-hidden />
          {t('count', { name, count: all })}
        </caption>
        <thead>
          <tr>
            {(['first', 'second'] as const).map((side) => (
              <th key={side} scope="col" data-side={side}>
                {names[side]}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map((line) => (
          <tbody key={line.key}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.line}>
                <span dir="auto">{line.counterpart}</span> <span className={styles.kind}>{line.kind}</span>
              </th>
            </tr>
            <tr>
              {line.shared ? (
                <Cell cell={line.first} span={2} />
              ) : (
                <>
                  <Cell cell={line.first} />
                  <Cell cell={line.second} />
                </>
              )}
            </tr>
          </tbody>
        ))}
      </table>
      {lines.length < all && <p className={styles.meaning}>{t('cut', { shown: lines.length, all })}</p>}
    </>
  );
}

function useGroupName(group: ComparedGroup, names: Compared['names']): string {
  const t = useTranslations('compare');
  if (group === 'both') return t('both');
  return group === 'none' ? t('groupNone') : t('only', { name: names[group] });
}

function Cell({ cell, span = 1 }: Readonly<{ cell: ComparedCell; span?: 1 | 2 }>) {
  const t = useTranslations('compare');
  if (cell.records.length === 0)
    return (
      <td className={styles.none}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">{t('none')}</span>
      </td>
    );
  return (
    <td colSpan={span}>
      {span === 2 && <span className="visually-hidden">{t('shared')}</span>}
      <ul>
        {cell.records.map((record) => (
          <li key={record.id} data-look={record.look}>
            <ComparedLink record={record} />
          </li>
        ))}
      </ul>
      {cell.more > 0 && <span className={styles.detail}>{t('more', { count: cell.more })}</span>}
    </td>
  );
}

function ComparedLink({ record }: Readonly<{ record: ComparedRecord }>) {
  const t = useTranslations('table');
  const { view, words } = useView();
  const picked = record.id === view.pick;
  return (
    <>
      <ViewLink
        view={{ ...view, pick: picked ? null : record.id, stop: null, camera: null }}
        aria-current={picked ? 'true' : undefined}
        lang={recordLang(words.locale)}
        dir="auto"
      >
        {record.title}
      </ViewLink>
      <span className={styles.detail}>
        {record.date}
        {record.status !== null && ` · ${record.status}`}
        {!record.verified && ` · ${t('unverified')}`}
      </span>
    </>
  );
}

/** The period on the other side, typed as a link has it or with a dash; a form of the page's own, so that it works without script. */
function OtherPeriod() {
  const t = useTranslations('compare');
  const id = useId();
  const { view, atlas, hrefOf, go } = useView();
  const said = view.compare ? formatCompare(view.compare) : '';
  const [typed, setTyped] = useState(said);
  const [fault, setFault] = useState<'unreadable' | 'same' | null>(null);
  const [saidBefore, setSaidBefore] = useState(said);
  if (said !== saidBefore) {
    setSaidBefore(said);
    setTyped(said);
    setFault(null);
  }

  function submit(event: FormEvent) {
    // Until the records have come the server is asked, which says what it cannot read.
    if (atlas !== 'ready') return;
    event.preventDefault();
    const period = readTypedPeriod(typed);
    if (period === null || !hasDay(period)) {
      setFault('unreadable');
      return;
    }
    const compare: Compare = { by: 'period', ...period };
    setFault(isSame(view, compare) ? 'same' : null);
    if (!isSame(view, compare)) go({ ...view, compare, page: 1 }, 'push');
  }

  return (
    <form className={styles.period} method="get" action={hrefOf(DEFAULT_VIEW)} onSubmit={submit} noValidate>
      <label htmlFor={id}>{t('periodField')}</label>
      <input
        id={id}
        name="compare"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        title={t('format')}
        value={typed}
        aria-invalid={fault !== null || undefined}
        aria-describedby={`${id}-fault`}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit">{t('apply')}</button>
      <KeptKeys view={{ ...view, compare: null, page: 1 }} />
      <p id={`${id}-fault`} role="status">
        {fault && t(fault, { text: typed.trim() })}
      </p>
    </form>
  );
}
