import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { counted } from "../../ui/event/counted";
import { type Exhibit, oncePerSource } from "../../ui/exhibit/exhibit";
import { growthColumns } from "../../ui/growth/growthColumns";
import { drawnPoints, growthModel, type Point } from "../../ui/growth/growthModel";
import { countsApart } from "./apartModel";

/** The counts that stand apart from the lines, as a table that can be taken away: why each does, and what the record notes. */
export function apartExhibit(dataset: Dataset, filters: Filters): Exhibit<Point> {
  const why = new Map(countsApart(dataset, filters).map(({ count, why }) => [count.id, why]));
  const rows = drawnPoints(growthModel(dataset, filters)).filter(({ count }) => why.has(count.id));
  return {
    name: "counts-apart",
    title: "Counts that stand apart from the lines",
    sentence: `${counted(rows.length, "published count")} that no line of the chart goes through, because of its date, its confidence or a reader’s choice.`,
    dataset,
    filters,
    table: {
      caption: `${counted(rows.length, "published count")}, in order of time`,
      columns: [
        ...growthColumns(dataset, filters),
        { head: "Why apart", text: ({ count }) => why.get(count.id) ?? "" },
        { head: "Note", text: ({ count }) => count.note ?? "" },
      ],
      rows,
      rowKey: ({ count }) => count.id,
      rowCitations: ({ count }) => count.citations,
    },
    citations: oncePerSource(rows.flatMap(({ count }) => count.citations)),
    records: { counts: rows.map(({ count }) => count.id) },
  };
}
