import { errors } from "@playwright/test";

/** What takes longer did not finish. In milliseconds. */
export const PATIENCE = 60_000;

/** How a result that did not come in time stands among the figures: it is longer than any that came. */
export const DID_NOT_FINISH = Number.POSITIVE_INFINITY;

/** The result, or undefined where it does not come in time, also by Playwright's own clock. */
export async function inTime<T>(result: Promise<T>): Promise<T | undefined> {
  let timer: number | NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  const timely = result.catch((error: unknown) => {
    if (error instanceof errors.TimeoutError) return undefined;
    throw error;
  });
  // What comes after the time is nobody's any more, nor is its failure when the page is closed.
  timely.catch(() => undefined);
  return Promise.race([timely, late]).finally(() => clearTimeout(timer));
}
