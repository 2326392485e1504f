import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { Box } from '../../geo/boxZoom';
import { LAYOUT_BOXES, type Layout } from '../../geo/layout';

/** The room in CSS pixels that panels take from each side of the map. */
export type Padding = Readonly<{ top: number; right: number; bottom: number; left: number }>;

/** The map's place on the page: the whole of it, and what of it nothing covers. */
export type Place = Readonly<{
  size: Box;
  padding: Padding;
  layout: Layout;
  /** Whether the page scrolls under the map, which then leaves one finger and the plain wheel to it. */
  cooperative: boolean;
}>;

/**
 * Measures the map's place, and measures it anew when a panel, the card or the sheet takes more of it or less. Where
 * these are is said in the style sheet alone, which lays the drawing there before any script has run.
 *
 * @param frame all of the map
 * @param room the part of it that is left free; its style says in `--layout` which layout this is
 * @param hasCard another layout may fit the same room
 */
export function usePlace(
  frame: RefObject<HTMLElement | null>,
  room: RefObject<HTMLElement | null>,
  hasCard: boolean,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const measure = useCallback(() => {
    if (!frame.current || !room.current) return;
    const found = placeOf(frame.current, room.current);
    setPlace((last) => (JSON.stringify(last) === JSON.stringify(found) ? last : found));
  }, [frame, room]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with a card comes another layout
  useLayoutEffect(measure, [measure, hasCard]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    for (const { current } of [frame, room]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, [frame, room, measure]);
  return place;
}

function placeOf(frame: HTMLElement, room: HTMLElement): Place {
  const style = getComputedStyle(room);
  const size = { widthPx: frame.clientWidth, heightPx: frame.clientHeight };
  return {
    size,
    padding: {
      top: room.offsetTop,
      right: size.widthPx - room.offsetLeft - room.offsetWidth,
      bottom: size.heightPx - room.offsetTop - room.offsetHeight,
      left: room.offsetLeft,
    },
    layout: layoutNamed(style.getPropertyValue('--layout').trim()),
    cooperative: style.getPropertyValue('--scrolls').trim() === 'yes',
  };
}

function layoutNamed(name: string): Layout {
  return (Object.keys(LAYOUT_BOXES) as Layout[]).find((layout) => layout === name) ?? 'wide';
}
