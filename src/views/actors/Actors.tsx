import { useId, useMemo, useState } from "react";
import { whyNone } from "../../domain/absence";
import { selectionOf } from "../../domain/selection";
import { actorRows } from "../../ui/actors/actorsModel";
import { YearAxis } from "../../ui/actors/YearAxis";
import { Choice } from "../../ui/Choice";
import { counted } from "../../ui/event/counted";
import { DownloadButton } from "../../ui/exhibit/DownloadButton";
import { PageHead } from "../../ui/PageHead";
import type { ViewProps } from "../view";
import { ActorList } from "./ActorList";
import listStyles from "./ActorList.module.css";
import styles from "./Actors.module.css";
import { directoryExhibit } from "./directoryExhibit";
import { actorClasses, directorySentence, ofClass } from "./directoryModel";

/** A longer list of those who do not take part is folded. */
const OPEN_AT_MOST = 12;

/** All actors, first those who take part in the events shown, each with its events on one axis of time. */
export default function Actors({ dataset, filters }: ViewProps) {
  const selection = selectionOf(dataset, filters);
  const rows = useMemo(() => actorRows(dataset, selection), [dataset, selection]);
  const classes = useMemo(() => actorClasses(rows), [rows]);
  const involvedId = useId();
  const [chosen, setChosen] = useState("");
  const [unfolded, setUnfolded] = useState<boolean>();
  const involved = ofClass(rows.involved, chosen);
  const absent = ofClass(rows.absent, chosen);
  const open = unfolded ?? absent.length <= OPEN_AT_MOST;
  const chosenLabel = classes.find(({ id }) => id === chosen)?.label ?? "";
  const noEvents = dataset.events.length === 0;
  return (
    <div className={styles.page}>
      <PageHead title="Actors">
        {directorySentence(dataset)}
        {!noEvents &&
          ` ${counted(rows.involved.length, "actor")} ${rows.involved.length === 1 ? "takes" : "take"} part in the ${counted(selection.events.length, "event")} shown.`}
      </PageHead>
      <Choice
        legend="Which class of actors to list"
        options={[{ id: "", label: "All", count: dataset.actorById.size }, ...classes]}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div>
        <DownloadButton
          of="the actors"
          exhibit={() => directoryExhibit(dataset, filters, chosenLabel, [...involved, ...absent])}
        />
      </div>
      <section aria-labelledby={involvedId} className={styles.part}>
        <h2 id={involvedId}>Involved in what is shown</h2>
        {involved.length > 0 ? (
          <div>
            <div className={`${listStyles.columns} ${listStyles.head}`} aria-hidden="true">
              <span>Actor</span>
              <span>Class</span>
              <span className={listStyles.country}>Country</span>
              <YearAxis dataset={dataset} />
              <span className={listStyles.times}>Events</span>
            </div>
            <ActorList dataset={dataset} rows={involved} mask={selection.mask} label="Involved, most events first" />
          </div>
        ) : (
          <p className={styles.none}>
            {noEvents ? whyNone(dataset, "events") : "None of these actors takes part in the events shown."}
          </p>
        )}
      </section>
      {absent.length > 0 && (
        <details
          className={styles.part}
          open={open}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== open) setUnfolded(currentTarget.open);
          }}
        >
          <summary className={styles.summary}>
            {counted(absent.length, "actor")} {noEvents ? "in alphabetical order" : "not involved in the events shown"}
          </summary>
          {open && (
            <ActorList
              dataset={dataset}
              rows={absent}
              mask={selection.mask}
              label={noEvents ? "In alphabetical order" : "Not involved, in alphabetical order"}
            />
          )}
        </details>
      )}
    </div>
  );
}
