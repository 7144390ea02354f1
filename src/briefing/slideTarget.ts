import { type LinkedView, type Side, SLIDE_VIEWS, type Slide } from "../domain/briefing";
import type { Target } from "../ui/links";

/** Whether the id of a view is that of a slide which shows it. */
export function isLinkedView(view: string): view is LinkedView {
  return Object.hasOwn(SLIDE_VIEWS, view) && !["compare", "statement", "section"].includes(view);
}

/** Whether a slide shows one view of the data, as a link does. */
export function isLinked(slide: Slide): slide is Slide & { view: LinkedView } {
  return isLinkedView(slide.view);
}

/** A slide as one side of a comparison. */
export function sideOf({ headline, view, record, state }: Slide & { view: LinkedView }): Side {
  return { label: headline, view, ...(record && { record }), ...(state && { state }) };
}

/** The place in the app that shows what a slide shows; the overview for those that are no view of their own. */
export function targetOf(slide: Slide | undefined): Target {
  if (!slide || !isLinked(slide)) return { view: "overview" };
  const { view, record = "" } = slide;
  if (view === "actor" || view === "event" || view === "source") return { view, id: record };
  return { view };
}
