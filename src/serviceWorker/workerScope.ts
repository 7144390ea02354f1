/**
 * The part of a service worker's global scope that is used here. TypeScript's own types of it ("webworker") exclude those of
 * pages ("dom"), and the project is checked as one.
 */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: Clients;
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", run: (event: Lifetime) => void): void;
  addEventListener(type: "message", run: (event: Asked) => void): void;
  addEventListener(type: "fetch", run: (event: Fetching) => void): void;
}

/** The pages that are open. */
export interface Clients {
  claim(): Promise<void>;
  matchAll(of: { readonly type: "window"; readonly includeUncontrolled: boolean }): Promise<readonly Page[]>;
}

interface Page {
  /** The address with which it was opened, not the one that it has moved to. */
  readonly url: string;
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
}

interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Lifetime {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Fetching extends Lifetime {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
