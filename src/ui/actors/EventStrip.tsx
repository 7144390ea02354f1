import { useMemo } from "react";
import type { Dataset } from "../../domain/dataset";
import { useEmphasis } from "../emphasis";
import { Marks, Strip } from "./Strip";
import { type StripMarks, stripMarks } from "./stripModel";

/** Of the actor's events, the one that the reader points at; all that are shown when it is the actor. */
function EmphasisedMarks({ dataset, actor, shown }: { dataset: Dataset; actor: string; shown: StripMarks }) {
  const [subject] = useEmphasis();
  if (subject?.type === "actor" && subject.id === actor) return <Marks marks={shown} tone="emphasised" />;
  const event = subject?.type === "event" ? dataset.eventById.get(subject.id) : undefined;
  if (!event?.participants.some((participant) => participant.actor === actor)) return null;
  return <Marks marks={stripMarks(dataset, [event.index])} tone="emphasised" />;
}

/**
 * The events of an actor on the time axis of the whole dataset: those shown dark, the others faint. It draws what is said in
 * words beside it, and is hidden from screen readers.
 * @param mask one entry an event, 1 where it is shown (`Selection.mask`)
 * @param size `wide` for the actor's own page
 */
export function EventStrip({
  dataset,
  actor,
  mask,
  size = "row",
}: {
  dataset: Dataset;
  actor: string;
  mask: Uint8Array;
  size?: "row" | "wide";
}) {
  const { shown, others } = useMemo(() => {
    const indexes = dataset.eventsOfActor.get(actor) ?? [];
    return {
      shown: stripMarks(
        dataset,
        indexes.filter((index) => mask[index] === 1),
      ),
      others: stripMarks(
        dataset,
        indexes.filter((index) => mask[index] !== 1),
      ),
    };
  }, [dataset, actor, mask]);
  return (
    <Strip size={size}>
      <Marks marks={others} tone="others" />
      <Marks marks={shown} tone="shown" />
      <EmphasisedMarks dataset={dataset} actor={actor} shown={shown} />
    </Strip>
  );
}
