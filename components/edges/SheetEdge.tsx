'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './SheetEdge.module.css';

/** How high the sheet over a phone's map is, from the lowest. */
export const SHEET_HEIGHTS = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

type Props = Readonly<{
  height: SheetHeight;
  onHeight: (height: SheetHeight) => void;
  /** The id of the sheet. */
  controls: string;
}>;

/** A finger that moves less than this has pressed. */
const PRESS_PX = 5;

/** As shares of the map's height: a sheet that is let go below the first stays low, below the second half. */
const HALF_FROM = 0.36;
const FULL_FROM = 0.66;

/** The upper edge of the sheet: pulled, pressed, or moved by keys and buttons it makes the sheet higher or lower. */
export function SheetEdge({ height, onHeight, controls }: Props) {
  const t = useTranslations('edges');
  const from = useRef<{ y: number; heightPx: number; moved: boolean } | null>(null);
  const at = SHEET_HEIGHTS.indexOf(height);
  const lower = SHEET_HEIGHTS[at - 1];
  const higher = SHEET_HEIGHTS[at + 1];

  const sheet = () => document.getElementById(controls);

  function take(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { y: event.clientY, heightPx: sheet()?.offsetHeight ?? 0, moved: false };
  }

  function pull(event: PointerEvent<HTMLElement>) {
    const start = from.current;
    if (!start) return;
    const up = start.y - event.clientY;
    if (!start.moved && Math.abs(up) < PRESS_PX) return;
    start.moved = true;
    show(start.heightPx + up);
  }

  function letGo(event: PointerEvent<HTMLElement>) {
    const start = from.current;
    from.current = null;
    if (!start) return;
    show(null);
    if (!start.moved) onHeight(higher ?? 'low');
    else onHeight(nearest((start.heightPx + start.y - event.clientY) / mapHeight()));
  }

  /** While it is pulled its height is the finger's, in a property of the page's; the map stays as it is. */
  function show(heightPx: number | null) {
    const page = sheet()?.parentElement;
    if (heightPx === null) page?.style.removeProperty('--dragged');
    else page?.style.setProperty('--dragged', `clamp(4rem, ${heightPx}px, 100% - 10.5rem)`);
  }

  function mapHeight(): number {
    return sheet()?.parentElement?.querySelector('section')?.offsetHeight || 1;
  }

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = {
      ArrowUp: higher,
      ArrowDown: lower,
      Home: 'low' as const,
      End: 'full' as const,
      Enter: higher ?? ('low' as const),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onHeight(to);
  }

  return (
    <div className={styles.edge}>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this one can */}
      <div
        className={styles.grip}
        role="separator"
        tabIndex={0}
        aria-label={t('sheetHeight')}
        aria-orientation="horizontal"
        aria-controls={controls}
        aria-valuenow={at}
        aria-valuemin={0}
        aria-valuemax={SHEET_HEIGHTS.length - 1}
        aria-valuetext={t(`sheet.${height}`)}
        onKeyDown={press}
        onPointerDown={take}
        onPointerMove={pull}
        onPointerUp={letGo}
        onPointerCancel={letGo}
      />
      <button
        type="button"
        aria-label={t('lower')}
        disabled={!lower}
        onClick={() => lower && onHeight(lower)}
      >
        <ChevronDown size={18} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={t('raise')}
        disabled={!higher}
        onClick={() => higher && onHeight(higher)}
      >
        <ChevronUp size={18} aria-hidden />
      </button>
    </div>
  );
}

function nearest(share: number): SheetHeight {
  return share < HALF_FROM ? 'low' : share < FULL_FROM ? 'half' : 'full';
}
