import { startTransition, useLayoutEffect, useRef, useState } from "react";

/**
 * The size of an element in px, kept up to date; undefined until it is first measured. What is drawn for the first size may be drawn
 * in slices: it has its place already, and nothing is seen in it yet.
 */
export function useSize<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<{ width: number; height: number }>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const width = Math.round(element.clientWidth);
      const height = Math.round(element.clientHeight);
      setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
    };
    startTransition(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size] as const;
}
