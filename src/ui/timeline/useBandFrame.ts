import { type RefObject, startTransition, useLayoutEffect, useState } from "react";
import { PRINT_WIDTH } from "../usePrinting";
import { type BandFrame, frameOf } from "./bandFrame";

const ON_PAPER = frameOf(PRINT_WIDTH, 1);

const sameFrame = (a: BandFrame, b: BandFrame) =>
  a.width === b.width && a.narrow === b.narrow && a.unit === b.unit && a.track === b.track;

/**
 * The frame in which the band is drawn, measured when the browser has laid it out, and again when it changes size; before that its
 * width is 0. To ask for its size before would lay out the page once more.
 * @param fills whether it has to fill the height of its element
 * @param printing on paper it has the width of the paper, which cannot be measured before it is printed
 */
export function useBandFrame(band: RefObject<HTMLElement | null>, printing: boolean, fills: boolean): BandFrame {
  const [frame, setFrame] = useState<BandFrame>({ width: 0, narrow: false, unit: 1 });
  useLayoutEffect(() => {
    const element = band.current;
    if (!element) return;
    const measure = () => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      const next = frameOf(element.clientWidth, unit, fills ? element.clientHeight : undefined);
      setFrame((now) => (sameFrame(now, next) ? now : next));
    };
    let first = true;
    const observer = new ResizeObserver(() => {
      // What is drawn for the first size may be drawn in slices: it has its place already.
      if (first) startTransition(measure);
      else measure();
      first = false;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [band, fills]);
  return printing ? ON_PAPER : frame;
}
