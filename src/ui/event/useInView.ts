import { useLayoutEffect, useState } from "react";

/** What of the window's upper edge the sticky bar may cover, px. */
const UNDER_THE_BAR = 120;

/**
 * Whether enough of an element is in the window to read in it. `room` is how many px of its top must be above the
 * window's lower edge. To know it before the first paint the browser has to lay out the page once more: so only `atOnce`, where
 * otherwise something would be seen to move.
 */
export function useInView(element: React.RefObject<Element | null>, room: number, atOnce: boolean): boolean {
  const [inView, setInView] = useState(true);
  const [early] = useState(atOnce);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    if (early) {
      const { top, bottom } = watched.getBoundingClientRect();
      setInView(bottom >= UNDER_THE_BAR && top <= window.innerHeight - room);
    }
    const observer = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting ?? true), {
      rootMargin: `-${UNDER_THE_BAR}px 0px -${room}px 0px`,
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, room, early]);
  return inView;
}
