import { countryName } from "../../domain/actor";
import type { Dataset } from "../../domain/dataset";
import { formatNumber } from "../../domain/membership";
import { type ActorRow, classText } from "../../ui/actors/actorsModel";
import { EventStrip } from "../../ui/actors/EventStrip";
import { DisputedTag } from "../../ui/DisputedTag";
import { useEmphasised } from "../../ui/emphasis";
import { ViewLink } from "../../ui/links";
import styles from "./ActorList.module.css";

/** Of how many events the actor takes part in, how many are shown: "8 of 18", or "18" where all are. */
function Times({ shown, total }: { shown: number; total: number }) {
  return (
    <span className={styles.times}>
      <span className={styles.shown}>{formatNumber(shown)}</span>
      {shown < total && <span className={styles.total}> of {formatNumber(total)}</span>}
      <span className="visually-hidden"> {total === 1 ? "event" : "events"}</span>
    </span>
  );
}

/** One actor in the directory. Takes what a list item takes, so that a virtual list can place it. */
export function ActorRowItem({
  dataset,
  row,
  mask,
  ...item
}: React.ComponentProps<"li"> & { dataset: Dataset; row: ActorRow; mask: Uint8Array }) {
  const { actor, shown, total } = row;
  const emphasis = useEmphasised("actor", actor.id);
  return (
    <li {...item} className={styles.row} {...emphasis}>
      <span className={styles.who}>
        <ViewLink to={{ view: "actor", id: actor.id }} className={styles.name} dir="auto">
          {actor.name}
        </ViewLink>{" "}
        <DisputedTag disagreements={dataset.disagreementsOn("actor", actor.id)} />
      </span>
      <span className={styles.class}>{classText(actor)}</span>
      <span className={styles.country}>
        {actor.country && actor.type !== "country" ? countryName(actor.country) : ""}
      </span>
      <span className={styles.strip}>
        <EventStrip dataset={dataset} actor={actor.id} mask={mask} />
      </span>
      {dataset.events.length > 0 && <Times shown={shown} total={total} />}
    </li>
  );
}
