import AddToBriefing from "../../briefing/collect/AddToBriefing";
import { isLinkedView } from "../../briefing/slideTarget";
import type { ShareProps } from "./ShareMenu";

/** Saves what is shown as a slide of a briefing. */
export default function AddDialog({ dataset, filters, display, shown, onClose }: ShareProps) {
  const { view, id } = shown;
  if (!isLinkedView(view)) throw new Error(`the view "${view}" has no slide in SLIDE_VIEWS`);
  return (
    <AddToBriefing dataset={dataset} view={view} record={id} filters={filters} display={display} onClose={onClose} />
  );
}
