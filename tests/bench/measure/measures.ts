/** What is measured, in the order of the tables: a name and the unit in which the figures are told. */
export const MEASURES = {
  firstPaint: { label: "first contentful paint", unit: "ms" },
  ready: { label: "ready", unit: "ms" },
  processor: { label: "processor time until ready, all processes of the browser", unit: "ms" },
  longestTask: { label: "longest main-thread task while loading", unit: "ms" },
  year: { label: "filter to a year", unit: "ms" },
  actor: { label: "filter to an actor", unit: "ms" },
  word: { label: "filter to a word", unit: "ms" },
  clear: { label: "clear the filters", unit: "ms" },
  zoom: { label: "zoom the band", unit: "ms" },
  select: { label: "select an event", unit: "ms" },
  yearDrag: { label: "dragging the year range", unit: "frames/s" },
  yearDragGap: { label: "longest frame while dragging the year range", unit: "ms" },
  yearDragCounts: { label: "different counts shown while dragging the year range", unit: "" },
  bandDrag: { label: "panning the band", unit: "frames/s" },
  bandDragGap: { label: "longest frame while panning the band", unit: "ms" },
  elements: { label: "elements in the page", unit: "" },
  heap: { label: "heap after collection", unit: "MB" },
  buffers: { label: "array buffers beside the heap", unit: "MB" },
  firstScript: { label: "JavaScript that the page names (before charts), gzip", unit: "kB" },
  script: { label: "all JavaScript loaded (with charts), gzip", unit: "kB" },
} as const satisfies Record<string, { label: string; unit: string }>;
export type Measure = keyof typeof MEASURES;

/** The figures of one visit to one page. What was not measured is absent; what did not finish is `DID_NOT_FINISH`. */
export type Sample = Partial<Record<Measure, number>>;

/** The middle of the figures; the mean of the two in the middle of an even number of them. */
export function median(figures: readonly number[]): number | undefined {
  const sorted = [...figures].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : lower + (upper - lower) / 2 || upper;
}

/** The median of each measure over several visits. */
export function medians(samples: readonly Sample[]): Sample {
  const names = Object.keys(MEASURES) as Measure[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const middle = median(samples.flatMap((sample) => sample[name] ?? []));
      return middle === undefined ? [] : [[name, middle]];
    }),
  );
}
