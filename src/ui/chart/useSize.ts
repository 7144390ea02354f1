import { useEffect, useRef, useState } from "react";

/** The size of an element in px, kept up to date; undefined until the browser has laid it out. */
export function useSize<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const width = Math.round(element.clientWidth);
      const height = Math.round(element.clientHeight);
      setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
    };
    // Has the page laid out, in a task of its own: with the frame that paints it, it would be the longest of a load.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size] as const;
}
