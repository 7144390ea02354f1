import { type RefObject, useLayoutEffect, useState } from "react";
import type { BandFrame } from "./bandFrame";

/** Below this width of the whole band (at a text size of 16 px) the lane names stand inside the lanes. */
const NARROW = 640;
/** Width of the column of lane names, in rem. */
const NAMES = 10;

/** The frame in which the band is drawn, measured before it is first painted and again when it changes size. */
export function useBandFrame(band: RefObject<HTMLElement | null>): BandFrame {
  const [frame, setFrame] = useState<BandFrame>({ width: 0, narrow: false, unit: 1 });
  useLayoutEffect(() => {
    const element = band.current;
    if (!element) return;
    const measure = () => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      const whole = element.clientWidth;
      const narrow = whole < NARROW * unit;
      const width = Math.max(0, Math.floor(narrow ? whole : whole - NAMES * 16 * unit));
      setFrame((now) =>
        now.width === width && now.narrow === narrow && now.unit === unit ? now : { width, narrow, unit },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [band]);
  return frame;
}
