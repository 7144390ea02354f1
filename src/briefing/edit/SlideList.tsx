import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import type { Dataset } from "../../domain/dataset";
import { type Deck, duplicateSlide, moveSlide, removeSlide } from "../../domain/deck";
import { Thumbnail } from "../slide/Thumbnail";
import styles from "./SlideList.module.css";

const nameOf = (deck: Deck, index: number) => {
  const entry = deck.slides[index];
  return entry?.ok ? entry.slide.headline : "A slide that could not be read";
};

/**
 * The slides in their order, each as a small live picture. Reordered by drag, by keyboard (Enter on the handle, arrows, Enter) and
 * by buttons; duplicated and deleted.
 */
export function SlideList({
  dataset,
  deck,
  chosen,
  onChoose,
  onDeck,
  onSay,
}: {
  dataset: Dataset;
  deck: Deck;
  /** Id of the slide that is being edited. */
  chosen: string;
  onChoose: (id: string) => void;
  onDeck: (deck: Deck) => void;
  /** Told what was done, for the live region. */
  onSay: (what: string) => void;
}) {
  const place = (id: string) => deck.slides.findIndex((slide) => slide.id === id);
  const move = (id: string, to: number) => {
    onDeck(moveSlide(deck, id, to));
    onSay(`Slide moved to place ${Math.max(0, Math.min(deck.slides.length - 1, to)) + 1} of ${deck.slides.length}.`);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": nameOf(deck, place(String(key))) })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      if (key === undefined) return;
      const [from, at] = [place(String(key)), place(String(target.key))];
      const behind = target.dropPosition === "after" ? at + 1 : at;
      move(String(key), from < behind ? behind - 1 : behind);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ""} />,
  });
  return (
    <GridList
      aria-label="Slides"
      className={styles.list ?? ""}
      items={deck.slides.map((slide, index) => ({ id: slide.id, index, name: nameOf(deck, index) }))}
      dependencies={[deck, chosen]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        if (keys !== "all") for (const key of keys) onChoose(String(key));
      }}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className={styles.empty}>No slides yet.</p>}
    >
      {({ id, index, name }) => (
        <GridListItem id={id} textValue={`${index + 1}. ${name}`} className={styles.item ?? ""}>
          <Button slot="drag" className={styles.handle ?? ""} aria-label={`Move slide ${index + 1}`}>
            ⠿
          </Button>
          <span className={styles.number}>{index + 1}</span>
          <Thumbnail dataset={dataset} deck={deck} index={index} width={168} />
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <span className={styles.tools}>
            <Button
              aria-label={`Move slide ${index + 1} up`}
              isDisabled={index === 0}
              onPress={() => move(id, index - 1)}
            >
              ↑
            </Button>
            <Button
              aria-label={`Move slide ${index + 1} down`}
              isDisabled={index === deck.slides.length - 1}
              onPress={() => move(id, index + 1)}
            >
              ↓
            </Button>
            <Button
              aria-label={`Copy slide ${index + 1}`}
              onPress={() => {
                onDeck(duplicateSlide(deck, id));
                onSay(`Slide ${index + 1} copied.`);
              }}
            >
              Copy
            </Button>
            <Button
              aria-label={`Delete slide ${index + 1}`}
              onPress={() => {
                onDeck(removeSlide(deck, id));
                onSay(`Slide ${index + 1} deleted. Undo brings it back.`);
              }}
            >
              Delete
            </Button>
          </span>
        </GridListItem>
      )}
    </GridList>
  );
}
