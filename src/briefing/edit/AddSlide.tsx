import type { Side, Slide } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import type { Deck } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { isLinked, sideOf } from "../slideTarget";
import styles from "./Editor.module.css";
import { RECORD_OPTIONS } from "./recordOptions";

/** The slide at a place and the next one that can stand beside it. */
function pairAt(deck: Deck, at: number): [Side, Side] | undefined {
  const linked = deck.slides.flatMap((one, index) =>
    one.ok && isLinked(one.slide) ? [{ index, slide: one.slide }] : [],
  );
  const first = linked.find(({ index }) => index >= at) ?? linked[0];
  const second = linked.find((one) => first && one.index > first.index) ?? linked.find((one) => one !== first);
  return first && second ? [sideOf(first.slide), sideOf(second.slide)] : undefined;
}

/** The slides that are not collected from a view: what each begins with. */
export function AddSlide({
  dataset,
  deck,
  at,
  onAdd,
}: {
  dataset: Dataset;
  deck: Deck;
  at: number;
  onAdd: (slide: Slide) => void;
}) {
  const count = RECORD_OPTIONS.count(dataset)[0];
  const event = dataset.events[0];
  const actor = dataset.actors[0];
  const pair = pairAt(deck, at);
  const sorts: readonly { label: string; slide: Slide | undefined }[] = [
    { label: "Section title", slide: { id: "section", view: "section", headline: "A new section" } },
    {
      label: "Statement",
      slide: count && { id: "statement", view: "statement", headline: "A figure", statement: { count: count.id } },
    },
    { label: "View", slide: { id: "overview", view: "overview", headline: dataset.descriptor.headline } },
    { label: "Event", slide: event && { id: "event", view: "event", record: event.id, headline: event.title } },
    { label: "Actor", slide: actor && { id: "actor", view: "actor", record: actor.id, headline: actor.name } },
    {
      label: "Comparison",
      slide: pair && { id: "compare", view: "compare", headline: "Side by side", sides: pair },
    },
  ];
  return (
    <section className={styles.add} aria-label="Add a slide">
      <p>Add after this one</p>
      {sorts.map(({ label, slide }) => (
        <Button key={label} look="quiet" disabled={!slide} onClick={() => slide && onAdd(slide)}>
          {label}
        </Button>
      ))}
    </section>
  );
}
