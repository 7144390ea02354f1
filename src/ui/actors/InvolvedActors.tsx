import { memo, useMemo } from "react";
import { whyNone } from "../../domain/absence";
import type { Dataset } from "../../domain/dataset";
import type { Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { DisputedTag } from "../DisputedTag";
import { useEmphasised } from "../emphasis";
import { counted } from "../event/counted";
import { ViewLink } from "../links";
import { PinNumber } from "../PinNumber";
import { usePins } from "../pins";
import { type ActorRow, actorRows, classText } from "./actorsModel";
import { EventStrip } from "./EventStrip";
import styles from "./InvolvedActors.module.css";

function InvolvedActor({ dataset, row, mask }: { dataset: Dataset; row: ActorRow; mask: Uint8Array }) {
  const { actor, shown } = row;
  const emphasis = useEmphasised("actor", actor.id);
  const pin = usePins("actor").get(actor.id);
  return (
    <li className={styles.row} {...emphasis}>
      {pin !== undefined && <PinNumber number={pin} className={styles.pin} />}
      <ViewLink to={{ view: "actor", id: actor.id }} className={styles.name} dir="auto">
        {actor.name}
      </ViewLink>
      <span className={styles.class}>
        {classText(actor)} <DisputedTag disagreements={dataset.disagreementsOn("actor", actor.id)} />
      </span>
      <EventStrip dataset={dataset} actor={actor.id} mask={mask} />
      <span className={styles.number}>
        {formatNumber(shown)}
        <span className="visually-hidden"> {shown === 1 ? "event" : "events"}</span>
      </span>
    </li>
  );
}

/** Who takes part in the events shown, most involved first, each with a strip of its events; and the way to all actors. For a titled panel. */
export const InvolvedActors = memo(function InvolvedActors({
  dataset,
  filters,
  limit,
}: {
  dataset: Dataset;
  filters: Filters;
  limit: number;
}) {
  const selection = selectionOf(dataset, filters);
  const { involved } = useMemo(() => actorRows(dataset, selection), [dataset, selection]);
  return (
    <div className={styles.involved}>
      {involved.length > 0 ? (
        <ol className={styles.rows}>
          {involved.slice(0, limit).map((row) => (
            <InvolvedActor key={row.actor.id} dataset={dataset} row={row} mask={selection.mask} />
          ))}
        </ol>
      ) : (
        <p className={styles.none}>
          {dataset.events.length === 0 ? whyNone(dataset, "events") : "No actor takes part in the events shown."}
        </p>
      )}
      <p>
        <ViewLink to={{ view: "actors" }} className={styles.all}>
          All {counted(dataset.actorById.size, "actor")}
        </ViewLink>
      </p>
    </div>
  );
});
