import { type RefObject, useEffect, useState } from "react";

/** How far below the window, in parts of its height, a place is near: what is drawn there is there when it is scrolled to. */
const REACH = "25%";

/** Whether an element has come near the window; from then on it is. */
export function useNear(place: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        setNear(true);
      },
      { rootMargin: `0px 0px ${REACH} 0px` },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [place]);
  return near;
}
