/**
 * `npm run bench:floors`: what the same pages cost when nothing has to be reckoned. What the app shows is taken down and shown again
 * as mere markup, and what an input changes is made ready beforehand and only put in. Prints Markdown and writes docs/floors.md;
 * asserts nothing. Takes the options of `npm run bench`, but for `--systems` and `--trace`.
 */
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import type { Page } from "@playwright/test";
import { builtApp } from "./builtApp";
import { benchDataset } from "./dataset";
import { machineFacts } from "./machine";
import { table, whole } from "./markdown";
import { loadingOf } from "./measure/loading";
import { type Measure, medians, type Sample } from "./measure/measures";
import { inFreshPage, measure } from "./measure/visit";
import { readOptions } from "./options";
import type { Expected } from "./page/protocol";
import { probeScript, stillScript } from "./peerPages";
import { REACH, REACH_SLOWER } from "./reach";
import { figure, named } from "./report";
import { launch, SLOWER } from "./rounds";
import { answer, startServer } from "./server";
import { siteOf } from "./site";
import { putIn, recordOf, stillHtml, stillLoaded, sway } from "./stillPages";
import { ATLAS } from "./systems";

const ASKED = ["year", "actor", "word", "clear", "zoom", "select"] as const satisfies readonly Measure[];

/** The app, and its pages without it: as markup, and as markup that waits for the code of the app. */
interface Floors {
  readonly app: Sample;
  readonly still: Sample;
  readonly withCode: Sample;
}

async function floorsAt(dist: string, size: number, runs: number, slower = 1): Promise<Floors> {
  const dataset = benchDataset(size);
  const { questions } = dataset;
  const site = siteOf(dist, [dataset], new Map());
  const stills = new Map<string, string>();
  const server = await startServer((path) => {
    const html = stills.get(path);
    return html === undefined ? site(path) : answer("index.html", html);
  });
  const [probe, still] = [await probeScript(), await stillScript()];
  const browser = await launch();
  const visit = <T>(look: (page: Page) => Promise<T>) => inFreshPage(browser, [probe, still], look);
  try {
    const record = await visit((page) => recordOf(page, server.url + ATLAS.path(questions), questions));
    stills.set("still/empty", stillHtml({ ...record.loaded, body: "" }));
    stills.set("still/page", stillHtml(record.loaded));
    stills.set("still/code", stillHtml(record.loaded, record.scripts));
    const taken: { [K in keyof Floors]: Sample[] } = { app: [], still: [], withCode: [] };
    for (let run = 1; run <= runs; run += 1) {
      console.error(`  ${size} events, round ${run} of ${runs}${slower > 1 ? ", slower" : ""}`);
      const app = await measure({ browser, server, probe, system: ATLAS, questions, slower });
      taken.app.push(app);
      const changes = await visit((page) => putIn(page, `${server.url}still/empty`, record.changes, slower));
      // Loading and drags are told for the machine as it is.
      if (slower > 1) {
        taken.still.push(changes);
        continue;
      }
      const drag = await visit((page) => sway(page, `${server.url}still/empty`, record.step));
      const loading = (path: string, expected: Expected) => loadingOf(browser, probe, server.url + path, expected);
      Object.assign(app, await loading(ATLAS.path(questions), ATLAS.loaded(questions)));
      taken.still.push({ ...changes, ...drag, ...(await loading("still/page", stillLoaded(questions))) });
      taken.withCode.push(await loading("still/code", stillLoaded(questions)));
    }
    return { app: medians(taken.app), still: medians(taken.still), withCode: medians(taken.withCode) };
  } finally {
    await browser.close();
    await server.close();
  }
}

function report(
  bySize: ReadonlyMap<number, Floors>,
  slower: Floors | undefined,
  machine: string,
  runs: number,
): string {
  const sizes = [...bySize.keys()];
  const head = sizes.map((size) => `${whole.format(size)} events`);
  const bound = (name: Measure, size: number) =>
    figure(REACH.find((reach) => reach.measure === name)?.bounds[size], name);
  const ready = (label: string, of: (floors: Floors, size: number) => string) => [
    label,
    ...[...bySize].map(([size, floors]) => of(floors, size)),
  ];
  return `${[
    "# Floors",
    `Written by \`npm run bench:floors\`. ${machine} Medians of ${runs} rounds, in which the pages take turns. Milliseconds, measured as in
docs/performance.md.`,
    "## Ready",
    `*As a file* is what the app shows in the end, with its style sheets and fonts, and no script. *After its code* is the same, put in
when all scripts of the app that the page runs have been loaded and started, and nothing else: no data are read, no thread is started,
nothing is drawn. Neither has what is painted in a canvas. *Processor time* is that of all processes of the browser until the app is ready, by as
many processors as there are: sooner it cannot be ready with that work, were it shared out without a gap.`,
    table(
      ["", ...head],
      [
        ready("the app", ({ app }) => figure(app.ready, "ready")),
        ready("its processor time, shared by all processors", ({ app }) =>
          figure(app.processor && app.processor / cpus().length, "processor"),
        ),
        ready("its page after its code", ({ withCode }) => figure(withCode.ready, "ready")),
        ready("its page as a file", ({ still }) => figure(still.ready, "ready")),
        ready("reach", (_, size) => `≤ ${bound("ready", size)}`),
      ],
    ),
    "## Interactions",
    `*Put in*: what the app changed is made ready beforehand, element by element, and only put into its page at the input. No code of the
app and none of React runs; what is left is what the browser needs to style, lay out and paint it, and the two frames of the measure. In a
drag every move of the pointer goes one year further or back, in all views; the app leaves most of them for when there is time, and so can have
more frames than that.`,
    table(
      ["the app / put in (reach)", ...head],
      [...ASKED, "yearDrag" as const].map((name) => [
        named(name),
        ...sizes.map((size) => {
          const { app, still } = bySize.get(size) ?? {};
          const sense = name === "yearDrag" ? "≥" : "≤";
          return `${figure(app?.[name], name)} / ${figure(still?.[name], name)} (${sense} ${bound(name, size)})`;
        }),
      ]),
    ),
    ...(slower
      ? [
          `## With a processor ${SLOWER.rate} times slower, ${whole.format(SLOWER.size)} events`,
          table(
            ["", "the app", "put in", "reach"],
            ASKED.map((name) => [
              named(name),
              figure(slower.app[name], name),
              figure(slower.still[name], name),
              `≤ ${REACH_SLOWER}`,
            ]),
          ),
        ]
      : []),
  ].join("\n\n")}\n`;
}

async function main() {
  const options = readOptions(process.argv.slice(2), "bench:floors", "docs/floors.md");
  if (!options) return;
  const app = options.dist ? { dist: options.dist, remove: async () => undefined } : await builtApp(false);
  try {
    const bySize = new Map<number, Floors>();
    for (const size of options.sizes) bySize.set(size, await floorsAt(app.dist, size, options.runs));
    const slower = options.sizes.includes(SLOWER.size)
      ? await floorsAt(app.dist, SLOWER.size, options.runs, SLOWER.rate)
      : undefined;
    const text = report(bySize, slower, await machineFacts(), options.runs);
    console.log(text);
    if (options.out) await writeFile(options.out, text);
  } finally {
    await app.remove();
  }
}

await main();
