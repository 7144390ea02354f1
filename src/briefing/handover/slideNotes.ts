import type { Slide } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import { filtersInWords } from "../../domain/filterChips";
import { selectionOf } from "../../domain/selection";
import type { Source } from "../../domain/source";
import { countInWords } from "../../ui/growth/countWords";
import { drawnPoints, growthModel } from "../../ui/growth/growthModel";
import { annotationProblems, type Picture, pictureOf } from "../slide/slideModel";
import type { SlideLink } from "../slideLinks";
import { isLinked } from "../slideTarget";

/** What a slide shows and rests on. */
export interface Rests {
  readonly pictures: readonly Picture[];
  readonly sources: readonly Source[];
}

/** Gathers the views on a slide and the sources behind all of it. */
export function restsOn(dataset: Dataset, slide: Slide): Rests {
  const pictures = isLinked(slide)
    ? [pictureOf(dataset, slide)]
    : (slide.sides ?? []).map((side) => pictureOf(dataset, side));
  const said = slide.statement;
  const count = said && "count" in said ? dataset.countById.get(said.count) : undefined;
  const cited = [...(said && "citations" in said ? said.citations : []), ...(count?.citations ?? [])];
  const ids = [...pictures.flatMap(({ sources }) => sources.map(({ id }) => id)), ...cited.map(({ source }) => source)];
  return { pictures, sources: [...new Set(ids)].flatMap((id) => dataset.sourceById.get(id) ?? []) };
}

/** What a view shows, line by line, where a slide has no room for all of it. */
function listed({ view, dataset, filters }: Picture): string[] {
  const events = () => selectionOf(dataset, filters).events.map(({ when, title }) => `${formatDate(when)}: ${title}`);
  const counts = () =>
    drawnPoints(growthModel(dataset, filters)).map(({ count }) => `${formatDate(count.when)}: ${countInWords(count)}`);
  const lists: Partial<Record<Picture["view"], () => string[]>> = {
    timeline: events,
    overview: () => [...counts(), ...events()],
    membership: counts,
  };
  return lists[view]?.() ?? [];
}

/** The notes of a slide: the speaker's own words, what the slide shows in words, its sources in full, and where it lives. */
export function notesOf(
  dataset: Dataset,
  slide: Slide,
  { pictures, sources }: Rests,
  links: readonly SlideLink[],
): string {
  const shown = pictures.flatMap((picture) => [
    `Shown: ${picture.view}; ${filtersInWords(picture.dataset, picture.filters)}.`,
    ...picture.problems,
    ...listed(picture),
  ]);
  return [
    slide.notes ?? "",
    ...shown,
    ...annotationProblems(dataset, slide),
    sources.length > 0 ? "Sources:" : "",
    ...sources.map(
      ({ title, publisher, URL }, index) => `${index + 1}. ${[title, publisher, URL].filter(Boolean).join(", ")}`,
    ),
    ...links.map(({ label, url }) => `${label}: ${url}`),
  ]
    .filter((line) => line !== "")
    .join("\n");
}
