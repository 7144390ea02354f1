import { linkOf, type Side, type Slide } from "../domain/briefing";
import { NO_FILTERS } from "../domain/filters";
import type { Href } from "../ui/links";
import { PLAIN_FRAME, writeParams } from "../url/filterParams";
import { targetOf } from "./slideTarget";

/** A way from a slide to what it shows, alive. */
export interface SlideLink {
  readonly label: string;
  /** Absolute, with the version of the data pinned. */
  readonly url: string;
}

/** What is needed to write the address of a view. */
export interface Addressing {
  readonly href: Href;
  /** From a path of the deployment to its absolute address. */
  readonly absolute: (path: string) => string;
  /** Of the data. */
  readonly version: string;
}

function urlOf({ href, absolute, version }: Addressing, shown: Pick<Side, "view" | "record" | "state">): string {
  const { filters, display } = linkOf(shown.state);
  const path = href(targetOf({ id: "", headline: "", ...shown }), NO_FILTERS);
  return absolute(`${path}?${writeParams(filters, display, { ...PLAIN_FRAME, version })}`);
}

/**
 * The live views of a slide: one, or one for each side of a comparison. A statement leads to the membership where its count is
 * drawn, or to the overview; so does a slide that could not be read.
 */
export function slideLinks(slide: Slide | undefined, addressing: Addressing): SlideLink[] {
  const label = "Live view";
  if (slide?.sides)
    return slide.sides.map((side) => ({ label: `${label}: ${side.label}`, url: urlOf(addressing, side) }));
  const { view = "section", record, state } = slide ?? {};
  if (view === "statement" && slide?.statement && "count" in slide.statement) {
    return [{ label, url: urlOf(addressing, { view: "membership" }) }];
  }
  if (view === "statement" || view === "section" || view === "compare") {
    return [{ label, url: urlOf(addressing, { view: "overview" }) }];
  }
  return [{ label, url: urlOf(addressing, { view, ...(record && { record }), ...(state && { state }) }) }];
}
