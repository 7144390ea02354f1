import { setTimeout as pause } from "node:timers/promises";
import type { Locator, Page } from "@playwright/test";

/** How long a quick hand takes from one thing to the next: between two keys, or from coming to a button to pressing it. In milliseconds. */
export const QUICK = 80;

/**
 * The pointer comes to what it will press, and rests there as long as a quick hand does. What the page does when it comes is no part
 * of its answer to the press: pressed in the same moment, as only a script can, it would be waited for.
 */
export async function comeTo(target: Locator): Promise<void> {
  await target.hover();
  await pause(QUICK);
}

/** Fills a field as a hand does before it goes on. */
export async function fill(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await pause(QUICK);
}

/** Types letter by letter into what has the focus. */
export const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: QUICK });
