import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { hasDay, lastTwelveMonths, OPEN_PERIOD, withPeriod } from '../../geo/period';
import { type DateReading, readTypedDate } from '../../geo/readTypedDate';
import { DEFAULT_VIEW, type View } from '../../geo/view';
import { KeptKeys } from '../view/KeptKeys';
import { ViewLink } from '../view/ViewLink';
import { useView } from '../view/ViewProvider';
import styles from './PeriodFields.module.css';

const FIELDS = ['from', 'to', 'force'] as const;
type Field = (typeof FIELDS)[number];
/** What stands in a field as long as it is not what the view says. */
type Typed = Partial<Record<Field, string>>;
type Fault = Readonly<{
  fields: readonly Field[];
  reason: 'unreadable' | 'dayWanted' | 'contradicts';
  text: string;
}>;

type Props = Readonly<{
  /** The calendar day on which the page was made. */
  today: string;
  /** Called when a date is set here. */
  onTouched: () => void;
}>;

/**
 * The period in dates: typed as far as they are known, or by a press. A form of the page's own, so that it works
 * without script. What cannot be read is said, stays in its field, and changes nothing.
 */
export function PeriodFields({ today, onTouched }: Props) {
  const t = useTranslations('time');
  const id = useId();
  const { view, atlas, hrefOf, go } = useView();
  const { from, to, force } = view;
  const [typed, setTyped] = useState<Typed>({});
  const [fault, setFault] = useState<Fault | null>(null);
  const said = JSON.stringify([from, to, force]);
  const [saidBefore, setSaidBefore] = useState(said);
  if (said !== saidBefore) {
    // The view has moved on, by whatever way: the fields follow.
    setSaidBefore(said);
    setTyped({});
    setFault(null);
  }

  function apply() {
    const read = { from: read1('from', 'any'), to: read1('to', 'any'), force: read1('force', 'day') };
    const dates: Record<Field, string | null> = { from, to, force };
    for (const field of FIELDS) {
      const reading = read[field];
      if ('fault' in reading) {
        setFault({ fields: [field], reason: reading.fault, text: typed[field]?.trim() ?? '' });
        return;
      }
      dates[field] = reading.date;
    }
    if (!hasDay(dates)) {
      setFault({ fields: ['from', 'to'], reason: 'contradicts', text: '' });
      return;
    }
    setFault(null);
    setTyped({});
    onTouched();
    go(
      dates.force === force ? withPeriod(view, dates) : withForce({ ...view, ...dates }, dates.force),
      'push',
    );
  }

  function read1(field: Field, wanted: 'any' | 'day'): DateReading {
    const text = typed[field];
    return text === undefined ? { date: view[field] } : readTypedDate(text, wanted);
  }

  function submit(event: FormEvent) {
    // Until the records have come the form asks the server, which says what it cannot read.
    if (atlas !== 'ready') return;
    event.preventDefault();
    apply();
  }

  const any = from !== null || to !== null || force !== null;
  return (
    <form className={styles.form} method="get" action={hrefOf(DEFAULT_VIEW)} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <label key={field} className={styles.field}>
            <span>{t(field)}</span>
            <input
              name={field}
              inputMode="numeric"
              autoComplete="off"
              spellCheck={false}
              maxLength={24}
              title={t('format')}
              placeholder={field === 'force' ? today : 'YYYY-MM'}
              value={typed[field] ?? view[field] ?? ''}
              aria-invalid={fault?.fields.includes(field) || undefined}
              aria-describedby={fault?.fields.includes(field) ? `${id}-fault` : undefined}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              onBlur={() => {
                if (typed[field] !== undefined && atlas === 'ready') apply();
              }}
            />
          </label>
        ))}
      </div>
      {atlas !== 'ready' && <KeptKeys view={{ ...view, ...OPEN_PERIOD, force: null, page: 1 }} />}
      <div className={styles.presets}>
        <button type="submit" className={styles.apply}>
          {t('apply')}
        </button>
        <ViewLink view={withPeriod({ ...view, force: null }, lastTwelveMonths(today))} onClick={onTouched}>
          {t('lastYear')}
        </ViewLink>
        <ViewLink view={withForce(withPeriod(view, OPEN_PERIOD), today)} onClick={onTouched}>
          {t('today')}
        </ViewLink>
        {any && (
          <ViewLink view={withForce(withPeriod(view, OPEN_PERIOD), null)} onClick={onTouched}>
            {t('clear')}
          </ViewLink>
        )}
      </div>
      <p id={`${id}-fault`} role="status" className={styles.fault}>
        {fault && t(fault.reason, { text: fault.text })}
      </p>
    </form>
  );
}

/** What was in force on a day is another choice of records, so it lets go of the camera as other filters do. */
function withForce(view: View, force: string | null): View {
  return view.force === force ? view : { ...view, force, camera: null, page: 1 };
}
