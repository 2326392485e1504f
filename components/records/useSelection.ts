import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { Row } from '../../geo/rows';
import { selectRows } from '../../geo/selectRows';

const NONE: ReadonlySet<string> = new Set();

/**
 * The rows of a table that a reader has selected, on whichever of its pages they are. With Shift a box takes all along from
 * the one ticked last; the arrows go from box to box, and with Shift take them along.
 */
export function useSelection(rows: readonly Row[]) {
  const [isOn, setOn] = useState(false);
  const [selected, setSelected] = useState(NONE);
  const last = useRef<string | null>(null);
  const isShifted = useRef(false);
  const ids = rows.map(({ id }) => id);
  const isAll = ids.length > 0 && ids.every((id) => selected.has(id));

  function select(id: string, on: boolean) {
    const from = isShifted.current ? (last.current ?? id) : id;
    setSelected((before) => selectRows(before, ids, from, id, on));
    last.current = id;
  }

  /** Both keys and presses say first whether Shift is held, which a change of a box does not. */
  function shift(event: Readonly<{ shiftKey: boolean }>) {
    isShifted.current = event.shiftKey;
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    shift(event);
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !(event.key === 'ArrowDown' || event.key === 'ArrowUp')) return;
    const row = box.closest('tr');
    const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
    const [from, to] = [row?.dataset.record, next instanceof HTMLElement ? next.dataset.record : undefined];
    event.preventDefault();
    next?.querySelector('input')?.focus();
    if (!event.shiftKey || from === undefined || to === undefined) return;
    setSelected((before) => selectRows(before, ids, from, to, true));
    last.current = to;
  }

  return {
    isOn,
    selected,
    isAll,
    select,
    shift,
    press,
    selectAll: () => {
      const [first = '', end = ''] = [ids[0], ids.at(-1)];
      setSelected((before) => selectRows(before, ids, first, end, !isAll));
    },
    toggle: useCallback(() => {
      setOn((before) => !before);
      setSelected(NONE);
    }, []),
  };
}
