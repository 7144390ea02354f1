/**
 * Runs in every measured page before its own scripts: notes when the result that is waited for is in the page, from the real
 * input to the second frame after it, and how evenly frames come. It changes nothing in the page, and reads it when something in it
 * changed: who asked for every frame would have the browser make them, with the processors that the page needs.
 */
import type { Expected, FrameTimes, Input, Loaded, Probe } from "./protocol";

const scratch = document.createElement("canvas");
[scratch.width, scratch.height] = [256, 32];
const pen = scratch.getContext("2d", { willReadFrequently: true });

/** A number that stands for what a canvas shows, shrunk; 0 for one that is empty. */
function pictureOf(selector: string): number {
  const canvas = document.querySelector(selector);
  if (!pen || !(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
  pen.clearRect(0, 0, scratch.width, scratch.height);
  pen.drawImage(canvas, 0, 0, scratch.width, scratch.height);
  const { data } = pen.getImageData(0, 0, scratch.width, scratch.height);
  const pixels = new Uint32Array(data.buffer);
  let [hash, drawn] = [0, 0];
  // By index: this runs in the frames that are measured.
  for (let i = 0; i < pixels.length; i += 1) {
    const pixel = pixels[i] ?? 0;
    hash = (Math.imul(hash, 31) + pixel) | 0;
    drawn |= pixel;
  }
  return drawn === 0 ? 0 : hash;
}

/** The count that the page says: "12 of 1000". */
function countSaid(): string | undefined {
  for (const status of document.querySelectorAll("[role=status]")) {
    const found = /^([\d,]+) of ([\d,]+) events/.exec(status.textContent ?? "");
    if (found) return `${found[1]} of ${found[2]}`.replaceAll(",", "");
  }
  return undefined;
}

let pictureBefore = 0;

/** Whether the page says and has what it must. */
function isSaid({ count, present = [], text, size }: Expected): boolean {
  if (count !== undefined && countSaid() !== count) return false;
  if (!present.every((selector) => document.querySelector(selector)?.getBoundingClientRect().width)) return false;
  if (text && !document.querySelector(text.within)?.textContent?.includes(text.says)) return false;
  return !size || document.querySelector(size.of)?.getAttribute("aria-setsize") === String(size.is);
}

/** Whether its canvases show what they must. */
function isDrawn({ picture, redrawn }: Expected): boolean {
  if (picture && pictureOf(picture) === 0) return false;
  return !redrawn || pictureOf(redrawn) !== pictureBefore;
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** Resolves when something in the page has changed, or a style sheet came. */
function change(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => done());
    const done = () => {
      observer.disconnect();
      document.removeEventListener("load", done, { capture: true });
      resolve();
    };
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    document.addEventListener("load", done, { capture: true });
  });
}

/** Resolves with the time of the second frame after it is there, counting the one that shows it. */
async function secondFrameAfter(expected: Expected): Promise<number> {
  for (let said = false; !said; ) {
    const changing = change();
    await frame();
    said = isSaid(expected);
    if (!said) await changing;
  }
  // Nobody tells when a canvas is drawn on.
  while (!isDrawn(expected)) await frame();
  return frame();
}

const longTasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });

/** A little rest lets the observer tell of the last task. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 120));

/** How many elements there are once no more come: what is ready may go on to fill itself. */
async function elementsAtRest(): Promise<number> {
  for (let before = 0; ; ) {
    const now = document.getElementsByTagName("*").length;
    if (now === before) return now;
    before = now;
    await rest();
  }
}

async function loaded(expected: Expected): Promise<Loaded> {
  const ready = await secondFrameAfter(expected);
  await rest();
  const elements = await elementsAtRest();
  return {
    ready,
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    // Also of those in which a page that is ready fills itself.
    longestTask: Math.max(0, ...longTasks.map(({ duration }) => duration)),
    elements,
  };
}

let answer: Promise<number> | undefined;

function arm(input: Input, expected: Expected) {
  if (expected.redrawn) pictureBefore = pictureOf(expected.redrawn);
  let last: number | undefined;
  answer = new Promise((resolve) => {
    const note = ({ timeStamp }: Event) => {
      const waits = last !== undefined;
      last = timeStamp;
      if (waits) return;
      const told = secondFrameAfter(expected).then((end) => {
        window.removeEventListener(input, note, { capture: true });
        return end - (last ?? end);
      });
      resolve(told);
    };
    window.addEventListener(input, note, { capture: true });
  });
}

let frames: { times: number[]; counts: Set<string | undefined>; on: boolean } | undefined;

function startFrames() {
  const noted = { times: [performance.now()], counts: new Set<string | undefined>(), on: true };
  frames = noted;
  const look = (time: number) => {
    if (!noted.on) return;
    noted.times.push(time);
    noted.counts.add(countSaid());
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function stopFrames(): FrameTimes {
  if (!frames) throw new Error("No frames were counted.");
  frames.on = false;
  const { times, counts } = frames;
  const began = times[0] ?? 0;
  const gaps = [...times.slice(1), performance.now()].map((time, i) => time - (times[i] ?? time));
  return {
    perSecond: (1000 * (times.length - 1)) / (performance.now() - began),
    longestGap: Math.max(...gaps),
    counts: counts.size,
  };
}

const probe: Probe = {
  loaded,
  arm,
  answered: () => answer ?? Promise.reject(new Error("Nothing was waited for.")),
  countSaid,
  startFrames,
  stopFrames,
};
Object.assign(window, { probe });
