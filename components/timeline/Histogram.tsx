import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { barPaths } from '../../geo/barPaths';
import { countAt, intervalDates, lengthOf, tallest } from '../../geo/intervals';
import { type Brush, brushOf, movedBrush, OPEN_PERIOD, periodOf, resizedBrush } from '../../geo/period';
import { useIdleOrActive } from '../ui/useIdleOrTouched';
import { latePart, useLatePart } from '../ui/useLatePart';
import { useView } from '../view/ViewProvider';
import styles from './Histogram.module.css';
import { PeriodMeaning } from './PeriodMeaning';
import type { Steps } from './useSteps';

const COMPARE = latePart(() => import('./ComparePeriod').then(({ ComparePeriod }) => ComparePeriod));

/** So near to an edge of the period a press is meant for it. */
const GRIP_PX = 14;

type Drag = Readonly<{ what: 'start' | 'end' | 'window' | 'new'; at: number; brush: Brush; moved: boolean }>;

/**
 * When records begin, as bars, with the period on them: its ends are sliders for the keyboard, and are dragged by pointer,
 * as is the whole; a press beside it begins a new one, a double press opens it.
 */
export function Histogram({ steps, onTouched }: Readonly<{ steps: Steps; onTouched: () => void }>) {
  const t = useTranslations('time');
  const { scene, view, atlas } = useView();
  const { timeline } = scene;
  const { from, to } = view;
  const length = lengthOf(timeline);
  const brush = brushOf({ from, to }, timeline);
  const isOpen = from === null && to === null;
  const compare = useLatePart(COMPARE, !isOpen, useIdleOrActive());
  const other = view.compare?.by === 'period' ? brushOf(view.compare, timeline) : null;
  const most = useMemo(() => tallest(timeline), [timeline]);
  const paths = useMemo(() => barPaths(timeline, { from, to }, most), [timeline, from, to, most]);
  const ready = atlas === 'ready' && length > 1;
  const surface = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);

  function goTo(next: Brush) {
    onTouched();
    steps.step(periodOf(next, timeline));
  }

  /** Where a pointer is, in intervals; and how many pixels one has. */
  function spotOf(event: PointerEvent): { at: number; intervalPx: number } {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const intervalPx = width / length;
    return { at: (event.clientX - left) / intervalPx, intervalPx };
  }

  function begin(event: PointerEvent) {
    if (!ready || event.button !== 0) return;
    const { at, intervalPx } = spotOf(event);
    const [toStart, toEnd] = [Math.abs(at - brush.start), Math.abs(at - brush.end)].map(
      (distance) => distance * intervalPx,
    ) as [number, number];
    const near = Math.min(toStart, toEnd) <= GRIP_PX;
    const edge = toStart < toEnd || (toStart === toEnd && at < brush.start) ? 'start' : 'end';
    const within = !isOpen && at > brush.start && at < brush.end;
    const what = near ? edge : within ? 'window' : 'new';
    drag.current = { what, at, brush, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
    surface.current
      ?.querySelector<HTMLInputElement>(`input[data-edge="${what === 'start' ? 'start' : 'end'}"]`)
      ?.focus({ preventScroll: true });
    event.preventDefault();
  }

  function move(event: PointerEvent) {
    const { at, intervalPx } = spotOf(event);
    const now = drag.current;
    if (!now) {
      setHovered(at >= 0 && at < length ? Math.floor(at) : null);
      return;
    }
    if (!now.moved && Math.abs(at - now.at) * intervalPx < 3) return;
    if (!now.moved) steps.begin();
    drag.current = { ...now, moved: true };
    goTo(draggedBrush(now, at));
  }

  function draggedBrush({ what, at: since, brush }: Drag, at: number): Brush {
    if (what === 'window') return movedBrush(brush, Math.round(at - since), timeline);
    if (what === 'new') {
      const [low, high] = [Math.min(since, at), Math.max(since, at)].map((spot) =>
        Math.max(0, Math.min(length - 1, Math.floor(spot))),
      ) as [number, number];
      return { start: low, end: high + 1 };
    }
    return resizedBrush(brush, what, Math.round(at), timeline);
  }

  function end() {
    const now = drag.current;
    drag.current = null;
    // A press on a bar, and no more, is for that bar.
    if (now?.what === 'new' && !now.moved) goTo(draggedBrush(now, now.at));
    if (now) steps.settle();
  }

  function slide(edge: 'start' | 'end', at: number) {
    goTo(resizedBrush(brush, edge, at, timeline));
    steps.settle();
  }

  return (
    <div className={styles.histogram}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sliders in it, and the dates beside it, do all that a pointer does here */}
      <div
        ref={surface}
        className={styles.surface}
        data-ready={ready}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onPointerLeave={() => setHovered(null)}
        onDoubleClick={() => {
          if (!ready) return;
          onTouched();
          steps.step(OPEN_PERIOD);
          steps.settle();
        }}
      >
        <svg
          className={styles.bars}
          viewBox={`0 0 ${Math.max(1, length)} ${most}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={timeline.said}
          focusable="false"
        >
          {!isOpen && (
            <rect
              className={styles.window}
              x={brush.start}
              width={brush.end - brush.start}
              y={0}
              height={most}
            />
          )}
          {other && (
            <rect
              className={styles.other}
              x={other.start}
              width={other.end - other.start}
              y={0}
              height={most}
            />
          )}
          {hovered !== null && hovered < length && (
            <rect className={styles.hovered} x={hovered} width={1} y={0} height={most} />
          )}
          {paths.map(({ look, inside, spread, d }) => (
            <path
              key={`${look} ${inside} ${spread}`}
              d={d}
              data-look={look}
              data-inside={inside}
              data-spread={spread}
            />
          ))}
        </svg>
        {(length > 0 ? (['start', 'end'] as const) : []).map((edge) => (
          <input
            key={edge}
            type="range"
            className={styles.slider}
            data-edge={edge}
            min={0}
            max={Math.max(1, length)}
            step={1}
            value={brush[edge]}
            disabled={!ready}
            aria-label={t(edge)}
            aria-valuetext={edge === 'start' ? scene.period.from : scene.period.to}
            onChange={(event) => slide(edge, Number(event.currentTarget.value))}
          />
        ))}
      </div>
      <svg className={styles.axis} aria-hidden focusable="false">
        {timeline.ticks.map(({ at, label }) => (
          <text key={at} x={`${(100 * at) / length}%`} y="11">
            {label}
          </text>
        ))}
      </svg>
      <div className={styles.foot}>
        <p className={styles.caption} data-bar={hovered !== null}>
          {hovered !== null && hovered < length ? <BarText at={hovered} /> : <Caption />}
        </p>
        <PeriodMeaning />
        {!isOpen && compare.Part && <compare.Part onPress={onTouched} />}
      </div>
    </div>
  );
}

function Caption() {
  const t = useTranslations('time');
  const { timeline } = useView().scene;
  return lengthOf(timeline) === 0 ? t('nothing') : t('bars', { interval: timeline.interval });
}

/** What a bar stands for, for whoever points at it. */
function BarText({ at }: Readonly<{ at: number }>) {
  const { scene, words } = useView();
  const { timeline } = scene;
  const { t } = words;
  const known = timeline.counts;
  const { from, to } = intervalDates(timeline, at);
  const parts = [
    (known.tie[at] ?? 0) > 0 && t('summary.partnerships', { count: known.tie[at] ?? 0 }),
    (known.visit[at] ?? 0) > 0 && t('summary.visits', { count: known.visit[at] ?? 0 }),
    (known.prospect[at] ?? 0) > 0 && t('time.prospects', { count: known.prospect[at] ?? 0 }),
    Object.values(countAt(timeline, at)).some((count) => count % 1 > 0) && t('time.maybe'),
  ].filter((part) => part !== false);
  const date =
    from === to
      ? words.shortDate(from)
      : t('time.between', { from: words.shortDate(from), to: words.shortDate(to) });
  return t('time.bar', { date, what: parts.length === 0 ? t('time.none') : words.listed(parts) });
}
