import { frameOf } from "../url/filterParams";

/** The reader's choice of theme; "system" follows the device. */
export const THEMES = {
  system: { label: "Device theme", next: "light" },
  light: { label: "Light theme", next: "dark" },
  dark: { label: "Dark theme", next: "system" },
} as const;
export type Theme = keyof typeof THEMES;

const KEY = "atlas-theme";

/** The stored choice; "system" where nothing is stored or storage is blocked. */
export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}

function show(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/**
 * The theme with which a page begins: the reader's, or for an embedded view that of its link, which belongs to the page around
 * it and is not kept.
 * @param search the search parameters of the page's address
 */
export function startTheme(search: string) {
  const { embed, theme } = frameOf(search);
  show(embed ? theme || "system" : storedTheme());
}

/**
 * Puts a theme into force, and keeps it where storage allows.
 * @returns whether it is kept; where storage is blocked or full, it holds until the page is closed
 */
export function applyTheme(theme: Theme): boolean {
  show(theme);
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
    return true;
  } catch {
    return false;
  }
}
