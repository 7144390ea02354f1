import { useEffect, useState } from "react";

type Theme = "light" | "dark";

const onDevice = (): Theme => (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

/**
 * The theme of a presentation: the briefing's, else the page's; turned by key. The page gets its own back afterwards.
 * @returns turns light into dark and back
 */
export function useTheme(wanted: Theme | undefined): () => void {
  const [theme, setTheme] = useState<Theme | undefined>(wanted);
  useEffect(() => {
    if (theme === undefined) return;
    const root = document.documentElement;
    const before = root.dataset["theme"];
    root.dataset["theme"] = theme;
    return () => {
      if (before === undefined) delete root.dataset["theme"];
      else root.dataset["theme"] = before;
    };
  }, [theme]);
  return () =>
    setTheme((now) => {
      const shown = now ?? document.documentElement.dataset["theme"] ?? onDevice();
      return shown === "dark" ? "light" : "dark";
    });
}
