import { useSyncExternalStore } from "react";
import type { Answers } from "../../serviceWorker/messages";

/** How far this version is kept for use without a network. */
export type Kept =
  /** Not known yet, or an app that is being developed. */
  | { readonly state: "unknown" }
  | { readonly state: "saving"; readonly stored: number; readonly of: number }
  /** Everything is stored: `data` has the version of each dataset, by its id. */
  | { readonly state: "ready"; readonly data: Readonly<Record<string, string>> }
  /** The browser has no service workers here, or refuses them. */
  | { readonly state: "blocked" }
  | { readonly state: "failed"; readonly full: boolean };

/** A newer version that is stored completely and waits. */
export interface Offer extends Omit<Answers["describe"], "version"> {
  readonly worker: ServiceWorker;
  /** Whether the reader has put it off. */
  readonly later: boolean;
  /** Whether it was asked for and refused, because a window presents a briefing. */
  readonly refused: boolean;
}

export interface Offline {
  readonly kept: Kept;
  /** Whether a newer version could not be stored at this visit. */
  readonly missed: boolean;
  readonly offer: Offer | undefined;
}

let current: Offline = { kept: { state: "unknown" }, missed: false, offer: undefined };
const listeners = new Set<() => void>();

/** Changes what is known. */
export function setOffline(change: Partial<Offline>) {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

/** What is known now. */
export const getOffline = () => current;

/** What is known, in a component. It lives outside React: the worker goes on while the page changes. */
export const useOffline = (): Offline =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getOffline);

const listenToNetwork = (listener: () => void) => {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
};

/** Whether the device has a network, as far as the browser knows. */
export const useNetwork = (): boolean => useSyncExternalStore(listenToNetwork, () => navigator.onLine);
