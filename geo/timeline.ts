import type { AtlasRecord } from './atlas';
import { earliestDay, type FuzzyDate, latestDay } from './fuzzyDate';
import { dateOf, type Interval, intervalDates, lengthOf, MONTHS, monthOf, total } from './intervals';
import { earliestDate } from './record';
import { type Look, look } from './rows';
import type { Words } from './words';

/** More bars than this are too thin to be told apart in the width of a phone. */
const MOST_BARS = 144;

/**
 * How many records begin when: ties by their earliest known date (their signing, as a rule), visits by their first day.
 * A record stands in the interval in which its life begins, so that the bars up to one tell how many records
 * had begun by then.
 *
 * A date that is known less exactly than to the interval (a year, among months) counts where it may lie: an equal
 * share of it in each such interval, told apart as `spread`. Within the interval nothing is said that is not known, so
 * a month among years is counted whole. Records without a date stand in no bar and are counted in `undated`.
 */
export type Timeline = Readonly<{
  interval: Interval;
  /** The first interval as a year, a month or, for a decade, its first year; empty where nothing has a date. */
  first: FuzzyDate;
  /** By look and interval: records of which is known in which one they begin. */
  counts: Readonly<Record<Look, readonly number[]>>;
  /** By look and interval: shares of records that may begin in any of several. */
  spread: Readonly<Record<Look, readonly number[]>>;
  /** How many records `spread` is made of. */
  vague: number;
  undated: number;
  ticks: readonly Tick[];
  /** What the bars say, in a sentence for who cannot see them. */
  said: string;
}>;

/** A mark of the axis; `at` is the number of the interval at whose beginning it stands. */
export type Tick = Readonly<{ at: number; label: string }>;

/** The timeline of records, by month, year or decade as their span needs; months fill whole years. */
export function timeline(records: readonly AtlasRecord[], words: Words): Timeline {
  const begun: Beginning[] = [];
  let [from, to] = [Infinity, -Infinity];
  for (const record of records) {
    const beginning = beginningOf(record);
    if (beginning === null) continue;
    begun.push(beginning);
    from = Math.min(from, beginning.from);
    to = Math.max(to, beginning.to);
  }
  const undated = records.length - begun.length;
  const empty = { tie: [], visit: [], prospect: [] };
  if (begun.length === 0)
    return {
      interval: 'year',
      first: '',
      counts: empty,
      spread: empty,
      vague: 0,
      undated,
      ticks: [],
      said: words.t('time.nothing'),
    };

  const interval = fitting(from, to);
  const months = MONTHS[interval];
  // Months begin with a January and end with a December.
  const whole = Math.max(months, 12);
  const start = Math.floor(from / whole) * whole;
  const length = ((Math.floor(to / whole) + 1) * whole - start) / months;
  const none = () => new Array<number>(length).fill(0);
  const counts = { tie: none(), visit: none(), prospect: none() };
  const spread = { tie: none(), visit: none(), prospect: none() };
  let vague = 0;
  for (const one of begun) {
    const [a, b] = [one.from, one.to].map((month) => Math.floor((month - start) / months)) as [
      number,
      number,
    ];
    const bars = a === b ? counts[one.look] : spread[one.look];
    if (a !== b) vague += 1;
    for (let bar = a; bar <= b; bar += 1) bars[bar] = (bars[bar] ?? 0) + 1 / (b - a + 1);
  }
  const made = { interval, first: dateOf(start, interval), counts, spread, vague, undated };
  return { ...made, ticks: ticks(start, length, interval, words), said: said(made, words) };
}

/** The months in which a record may begin, the first and the last of them. */
type Beginning = Readonly<{ look: Look; from: number; to: number }>;

const beginnings = new WeakMap<AtlasRecord, Beginning | null>();

/** When a record begins, read from its dates once; `null` where it has none. */
function beginningOf(record: AtlasRecord): Beginning | null {
  const known = beginnings.get(record);
  if (known !== undefined) return known;
  const date = earliestDate(record);
  const made =
    date === null
      ? null
      : { look: look(record), from: monthOf(earliestDay(date)), to: monthOf(latestDay(date)) };
  beginnings.set(record, made);
  return made;
}

function fitting(from: number, to: number): Interval {
  const bars = (interval: Interval) => (to - from + 1) / MONTHS[interval];
  return bars('month') <= MOST_BARS - 24 ? 'month' : bars('year') <= MOST_BARS ? 'year' : 'decade';
}

/** As many marks as a narrow axis has room for. */
const MOST_TICKS = 8;
/** Where marks may stand: every so many months. */
const TICK_MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000];

function ticks(start: number, length: number, interval: Interval, words: Words): readonly Tick[] {
  const months = MONTHS[interval];
  const every = TICK_MONTHS.find((gap) => gap >= months && (length * months) / gap <= MOST_TICKS) ?? 12_000;
  const first = Math.ceil(start / every) * every;
  const marks: Tick[] = [];
  for (let month = first; month < start + length * months; month += every) {
    const date = dateOf(month, every < 12 ? 'month' : 'year');
    marks.push({ at: (month - start) / months, label: words.shortDate(date) });
  }
  return marks;
}

function said(made: Omit<Timeline, 'ticks' | 'said'>, words: Words): string {
  const length = lengthOf(made);
  const most = made.counts.tie.reduce((best, _, at) => (total(made, at) > total(made, best) ? at : best), 0);
  return words.t('time.histogram', {
    interval: made.interval,
    from: words.date(intervalDates(made, 0).from),
    to: words.date(intervalDates(made, length - 1).to),
    most: words.date(intervalDates(made, most).from),
    count: Math.round(total(made, most)),
  });
}
