import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import type { FrameTimes } from "../page/protocol";

/** How long a drag lasts, and how often the pointer moves meanwhile: as often as common mice tell of it. In milliseconds. */
const DRAG = 2000;
const STEP = 8;

/**
 * Drags from a point to the right and back again for two seconds, at the pace of a hand and not at that of the page: no move
 * waits until the page has answered the one before.
 * @param distance how far, in CSS pixels
 */
export async function framesWhileDragging(
  page: Page,
  session: CDPSession,
  from: { x: number; y: number },
  distance: number,
): Promise<FrameTimes> {
  const mouse = (type: "mouseMoved" | "mousePressed" | "mouseReleased", x: number) =>
    session.send("Input.dispatchMouseEvent", {
      type,
      x,
      y: from.y,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: type === "mouseMoved" ? 0 : 1,
    });
  await page.mouse.move(from.x, from.y);
  await mouse("mousePressed", from.x);
  await page.evaluate(() => window.probe.startFrames());
  const began = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let now = 0; now < DRAG; now = performance.now() - began) {
    // Away in the first half of the time, back in the second.
    const way = 1 - Math.abs(1 - (2 * now) / DRAG);
    sent.push(mouse("mouseMoved", from.x + distance * way));
    await pause(STEP);
  }
  await Promise.all(sent);
  const frames = await page.evaluate(() => window.probe.stopFrames());
  await mouse("mouseReleased", from.x);
  return frames;
}
