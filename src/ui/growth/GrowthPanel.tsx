import { Panel } from "../Panel";
import { Growth, type GrowthProps } from "./Growth";
import { growthTitle } from "./growthTitle";

/** How the counts grew, in a panel that has the finding as its title. */
export default function GrowthPanel(props: GrowthProps) {
  return (
    <Panel title={growthTitle(props.dataset, props.filters)}>
      <Growth {...props} />
    </Panel>
  );
}
