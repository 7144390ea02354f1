import { Fragment, type MouseEvent, memo, type Ref, useId, useState } from "react";
import { ONE_WITNESS, restsOnOne } from "../../domain/cited";
import { chosenDate } from "../../domain/claims";
import type { Dataset } from "../../domain/dataset";
import { type Event, STATUSES } from "../../domain/event";
import { Citations } from "../Citations";
import { DateText } from "../DateText";
import { DisputedTag } from "../DisputedTag";
import { useEmphasised } from "../emphasis";
import { ChosenDate } from "../event/ChosenDate";
import { ViewLink } from "../links";
import { Tag } from "../Tag";
import styles from "./Chronicle.module.css";
import { NAMED, participantsOf } from "./chronicleModel";

/** What all entries of a chronicle share. */
export interface EntryContext {
  readonly dataset: Dataset;
  readonly onSelect: (id: string) => void;
  /** Rank of the years' headings; the events' stand one below. */
  readonly level: 2 | 3 | 4;
  /** On paper nothing can be opened: all is said at once. */
  readonly printing: boolean;
}

const HEADINGS = { 2: "h2", 3: "h3", 4: "h4", 5: "h5" } as const;
const BELOW = { 2: "h3", 3: "h4", 4: "h5" } as const;

function ActorLink({ dataset, id }: { dataset: Dataset; id: string }) {
  return (
    <ViewLink to={{ view: "actor", id }} dir="auto" {...useEmphasised("actor", id)}>
      {dataset.actorById.get(id)?.name ?? id}
    </ViewLink>
  );
}

/** When it was, and what there is to say of that: as a rule nothing. */
function DateCell({ dataset, event }: { dataset: Dataset; event: Event }) {
  if (!chosenDate(dataset, event)) return <DateText date={event.when} inYear className={styles.date} />;
  return (
    <div className={styles.date}>
      <DateText date={event.when} inYear /> <ChosenDate dataset={dataset} event={event} />
    </div>
  );
}

/** Those who took part: the first few, and the others where they are asked for. */
function Participants({ dataset, event, printing }: { dataset: Dataset; event: Event; printing: boolean }) {
  const [all, setAll] = useState(false);
  const ids = participantsOf(event);
  // A button for one more name would take the place of that name.
  const some = ids.length > NAMED + 1 && !all && !printing;
  const named = some ? ids.slice(0, NAMED) : ids;
  if (ids.length === 0) return null;
  return (
    <p className={styles.people}>
      {named.map((id, position) => (
        <Fragment key={id}>
          {position > 0 && ", "}
          <ActorLink dataset={dataset} id={id} />
        </Fragment>
      ))}
      {some && (
        <>
          {" "}
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            and {ids.length - NAMED} more<span className="visually-hidden"> who took part</span>
          </button>
        </>
      )}
    </p>
  );
}

interface ArticleProps {
  readonly event: Event;
  readonly open: boolean;
  readonly context: EntryContext;
}

/**
 * What an entry says of its event. Drawn anew only when that changes, and not with its place: a list may hold 150 of them, which is
 * also why there is no element in it but those that say something; the grid of the article places them.
 */
const EventArticle = memo(function EventArticle({
  event,
  open,
  context: { dataset, onSelect, level, printing },
}: ArticleProps) {
  const id = useId();
  const { onFocus, onBlur, ...pointed } = useEmphasised("event", event.id);
  const witness = restsOnOne(dataset, event.citations);
  const Heading = BELOW[level];
  // A plain click opens the detail beside the list; with a modifier the link leads to the event's own page, as links do.
  const select = (click: MouseEvent) => {
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    onSelect(event.id);
  };
  return (
    <article className={styles.event} aria-labelledby={id} data-open={open || undefined} {...pointed}>
      <DateCell dataset={dataset} event={event} />
      <Heading className={styles.title}>
        <ViewLink
          to={{ view: "event", id: event.id }}
          id={id}
          dir="auto"
          aria-current={open || undefined}
          onClick={select}
          onFocus={onFocus}
          onBlur={onBlur}
        >
          {event.title}
        </ViewLink>
        <Citations dataset={dataset} citations={event.citations} of={event.title} />
        {event.status !== "happened" && (
          <>
            {" "}
            <Tag>{STATUSES[event.status].label}</Tag>
          </>
        )}{" "}
        <DisputedTag disagreements={dataset.disagreementsOn("event", event.id)} />
      </Heading>
      <p dir="auto">
        {event.summary}
        {witness && <span className={styles.witness}> {ONE_WITNESS[witness]}</span>}
      </p>
      <Participants dataset={dataset} event={event} printing={printing} />
    </article>
  );
});

/** One event of the chronicle at its place in the list. One that the filters leave out of a whole list stays in the page, hidden. */
export const ChronicleEntry = memo(function ChronicleEntry({
  year,
  place,
  offset,
  ref,
  ...article
}: ArticleProps & {
  /** The year to name above this entry, where it is the year's first. */
  year?: number | undefined;
  /** Its position among the entries shown, from 0, and how many these are; absent for one that is not shown. */
  place?: { readonly position: number; readonly of: number } | undefined;
  /** Distance from the top of the list, where the entries are placed one by one. */
  offset?: number;
  ref?: Ref<HTMLLIElement>;
}) {
  const YearHeading = HEADINGS[article.context.level];
  return (
    <li
      ref={ref}
      className={styles.entry}
      style={offset === undefined ? undefined : { transform: `translateY(${offset}px)` }}
      hidden={place === undefined}
      data-index={place?.position}
      data-opens-year={year !== undefined || undefined}
      aria-setsize={place?.of}
      aria-posinset={place && place.position + 1}
    >
      {year !== undefined && <YearHeading className={styles.year}>{year}</YearHeading>}
      <EventArticle {...article} />
    </li>
  );
});
