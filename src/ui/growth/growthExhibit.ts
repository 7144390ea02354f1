import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { counted } from "../event/counted";
import { type Exhibit, oncePerSource } from "../exhibit/exhibit";
import { howToRead, starNotes } from "./growthCaption";
import { growthColumns } from "./growthColumns";
import { drawnPoints, type GrowthModel, growthModel, inRange, type Point } from "./growthModel";
import { growthSentence } from "./growthSentence";
import { growthTitle } from "./growthTitle";

/** What the starred figures count, in one sentence; "" where none is starred. */
function starNote(model: GrowthModel): string {
  const notes = starNotes(model).map(({ unit, figures }) => `${figures} ${unit}`);
  return notes.length > 0 ? `* Counted otherwise than the name of the group says: ${notes.join("; ")}.` : "";
}

/**
 * The growth of the counts as it can be shown and taken away: the rows of the table are exactly the dots that are drawn.
 * @param ranges whether the drawing shows the range between the claims of disagreements; the table always says it
 */
export function growthExhibit(dataset: Dataset, filters: Filters, ranges: boolean): Exhibit<Point> {
  const model = growthModel(dataset, filters);
  const rows = drawnPoints(model);
  const disagreements = new Set(rows.flatMap(({ disputes }) => disputes.map(({ disagreement }) => disagreement.id)));
  return {
    name: "growth",
    title: growthTitle(dataset, filters),
    sentence: growthSentence(dataset, filters).text,
    notes: [howToRead(model, ranges).join(" "), starNote(model)].filter(Boolean),
    dataset,
    filters,
    table: {
      caption: counted(rows.length, "published count"),
      columns: growthColumns(dataset, filters),
      rows,
      rowKey: ({ count }) => count.id,
      rowCitations: ({ count }) => count.citations,
      muted: ({ count }) => !inRange(count, filters),
    },
    citations: oncePerSource(rows.flatMap(({ count }) => count.citations)),
    records: {
      counts: rows.map(({ count }) => count.id),
      disagreements: [...disagreements],
    },
    draw: async (width) => (await import("../chart/drawGrowth")).drawGrowth(dataset, model, width, ranges),
  };
}
