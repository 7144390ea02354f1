import { countryName } from "../../domain/actor";
import { ONE_WITNESS, restsOnOne } from "../../domain/cited";
import type { Dataset } from "../../domain/dataset";
import { DATE_BASES, EVENT_KINDS, type Event, STATUSES } from "../../domain/event";
import type { Disagreement } from "../../domain/schema";
import { Button } from "../Button";
import { Citations } from "../Citations";
import { DateText } from "../DateText";
import { DisputedTag } from "../DisputedTag";
import { usePageTitle } from "../PageTitle";
import { RemarkLine } from "../RemarkLine";
import { Tag } from "../Tag";
import { ChosenDate } from "./ChosenDate";
import styles from "./EventHead.module.css";

/** The place of an event in words, with its country where the name does not already say it. */
function placeText(place: NonNullable<Event["place"]>): string {
  const country = place.country && countryName(place.country);
  return country && !place.name.includes(country) ? `${place.name}, ${country}` : place.name;
}

/** What kind of event, when and where; with a button that closes its detail, which then stays in view as the detail scrolls. */
export function EventBar({ dataset, event, onClose }: { dataset: Dataset; event: Event; onClose?: () => void }) {
  return (
    <div className={`${styles.bar} ${onClose ? styles.pinned : ""}`}>
      <p className={styles.kicker}>
        {EVENT_KINDS[event.kind].label} · <DateText date={event.when} /> <ChosenDate dataset={dataset} event={event} />
        {event.place && <> · {placeText(event.place)}</>}
      </p>
      {onClose && (
        <Button look="quiet" className={styles.close} onClick={onClose}>
          Close
        </Button>
      )}
    </div>
  );
}

/** The title of an event, and how sure the record is of it. */
export function EventHead({
  dataset,
  event,
  disagreements,
  level,
  titleId,
}: {
  dataset: Dataset;
  event: Event;
  disagreements: readonly Disagreement[];
  level: 1 | 2;
  titleId: string;
}) {
  const title = usePageTitle();
  const Heading = level === 1 ? title : "h2";
  const witness = restsOnOne(dataset, event.citations);
  return (
    <header className={styles.head}>
      <Heading id={titleId} tabIndex={level === 1 ? -1 : undefined} dir="auto">
        {event.title}
      </Heading>
      <RemarkLine>
        {event.status !== "happened" && <Tag>{STATUSES[event.status].label}</Tag>}
        <DisputedTag disagreements={disagreements} />
        {event.dateBasis && event.dateBasis !== "stated" && <span>{DATE_BASES[event.dateBasis].label}</span>}
        {witness && <span>{ONE_WITNESS[witness]}</span>}
        <span>
          Sources
          <Citations dataset={dataset} citations={event.citations} of={event.title} />
        </span>
      </RemarkLine>
    </header>
  );
}
