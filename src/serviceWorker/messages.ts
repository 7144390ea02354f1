import type { Plan } from "./plan";
import type { Progress } from "./store";

/** What a page can ask a worker, and what it is answered. */
export interface Answers {
  /** What is this version? */
  describe: Pick<Plan, "version" | "data"> & {
    /** Windows of the app that are open. */
    readonly windows: number;
  };
  /** Is everything stored? What is missing is fetched first. */
  check: Progress & Pick<Plan, "data">;
  /** Take over from the version in use. Refused while a window presents a briefing. */
  use: { readonly refused: boolean };
}
export type Question = keyof Answers;

/** What a worker tells the pages by itself, or asks them. */
export type News =
  | ({ readonly kind: "progress" } & Progress)
  | { readonly kind: "failed"; readonly full: boolean }
  /** Asks each page by a port whether it presents; it answers with a boolean. */
  | { readonly kind: "presenting?" };

/** Asks a worker. Resolves when it answers, which a worker that is gone never does. */
export function ask<Q extends Question>(worker: ServiceWorker, question: Q): Promise<Answers[Q]> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

/** Whether a page with this path presents a briefing. */
export const isPresenting = (pathname: string) => /\/present(\/|$)/.test(pathname);
