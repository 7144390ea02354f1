/** The origins from which the reader has allowed this browser to load datasets. */
const KEY = "atlas-allowed-origins";

function read(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  } catch {
    // Storage is blocked, or holds something else: nothing is allowed yet.
    return [];
  }
}

/** Whether datasets may be loaded from an address without asking: from this site, or from where the reader has allowed it. */
export const isAllowed = ({ origin }: URL): boolean => origin === location.origin || read().includes(origin);

/** Remembers that the reader allowed an origin, where storage allows; else the next visit asks again. */
export function allow({ origin }: URL): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...read(), origin])]));
  } catch {
    // It holds for this time.
  }
}
