import { useEffect, useState } from 'react';

/** The inner size of an element in CSS pixels, as it changes; `null` before it is known. */
export function useSize(frame: {
  current: HTMLElement | null;
}): Readonly<{ widthPx: number; heightPx: number }> | null {
  const [size, setSize] = useState<Readonly<{ widthPx: number; heightPx: number }> | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}
