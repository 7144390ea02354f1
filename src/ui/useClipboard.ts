import { useState } from "react";

/**
 * The way to the clipboard, and what became of the last text that was put on it. A browser keeps it from pages without https and
 * may refuse it to any other: then the text has to be taken by hand.
 */
export function useClipboard() {
  const [last, setLast] = useState<{ state: "idle" | "copied" | "refused"; text: string }>({ state: "idle", text: "" });
  return {
    ...last,
    /** @param html the same with its formatting, for programs that take it */
    copy: async (text: string, html?: string) => {
      try {
        await (html === undefined
          ? navigator.clipboard.writeText(text)
          : navigator.clipboard.write([
              new ClipboardItem({
                "text/plain": new Blob([text], { type: "text/plain" }),
                "text/html": new Blob([html], { type: "text/html" }),
              }),
            ]));
        setLast({ state: "copied", text });
      } catch {
        setLast({ state: "refused", text });
      }
    },
    forget: () => setLast({ state: "idle", text: "" }),
  };
}
