import { useEffect, useState } from "react";

/** Whether two elements cover each other somewhere. */
function covers(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Whether a floating panel must fold, because the keyboard has gone to something that it covers: what has the focus must be
 * seen (WCAG 2.4.11). It unfolds when the focus comes back to it.
 */
export function useFolded(panel: React.RefObject<HTMLElement | null>, floating: boolean): boolean {
  const [folded, setFolded] = useState(false);
  useEffect(() => {
    if (!floating) return;
    setFolded(false);
    const onFocus = ({ target }: FocusEvent) => {
      const element = panel.current;
      if (!element || !(target instanceof Element)) return;
      if (element.contains(target)) setFolded(false);
      else if (
        target.matches(":focus-visible") &&
        covers(element.getBoundingClientRect(), target.getBoundingClientRect())
      ) {
        setFolded(true);
      }
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, [panel, floating]);
  return folded;
}
