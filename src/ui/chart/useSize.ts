import { useLayoutEffect, useRef, useState } from "react";

/** The size of an element in px, kept up to date; undefined until the browser has laid it out. */
export function useSize<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    // It also tells of the first size. To ask for that here would lay out the page once more.
    const observer = new ResizeObserver(() => {
      const width = Math.round(element.clientWidth);
      const height = Math.round(element.clientHeight);
      setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size] as const;
}
