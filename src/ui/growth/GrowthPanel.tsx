import { memo, useDeferredValue } from "react";
import { Panel } from "../Panel";
import { Growth, type GrowthProps } from "./Growth";
import { growthTitle } from "./growthTitle";

/** How the counts grew, in a panel that has the finding as its title. */
const GrowthPanel = memo(function GrowthPanel(props: GrowthProps) {
  // The chart follows the count of events, and the event that is opened, a moment later. The other forms wait for a promise that they
  // make themselves: a drawing that waits is begun anew, with a new one, for ever.
  const later = useDeferredValue(props);
  const shown = [props, later].every(({ display }) => display.as === "chart") ? later : props;
  return (
    <Panel title={growthTitle(shown.dataset, shown.filters)}>
      <Growth {...shown} />
    </Panel>
  );
});
export default GrowthPanel;
