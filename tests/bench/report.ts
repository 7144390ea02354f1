import { table, whole } from "./markdown";
import { DID_NOT_FINISH } from "./measure/finish";
import { MEASURES, type Measure, type Sample } from "./measure/measures";
import { keeps, REACH, REACH_SLOWER, type Reach } from "./reach";
import { type SizeResult, SLOWER } from "./rounds";
import type { System } from "./system";

/** Everything that a run found out. */
export interface Results {
  readonly systems: readonly System[];
  readonly bySize: ReadonlyMap<number, SizeResult>;
  /** The app with a slower processor; absent where that was not asked for. */
  readonly slower: Sample | undefined;
  readonly machine: string;
  readonly runs: number;
}

const NONE = "–";
const ATLAS = "atlas";
const EMPTY = "empty";
/** What is set beside the peers, and what their interactions are. */
const COMPARED = [
  "ready",
  "firstPaint",
  "processor",
  "longestTask",
  "year",
  "clear",
  "elements",
  "heap",
  "firstScript",
  "script",
] as const;

const precise = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const events = (size: number) => whole.format(size);

/** A figure as the tables show it. */
export function figure(value: number | undefined, measure: Measure): string {
  if (value === undefined) return NONE;
  if (value === DID_NOT_FINISH) return "DNF";
  if (measure === "longestTask" && value === 0) return "< 50";
  return /^(MB|kB)$/.test(MEASURES[measure].unit) ? precise.format(value) : whole.format(value);
}

const ratio = (value: number) => (value >= 100 ? whole.format(value) : value.toPrecision(2));

/** What is measured, with its unit. */
export const named = (measure: Measure) => {
  const { label, unit } = MEASURES[measure];
  return unit ? `${label}, ${unit}` : label;
};

/** One figure of the app beside its bound: "412 (≤ 350, not met)". */
function againstReach(result: SizeResult | undefined, size: number, reach: Reach): string {
  const bound = reach.bounds[size];
  const value = result?.get(ATLAS)?.[reach.measure];
  const floor = result?.get(EMPTY)?.[reach.measure];
  const compared = reach.ratio && value !== undefined ? floor && value / floor : value;
  if (value === undefined || compared === undefined || bound === undefined) return figure(value, reach.measure);
  const said = reach.ratio ? `${figure(value, reach.measure)} = ${ratio(compared)} ×` : figure(value, reach.measure);
  const verdict = keeps(compared, bound, reach.sense) ? "met" : "**not met**";
  return `${said} (${reach.sense === "at most" ? "≤" : "≥"} ${bound}, ${verdict})`;
}

function reachTable({ bySize }: Results): string {
  const sizes = [...bySize.keys()];
  const unbounded: readonly Measure[] = ["processor", "yearDragGap", "yearDragCounts", "bandDragGap", "buffers"];
  return table(
    ["", ...sizes.map((size) => `${events(size)} events`)],
    [
      ...REACH.map((reach) => [
        named(reach.measure),
        ...sizes.map((size) => againstReach(bySize.get(size), size, reach)),
      ]),
      ...unbounded.map((measure) => [
        named(measure),
        ...sizes.map((size) => figure(bySize.get(size)?.get(ATLAS)?.[measure], measure)),
      ]),
    ],
  );
}

/** The systems beside each other in one measure, each with how many times the app's figure it is. */
function peerTable({ systems, bySize }: Results, measure: Measure): string {
  const sizes = [...bySize.keys()];
  const cell = (id: string, size: number) => {
    const result = bySize.get(size);
    const value = result?.get(id)?.[measure];
    const own = result?.get(ATLAS)?.[measure];
    const text = figure(value, measure);
    const comparable = id !== ATLAS && value && own && Number.isFinite(value) && Number.isFinite(own);
    return comparable ? `${text} (${ratio(value / own)} ×)` : text;
  };
  return table(
    [named(measure), ...sizes.map((size) => events(size))],
    systems.map(({ id, label }) => [id === ATLAS ? `**${label}**` : label, ...sizes.map((size) => cell(id, size))]),
  );
}

function slowerTable(sample: Sample): string {
  const bounded: readonly Measure[] = ["year", "actor", "word", "clear", "zoom", "select"];
  const told: readonly Measure[] = ["yearDrag", "bandDrag"];
  const verdict = (value: number | undefined) => {
    if (value === undefined) return NONE;
    return value <= REACH_SLOWER ? "met" : "**not met**";
  };
  return table(
    ["", "figure", `≤ ${REACH_SLOWER} ms`],
    [
      ...bounded.map((measure) => [named(measure), figure(sample[measure], measure), verdict(sample[measure])]),
      ...told.map((measure) => [named(measure), figure(sample[measure], measure), ""]),
    ],
  );
}

/** The results as a page in Markdown. */
export function report(results: Results): string {
  const { slower, machine, runs } = results;
  const parts = [
    "# Performance",
    `Written by \`npm run bench\`. ${machine} Medians of up to ${runs} rounds, in which the pages take turns.`,
    `Milliseconds are of that machine: what counts is how the pages compare in one run. DNF: not within 60 s. ${NONE}: not
measured. *Ready* is the second frame after all data are on the screen and painted, from the beginning of the navigation: for
the app the count in the filter bar, the band, the growth chart and the chronicle. An interaction lasts from the real input to
the second frame after the right result, which the bench counts for itself, is in the page; a year takes two inputs, of which
the slower counts. The pointer rests before it presses, as a hand does. Heap includes that of workers. Tasks and elements are counted until no more elements come. Files are sent from this machine without compression.
How a page loads is measured in a tab that Playwright does not listen to; in its own pages it would be 45 ms and more later.`,
    "## The app, against its reach",
    reachTable(results),
    ...(slower
      ? [`## The app with a processor ${SLOWER.rate} times slower, ${events(SLOWER.size)} events`, slowerTable(slower)]
      : []),
    "## Beside other ways to show a timeline",
    `In brackets: how many times the figure of the app. The app draws band, growth chart, actors and chronicle, linked; each of
the others draws one view.`,
    ...COMPARED.map((measure) => peerTable(results, measure)),
  ];
  return `${parts.join("\n\n")}\n`;
}
