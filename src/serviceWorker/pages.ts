import type { News } from "./messages";
import type { Clients } from "./workerScope";

/** In milliseconds: a page that is asleep does not answer, and is not presenting. */
const PATIENCE = 500;

const pagesIn = async (clients: Clients, scope: string) =>
  (await clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) => url.startsWith(scope));

/** Tells every page of the app. */
export async function tell(clients: Clients, scope: string, news: News) {
  for (const page of await pagesIn(clients, scope)) page.postMessage(news);
}

/**
 * Asks every page of the app whether it presents: the worker itself knows only with which address each was opened. Embedded
 * pages take no part.
 * @returns how many windows answered, and whether one of them presents
 */
export async function rollCall(clients: Clients, scope: string) {
  const pages = await pagesIn(clients, scope);
  const answers = await Promise.all(
    pages.map(
      (page) =>
        new Promise<boolean | undefined>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => resolve(data);
          setTimeout(() => resolve(undefined), PATIENCE);
          const question: News = { kind: "presenting?" };
          page.postMessage(question, [port2]);
        }),
    ),
  );
  const awake = answers.filter((presenting) => presenting !== undefined);
  return { windows: awake.length, presenting: awake.includes(true) };
}
