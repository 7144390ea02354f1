import type { LinkedView } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { growthTitle } from "../../ui/growth/growthTitle";
import { timelineSentence } from "../../ui/timeline/timelineWords";
import { leadSentence } from "../../views/overview/overviewModel";

/** The headline that a view suggests for a slide of it: its generated sentence or title, or the name of its record. */
export function suggestHeadline(view: LinkedView, dataset: Dataset, filters: Filters, record: string): string {
  const suggestions: Record<LinkedView, () => string | undefined> = {
    overview: () => leadSentence(dataset, filters),
    timeline: () => timelineSentence(dataset, filters),
    membership: () => growthTitle(dataset, filters),
    actors: () => "Who was involved",
    sources: () => "What the record rests on",
    disagreements: () => "Where sources disagree",
    about: () => "What this record is and is not",
    actor: () => dataset.actorById.get(record)?.name,
    event: () => dataset.eventById.get(record)?.title,
    source: () => dataset.sourceById.get(record)?.title,
  };
  return suggestions[view]() ?? dataset.descriptor.title;
}
