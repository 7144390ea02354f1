import { type RefObject, useLayoutEffect, useState } from "react";

/** The size at which slides are laid out, in CSS px. */
export const SLIDE_WIDTH = 960;
export const SLIDE_HEIGHT = 540;

/** Narrower windows show a slide as a page that scrolls, in their own width. */
const NARROW = 700;

/**
 * The factor by which a slide fills the element that it stands in; undefined where that is too narrow for a slide, which is then
 * shown as a page.
 */
export function useFit(stage: RefObject<HTMLElement | null>): number | undefined {
  const [fit, setFit] = useState<number | undefined>(1);
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      setFit(clientWidth < NARROW ? undefined : Math.min(clientWidth / SLIDE_WIDTH, clientHeight / SLIDE_HEIGHT));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  return fit;
}
