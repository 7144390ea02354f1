import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { nested } from "./nested";
import { WINDOW } from "./visit";

/** A tab that is sent somewhere and asked, and of which nothing else is told. */
export interface PlainTab {
  readonly goto: (address: string) => Promise<unknown>;
  /** @param expression as a script would write it; a promise is waited for @returns its value, as JSON could say it */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** How long all processes of the browser have been at work, in milliseconds. */
  readonly processorTime: () => Promise<number>;
}

// As in the pages of Playwright: what a worker keeps for use without a network would be stored at every visit.
const NO_SERVICE_WORKER = "navigator.serviceWorker.register = () => new Promise(() => {});";

/**
 * Opens a tab that knows of no visit before, and that Playwright leaves alone. In its own pages it listens to all that happens, and then V8
 * notes where each `Error` was made: it parses the file again in which that was, 45 to 80 ms of every load of a page that is made with React.
 * @param scripts of the bench, which run before those of the page
 */
export async function inPlainTab<T>(
  browser: Browser,
  scripts: readonly string[],
  look: (tab: PlainTab) => Promise<T>,
): Promise<T> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send("Target.createBrowserContext");
  const { targetId } = await session.send("Target.createTarget", { url: "about:blank", browserContextId, ...WINDOW });
  try {
    const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
    const send = nested(session, sessionId);
    await send("Page.enable");
    await send("Emulation.setDeviceMetricsOverride", { ...WINDOW, deviceScaleFactor: 1, mobile: false });
    for (const source of [NO_SERVICE_WORKER, ...scripts])
      await send("Page.addScriptToEvaluateOnNewDocument", { source });
    return await look({
      goto: (url) => send("Page.navigate", { url }),
      evaluate: async (expression) => {
        const asked = { expression, awaitPromise: true, returnByValue: true };
        // The protocol's answer.
        const answer = (await send("Runtime.evaluate", asked)) as {
          result: { value?: unknown };
          exceptionDetails?: { text: string; exception?: { description?: string } };
        };
        const { exceptionDetails: failure } = answer;
        if (failure) throw new Error(failure.exception?.description ?? failure.text);
        return answer.result.value;
      },
      processorTime: async () => {
        const { processInfo } = await session.send("SystemInfo.getProcessInfo");
        return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
      },
    });
  } finally {
    // A page that is still busy is closed without being asked.
    await Promise.race([session.send("Target.disposeBrowserContext", { browserContextId }), pause(5000)]);
    await session.detach();
  }
}
