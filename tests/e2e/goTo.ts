import { expect, type Page, type Request } from "@playwright/test";

/**
 * Goes to another address as a link inside the app would: the page is not loaded anew, which takes most of the time of a walk over
 * many routes. Ends when what the address names is drawn and nothing that it is drawn with is on its way.
 * @param path from the root of the deployment
 */
export async function goTo(page: Page, path: string): Promise<void> {
  const asked = new Set<Request>();
  const begin = (request: Request) => void asked.add(request);
  const end = (request: Request) => void asked.delete(request);
  page.on("request", begin).on("requestfinished", end).on("requestfailed", end);
  await page.evaluate((address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  // What is drawn in slices keeps the browser from being idle, and what is drawn may ask for more code.
  do {
    await expect.poll(() => asked.size).toBe(0);
    await page.evaluate(async () => {
      for (const _ of [1, 2]) {
        // Bounded: once, under load, a browser never said that it was idle.
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
  } while (asked.size > 0);
  // What a view makes for itself, such as a table, says that it is coming.
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  page.off("request", begin).off("requestfinished", end).off("requestfailed", end);
}
