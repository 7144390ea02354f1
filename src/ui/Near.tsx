import { type ReactNode, useRef } from "react";
import { useNear } from "./useNear";
import { usePrinting } from "./usePrinting";

/**
 * What takes long to draw, in a place of a fixed height: it is drawn when its place comes near the window, or is printed. From then
 * on it stays.
 * @param className of the empty place, which is as high as what will stand there
 */
export function Near({ className, children }: { className: string | undefined; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const printing = usePrinting();
  return near || printing ? children : <div ref={place} className={className} />;
}
