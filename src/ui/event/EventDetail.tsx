import { type ReactNode, useId, useMemo } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Event } from "../../domain/event";
import { SourceList } from "../Citations";
import { counted } from "./counted";
import { Disagreements } from "./Disagreements";
import styles from "./EventDetail.module.css";
import { EventBar, EventHead } from "./EventHead";
import { EventLinks } from "./EventLinks";
import { eventDetail } from "./eventDetailModel";
import { Figures } from "./Figures";
import { Participants } from "./Participants";
import { Permalink } from "./Permalink";
import type { RelatedEvent } from "./relatedModel";

const why = ({ shared, sibling }: RelatedEvent) =>
  [sibling && "part of the same event", shared > 0 && `${counted(shared, "participant")} in common`]
    .filter(Boolean)
    .join(", ");

/**
 * Everything that the record says of an event, with its sources.
 * @param level rank of its title: 1 on a page of its own, 2 beside a page
 * @param onClose offers a button that closes the detail
 */
export function EventDetail({
  dataset,
  event,
  level,
  onClose,
}: {
  dataset: Dataset;
  event: Event;
  level: 1 | 2;
  onClose?: () => void;
}) {
  const titleId = useId();
  const detail = useMemo(() => eventDetail(dataset, event), [dataset, event]);
  const Sub = level === 1 ? "h2" : "h3";
  const part = (title: string, children: ReactNode) => (
    <section className={styles.part}>
      <Sub className={styles.sub}>{title}</Sub>
      {children}
    </section>
  );
  return (
    <article className={styles.frame} aria-labelledby={titleId}>
      <EventBar dataset={dataset} event={event} onClose={onClose} />
      <div className={`${styles.detail} ${level === 1 ? styles.page : ""}`}>
        <EventHead
          dataset={dataset}
          event={event}
          disagreements={detail.disagreements}
          level={level}
          titleId={titleId}
        />
        <div className={styles.account}>
          <p className={styles.summary} dir="auto">
            {event.summary}
          </p>
          {event.note && (
            <p className={styles.note} dir="auto">
              {event.note}
            </p>
          )}
          {detail.figures.length > 0 &&
            part(
              "Figures published with it",
              detail.figures.map((figures) => <Figures key={figures.series.id} dataset={dataset} figures={figures} />),
            )}
          {detail.disagreements.length > 0 && (
            <Disagreements dataset={dataset} disagreements={detail.disagreements} heading={Sub} />
          )}
        </div>
        <div className={styles.around}>
          {detail.participants.length > 0 && part("Who took part", <Participants groups={detail.participants} />)}
          {detail.whole && part("Part of", <EventLinks dataset={dataset} links={[{ event: detail.whole }]} />)}
          {detail.parts.length > 0 &&
            part("Its parts", <EventLinks dataset={dataset} links={detail.parts.map((event) => ({ event }))} />)}
          {detail.related.length > 0 &&
            part(
              "Related events",
              <EventLinks
                dataset={dataset}
                links={detail.related.map((related) => ({ event: related.event, remark: why(related) }))}
              />,
            )}
        </div>
        <div className={styles.sources}>
          {part("Sources", <SourceList dataset={dataset} citations={event.citations} />)}
          <Permalink to={{ view: "event", id: event.id }}>
            {level === 1 ? "Lasting link to this page" : "Page of this event"}
          </Permalink>
        </div>
      </div>
    </article>
  );
}
