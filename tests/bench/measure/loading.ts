import type { Browser } from "@playwright/test";
import type { Expected, Loaded } from "../page/protocol";
import { DID_NOT_FINISH, inTime } from "./finish";
import type { Sample } from "./measures";
import { inPlainTab } from "./plainTab";

/** Opens a page in a tab that nobody listens to, and measures how it loads. @param expected what it shows when all is there */
export function loadingOf(browser: Browser, probe: string, address: string, expected: Expected): Promise<Sample> {
  return inPlainTab(browser, [probe], async (tab) => {
    const before = await tab.processorTime();
    await tab.goto(address);
    const answer = await inTime(tab.evaluate(`window.probe.loaded(${JSON.stringify(expected)})`));
    if (!answer) return { ready: DID_NOT_FINISH };
    const processor = (await tab.processorTime()) - before;
    // The probe's answer.
    const { ready, firstPaint, longestTask } = answer as Loaded;
    return { ready, processor, longestTask, ...(firstPaint !== undefined && { firstPaint }) };
  });
}
