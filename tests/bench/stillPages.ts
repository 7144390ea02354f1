import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { ATLAS_INTERACTIONS, answered, arm, atlasLoaded, yearField } from "./atlas";
import type { Questions } from "./dataset";
import { framesWhileDragging } from "./measure/drag";
import { DID_NOT_FINISH, inTime } from "./measure/finish";
import { QUICK } from "./measure/hand";
import type { Measure, Sample } from "./measure/measures";
import { WINDOW } from "./measure/visit";
import type { Change, Expected, StillPage } from "./page/protocol";

/** Those that end with one answer; a drag has a hundred. */
const ANSWERED = ATLAS_INTERACTIONS.filter(({ part }) => !/Drag$/.test(part));

/** What the app showed in one visit. */
export interface Recording {
  readonly loaded: StillPage;
  readonly changes: ReadonlyMap<Measure, readonly Change[]>;
  /** From a year on and from the next one on: one step of a drag. */
  readonly step: readonly [StillPage, StillPage];
  /** The paths of the scripts that the page itself has run when it is ready, without those of its threads. */
  readonly scripts: readonly string[];
}

/** Uses the app as the bench does, and takes down what it shows. @throws where the app does not finish */
export async function recordOf(page: Page, address: string, questions: Questions): Promise<Recording> {
  await page.goto(address, { waitUntil: "commit" });
  const { ready } = await page.evaluate((expected) => window.probe.loaded(expected), atlasLoaded(questions));
  const loaded = await page.evaluate(() => window.still.takePage());
  const scripts = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime < until)
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith(".js") && !/worker/i.test(path)),
    ready,
  );
  const noted = await page.evaluateHandle(() => window.still.takeDown());
  const changes = new Map<Measure, Change[]>();
  const session = await page.context().newCDPSession(page);
  let known = 0;
  for (const { part, run } of ANSWERED) {
    if (!(await inTime(run({ page, session, questions })))) throw new Error(`The app does not finish: ${part}.`);
    const all = await noted.jsonValue();
    // A year takes two answers; after the answer that is measured, others clear their filter.
    changes.set(part, all.slice(known, part === "year" ? undefined : known + 1));
    known = all.length;
  }
  const from = async (year: number) => {
    const before = await page.evaluate(() => window.probe.countSaid());
    const field = yearField(page, "From");
    await field.fill(String(year));
    await field.press("Enter");
    await page.waitForFunction((count) => window.probe.countSaid() !== count, before);
    return page.evaluate(() => window.still.takePage());
  };
  const year = Number(questions.year);
  return { loaded, changes, scripts, step: [await from(year), await from(year + 1)] };
}

/** How evenly frames come where each move of the pointer is a step of a drag that is only put in, in all views. */
export async function sway(page: Page, address: string, [one, other]: Recording["step"]): Promise<Sample> {
  await page.goto(address);
  await page.evaluate((shown) => window.still.show(shown), one);
  await page.evaluate((next) => window.still.swayTo(next), other);
  const session = await page.context().newCDPSession(page);
  const at = { x: WINDOW.width / 4, y: WINDOW.height / 2 };
  const { perSecond } = await framesWhileDragging(page, session, at, WINDOW.width / 4);
  // Not by what its frames say: where each takes long, the pointer may come back in every one of them.
  if ((await page.evaluate(() => window.still.swayed())) < 2) {
    throw new Error("The page stayed as it was while the pointer moved.");
  }
  return { yearDrag: perSecond };
}

/**
 * The page of a record as a file.
 * @param scripts are loaded and run before it is shown, but for what the first of them does by itself
 */
export function stillHtml({ attributes, styles, body }: StillPage, scripts: readonly string[] = []): string {
  const named = attributes.map(([name, value]) => `${name}="${value}"`).join(" ");
  const head = `<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />${styles.join("")}`;
  if (scripts.length === 0) return `<!doctype html><html ${named}><head>${head}</head><body>${body}</body></html>`;
  const links = scripts.map((path) => `<link rel="modulepreload" crossorigin href="${path}">`).join("");
  return `<!doctype html><html ${named}><head>${head}${links}
<script>window.queueMicrotask = () => {};</script>
<script type="module">
await Promise.all(${JSON.stringify(scripts)}.map((path) => import(path)));
document.body.replaceChildren(document.getElementById("page").content);
</script></head><body><template id="page">${body}</template></body></html>`;
}

async function answerOf(page: Page, address: string, change: Change, slower: number): Promise<number> {
  await page.goto(address);
  await page.evaluate((before) => window.still.show(before), change.before);
  await page.evaluate(([input, after]) => window.still.putInAt(input, after), [change.input, change.after] as const);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
  await pause(QUICK);
  await arm(page, change.input, change.expected);
  if (change.input === "keydown") await page.keyboard.press("Enter");
  else await page.mouse.click(WINDOW.width / 2, WINDOW.height / 2);
  return answered(page);
}

/** How long each change takes where it is only put in, from the input to the second frame after it. */
export async function putIn(
  page: Page,
  address: string,
  changes: Recording["changes"],
  slower: number,
): Promise<Sample> {
  const sample: Sample = {};
  for (const [measure, parts] of changes) {
    const times: number[] = [];
    for (const change of parts) times.push((await inTime(answerOf(page, address, change, slower))) ?? DID_NOT_FINISH);
    sample[measure] = Math.max(...times);
  }
  return sample;
}

/** What a file of a record shows when it is loaded: all that the app shows but for its canvases. */
export function stillLoaded(questions: Questions): Expected {
  const { picture: _, ...expected } = atlasLoaded(questions);
  return expected;
}
