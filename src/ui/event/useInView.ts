import { useEffect, useState } from "react";

/**
 * Whether enough of an element is in the window to read in it. `room` is how many px of its top must be above the
 * window's lower edge. True until the browser has looked.
 */
export function useInView(element: React.RefObject<Element | null>, room: number): boolean {
  const [inView, setInView] = useState(true);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting ?? true), {
      rootMargin: `-120px 0px -${room}px 0px`,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, room]);
  return inView;
}
