import { XMLValidator } from "fast-xml-parser";
import { Suspense } from "react";
import { renderToString } from "react-dom/server";
import { claimRef, withClaims } from "../../../src/domain/claims";
import type { Dataset } from "../../../src/domain/dataset";
import { type Filters, PLAIN_DISPLAY } from "../../../src/domain/filters";
import { csvOf } from "../../../src/ui/exhibit/csvFile";
import type { Exhibit } from "../../../src/ui/exhibit/exhibit";
import { extractOf } from "../../../src/ui/exhibit/jsonFile";
import { provenanceOf } from "../../../src/ui/exhibit/provenance";
import { composePage } from "../../../src/ui/exhibit/svgPage";
import { growthExhibit } from "../../../src/ui/growth/growthExhibit";
import { drawTimeline } from "../../../src/ui/timeline/timelineDrawing";
import { timelineExhibit } from "../../../src/ui/timeline/timelineExhibit";
import About from "../../../src/views/about/About";
import ActorProfile from "../../../src/views/actors/ActorProfile";
import Actors from "../../../src/views/actors/Actors";
import Disagreements from "../../../src/views/disagreements/Disagreements";
import EventPage from "../../../src/views/events/EventPage";
import { apartExhibit } from "../../../src/views/membership/apartExhibit";
import Membership from "../../../src/views/membership/Membership";
import { rosterExhibit } from "../../../src/views/membership/rosterExhibit";
import { Overview } from "../../../src/views/overview/Overview";
import SourcePage from "../../../src/views/sources/SourcePage";
import Sources from "../../../src/views/sources/Sources";
import Timeline from "../../../src/views/timeline/Timeline";
import type { ViewProps } from "../../../src/views/view";
import { Stage } from "../../component/actors/Stage";
import { PERMALINK, work } from "../ui/exhibit/exhibits";

type IdsOf = (dataset: Dataset) => readonly { readonly id: string }[];
const ONE: IdsOf = () => [{ id: "" }];

const VIEWS: readonly (readonly [View: React.ComponentType<ViewProps>, ids: IdsOf])[] = [
  [Overview, ONE],
  [Timeline, ONE],
  [Membership, ONE],
  [Actors, ONE],
  [Sources, ONE],
  [Disagreements, ONE],
  [About, ONE],
  [ActorProfile, ({ actors }) => actors],
  [SourcePage, ({ sources }) => sources],
  [EventPage, ({ events }) => events],
];
const nothing = () => undefined;
/** So many records of a sort have their page drawn. */
const DRAWN = 2;

/** Every way to claim something in a dataset, and one more that nobody claims. */
export const claimsOf = (dataset: Dataset) => [
  ...dataset.disagreements.flatMap((one) => one.claims.map((claim) => claimRef(one, claim))),
  "nothing.nobody",
];

/** Draws every view, and the pages of some records, as text. @throws what any of them throws */
export function drawEvery(loaded: Dataset, filters: Filters): number {
  const dataset = withClaims(loaded, filters.claims);
  let length = 0;
  for (const [View, idsOf] of VIEWS) {
    for (const { id } of [...idsOf(dataset)].slice(0, DRAWN)) {
      for (const form of View === Timeline || View === Membership
        ? (["chart", "table", "sources"] as const)
        : (["chart"] as const)) {
        const display = {
          ...PLAIN_DISPLAY,
          as: form,
          band: form,
          ranges: form === "chart",
          select: dataset.events[0]?.id ?? "",
        };
        length += renderToString(
          <Stage dataset={dataset}>
            <Suspense>
              <View
                dataset={dataset}
                filters={filters}
                display={display}
                id={id}
                part=""
                onFilters={nothing}
                onDisplay={nothing}
              />
            </Suspense>
          </Stage>,
        ).length;
      }
    }
  }
  return length;
}

const measure = (text: string, { size }: { readonly size: number }) => text.length * size * 0.5;

/** Takes an exhibit away in every form that Node can make. @returns the extract, as text */
async function take<Row>(exhibit: Exhibit<Row>): Promise<string> {
  const said = provenanceOf(exhibit, PERMALINK);
  await csvOf(exhibit.dataset, exhibit.table, said, work().work);
  return (await extractOf(exhibit, said, work().work)).text();
}

/**
 * The picture of the timeline, without the fonts of a page; that of the growth can only be drawn in one.
 * @throws where it is no well-formed SVG, or holds a number that is none
 */
function drawPicture(dataset: Dataset, filters: Filters) {
  const drawing = drawTimeline({ dataset, filters, zoom: "" }, 1000, (text) => text.length * 6);
  const said = provenanceOf(timelineExhibit(dataset, filters, ""), PERMALINK);
  const { svg } = composePage(said, drawing, measure, "");
  const valid = XMLValidator.validate(svg);
  if (valid !== true) throw new Error(`Not well-formed: ${valid.err.msg} in ${svg.split("\n")[valid.err.line - 1]}`);
  const bad = /[a-z]="[^"]*(NaN|Infinity|undefined)[^"]*"/.exec(drawing.markup.replace(/>[^<]*</g, "><"));
  if (bad) throw new Error(`Not a number: ${bad[0]}`);
}

/** Takes every exhibit away. @returns the extracts, as text */
export function takeEvery(loaded: Dataset, filters: Filters): Promise<string[]> {
  const dataset = withClaims(loaded, filters.claims);
  drawPicture(dataset, filters);
  return Promise.all([
    take(growthExhibit(dataset, filters, true)),
    take(timelineExhibit(dataset, filters, "")),
    take(apartExhibit(dataset, filters)),
    take(rosterExhibit(dataset, filters)),
  ]);
}
