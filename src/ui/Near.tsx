import { type ReactNode, useEffect, useRef, useState } from "react";
import { usePrinting } from "./usePrinting";

/** How far below the window, in parts of its height, a place is near: what is drawn there is there when it is scrolled to. */
const REACH = "25%";

/**
 * What takes long to draw, in a place of a fixed height: it is drawn when its place comes near the window, or is printed. From then
 * on it stays.
 * @param className of the empty place, which is as high as what will stand there
 */
export function Near({ className, children }: { className: string | undefined; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const printing = usePrinting();
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: `0px 0px ${REACH} 0px` },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return near || printing ? children : <div ref={place} className={className} />;
}
