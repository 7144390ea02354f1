import { startTransition, useLayoutEffect, useRef, useState } from "react";

/** In px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of an element in px, kept up to date; undefined until it is first measured. What is drawn for the first size may be drawn
 * in slices: it has its place already, and nothing is seen in it yet.
 */
export function useSize<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    let last: Size | undefined;
    // Held against what was measured and not against what is drawn: that may still be on its way, and would be drawn twice.
    const measure = () => {
      const now = { width: Math.round(element.clientWidth), height: Math.round(element.clientHeight) };
      if (last?.width === now.width && last.height === now.height) return;
      if (last) setSize(now);
      else startTransition(() => setSize(now));
      last = now;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size] as const;
}
