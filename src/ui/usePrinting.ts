import { createContext, useContext, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const readers = new Set<() => void>();
let printing = false;

// The browser takes the page as it is when the handler of beforeprint returns: everything is drawn before, in one go.
function set(now: boolean) {
  if (now === printing) return;
  printing = now;
  flushSync(() => {
    for (const reader of readers) reader();
  });
}
const before = () => set(true);
const after = () => set(false);

function subscribe(reader: () => void) {
  if (readers.size === 0) {
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
  }
  readers.add(reader);
  return () => {
    readers.delete(reader);
    if (readers.size > 0) return;
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}

const AsShownContext = createContext(false);

/** Whether what stands in it is printed as it is shown, like a slide, and not as a page. */
export const AsShownProvider = AsShownContext;

/**
 * Whether the page is being printed: then charts add their tables and what is folded or cut short stands in full. All readers
 * change in one drawing, so that a layout effect of one of them finds the whole page as it will be printed.
 */
export function usePrinting(): boolean {
  const asShown = useContext(AsShownContext);
  return useSyncExternalStore(subscribe, () => printing) && !asShown;
}

/** Width, in px, of what is drawn for print: A4 at 96 px an inch without the margins of `styles/print.css`. */
export const PRINT_WIDTH = 680;
