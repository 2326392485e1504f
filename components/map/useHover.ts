import { useCallback, useEffect, useRef, useState } from 'react';
import type { Arc } from '../../geo/arcs';
import type { SceneText } from '../../geo/scene';
import type { Words } from '../../geo/words';
import { type HoverText, hoverText } from './hoverText';

type Point = Readonly<{ x: number; y: number }>;

type Options = Readonly<{
  scene: SceneText;
  words: Words;
  /** The codes of the countries that a press would filter by. */
  selectable: ReadonlySet<string>;
  arcAt: (point: Point) => Arc | null;
  highlight: (record: string | null) => void;
}>;

/** A finger that rests this long asks what is below it. */
const HOLD_MS = 450;

/** For so long after a touch, what browsers tell of a mouse is only the touch once more. */
const ECHO_MS = 1000;

/** Says what a press would open: where the mouse is, or where a finger rests. */
export function useHover({ scene, words, selectable, arcAt, highlight }: Options) {
  const [said, setSaid] = useState<HoverText | null>(null);
  const at = useRef<Point>({ x: 0, y: 0 });
  const box = useRef<HTMLElement | null>(null);
  const frame = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const touchedAt = useRef(Number.NEGATIVE_INFINITY);

  const place = useCallback((element: HTMLElement | null) => {
    box.current = element;
    if (!element) return;
    // Kept within the map, to the left of and above the pointer where there is no room.
    const room = element.parentElement;
    const xPx = Math.max(4, Math.min(at.current.x + 14, (room?.clientWidth ?? 0) - element.offsetWidth - 4));
    const below = at.current.y + 14;
    const yPx =
      below + element.offsetHeight > (room?.clientHeight ?? 0)
        ? at.current.y - 14 - element.offsetHeight
        : below;
    // Set by script: the policy forbids inline styles in the markup.
    element.style.translate = `${xPx}px ${yPx}px`;
  }, []);

  function say(point: Point, code: string | null) {
    const arc = arcAt(point);
    at.current = point;
    highlight(arc?.record ?? null);
    const text = hoverText(arc, code, scene, words, selectable);
    setSaid((last) => (last?.title === text?.title && last?.detail === text?.detail ? last : text));
    place(box.current);
  }

  function end() {
    cancelAnimationFrame(frame.current);
    clearTimeout(timer.current);
    highlight(null);
    setSaid(null);
  }

  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      clearTimeout(timer.current);
    },
    [],
  );

  return {
    said,
    place,
    end,
    /** The mouse is here, over a country or none; once a frame is often enough. */
    follow(point: Point, code: string | null, onMap: boolean) {
      cancelAnimationFrame(frame.current);
      if (performance.now() - touchedAt.current < ECHO_MS) return;
      if (!onMap) end();
      else frame.current = requestAnimationFrame(() => say(point, code));
    },
    /** A finger has left, or has begun to move the map. */
    release() {
      touchedAt.current = performance.now();
      end();
    },
    /** A finger has come down. */
    hold(point: Point, fingers: number) {
      clearTimeout(timer.current);
      held.current = false;
      if (fingers !== 1) return;
      timer.current = setTimeout(() => {
        held.current = true;
        say(point, null);
      }, HOLD_MS);
    },
    /** Whether the press that has just ended asked what is there, and so is not meant to open it. */
    wasHeld(): boolean {
      const was = held.current;
      held.current = false;
      return was;
    },
  };
}
