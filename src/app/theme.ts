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

/** Puts a theme into force, and keeps it where storage allows. */
export function applyTheme(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is blocked: the choice holds until the page is closed.
  }
}
