import { useSyncExternalStore } from "react";

const QUERIES = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

function subscribe(listener: () => void) {
  const queries = QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
    observer.disconnect();
  };
}

const snapshot = () =>
  [document.documentElement.dataset.theme, ...QUERIES.map((query) => matchMedia(query).matches)].join(" ");

/** A text that changes whenever the colours of the page do, for what has to be drawn anew with them. */
export function useTheme(): string {
  return useSyncExternalStore(subscribe, snapshot);
}
