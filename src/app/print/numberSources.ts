/** What stands in the page but not on paper: its marks count for nothing. */
const NOT_PRINTED = "[popover], dialog, [role=dialog], [hidden]";

/** "1–3, 7": numbers in ascending order, three and more in a row as a range. */
export function rangesOf(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const words = runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(", ")));
  return words.join(", ");
}

/**
 * Numbers the sources of a page in the order in which its marks name them, as footnotes are numbered, and writes the numbers
 * into the marks as `data-numbers`, which the styles for print show. A mark is whatever says `data-sources="id id"`.
 *
 * The marks are read from the page and not from a register that each of them would have to enter: the order of the document is
 * the order of reading, also across panels that load at different times, and on screen a mark costs one attribute.
 * @returns the ids of the sources: the first has number 1
 */
export function numberSources(page: ParentNode): string[] {
  const numbers = new Map<string, number>();
  for (const mark of page.querySelectorAll<HTMLElement>("[data-sources]")) {
    if (mark.closest(NOT_PRINTED)) continue;
    const own = (mark.dataset["sources"] ?? "").split(" ").filter(Boolean);
    for (const id of own) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    mark.dataset["numbers"] = rangesOf(own.map((id) => numbers.get(id) ?? 0));
  }
  return [...numbers.keys()];
}

/** Takes the numbers away again. */
export function unnumberSources(page: ParentNode): void {
  for (const mark of page.querySelectorAll<HTMLElement>("[data-numbers]")) delete mark.dataset["numbers"];
}
