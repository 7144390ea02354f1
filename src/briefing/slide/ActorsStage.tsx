import { InvolvedActors } from "../../ui/actors/InvolvedActors";
import type { ViewProps } from "../../views/view";

/** As many as a slide has room for. */
const NAMED = 9;

/** Who was involved most in what the slide shows. */
export default function ActorsStage({ dataset, filters }: ViewProps) {
  return <InvolvedActors dataset={dataset} filters={filters} limit={NAMED} />;
}
