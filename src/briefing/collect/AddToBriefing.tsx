import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ownBriefingsQuery } from "../../data/briefingQuery";
import { ConflictError, keepBriefing } from "../../data/briefingStore";
import { LoadError } from "../../data/loadError";
import { type LinkedView, type Slide, stateOf } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import { changeHead, changeSlide, type Deck, deckText, insertSlide } from "../../domain/deck";
import type { Display, Filters } from "../../domain/filters";
import { briefingsOf } from "../../domain/resources";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { PathLink } from "../../ui/links";
import { Field, Select } from "../edit/Field";
import { keepNew } from "../keepNew";
import { newDeck } from "../newDeck";
import { briefingPath } from "../paths";
import { saveText } from "../saveText";
import styles from "./AddToBriefing.module.css";
import { suggestHeadline } from "./suggestHeadline";

const NEW = "";
const END = "";

interface Done {
  readonly id: string;
  readonly title: string;
  readonly place: number;
}

/**
 * Saves the view that is shown as a slide: its filters, choice between claims, selection and zoom, under a headline that the view
 * suggests.
 * @param dataset with the reader's choice between claims
 */
export default function AddToBriefing({
  dataset,
  view,
  record,
  filters,
  display,
  onClose,
}: {
  dataset: Dataset;
  view: LinkedView;
  record: string;
  filters: Filters;
  display: Display;
  onClose: () => void;
}) {
  const own = useQuery(ownBriefingsQuery);
  const decks = (own.data ?? []).flatMap((one) => ("deck" in one ? [one] : []));
  const [chosen, setChosen] = useState<string>();
  const [at, setAt] = useState(END);
  const [title, setTitle] = useState(`Briefing on ${dataset.descriptor.title}`);
  const [headline, setHeadline] = useState(() => suggestHeadline(view, dataset, filters, record));
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState<{ cause: string; advice: string; deck: Deck }>();
  const id = chosen ?? decks[0]?.id ?? NEW;
  const into = decks.find((one) => one.id === id);

  const state = stateOf(filters, display);
  const slide: Slide = {
    id: view,
    view,
    ...(record && { record }),
    headline,
    ...(Object.keys(state).length > 0 && { state }),
  };
  const add = async () => {
    const base = changeHead(into?.deck ?? newDeck(dataset, title), { changed: new Date().toISOString() });
    const { id: _, ...parts } = slide;
    const deck =
      at === END ? insertSlide(base, slide) : changeSlide(base, at, { record: undefined, state: undefined, ...parts });
    try {
      const ready = briefingsOf(dataset.descriptor).map((one) => one.id);
      if (into) await keepBriefing(id, deckText(deck), into.revision);
      const kept = into ? id : await keepNew(deck, [...(own.data ?? []).map((one) => one.id), ...ready]);
      const place = at === END ? deck.slides.length : deck.slides.findIndex((one) => one.id === at) + 1;
      setDone({ id: kept, title: deck.head.title, place });
      void own.refetch();
    } catch (error) {
      if (error instanceof ConflictError) {
        await own.refetch();
        setProblem({ cause: error.message, advice: "Its newest version was read: add the slide again.", deck });
      } else if (error instanceof LoadError) setProblem({ cause: error.message, advice: error.advice, deck });
      else throw error;
    }
  };

  return (
    <Dialog title="Add to briefing" onClose={onClose}>
      {done ? (
        <div className={styles.form}>
          <p role="status">
            Added as slide {done.place} of “{done.title}”.
          </p>
          <p className={styles.tools}>
            <PathLink path={briefingPath(dataset.id, done.id)} onClick={onClose}>
              Edit the briefing
            </PathLink>
            <Button onClick={onClose}>Go on here</Button>
          </p>
        </div>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Field
            label="Headline"
            required
            lines={2}
            value={headline}
            onChange={setHeadline}
            hint="The finding, in one sentence."
          />
          <Select
            label="Briefing"
            value={id}
            options={[
              ...decks.map((one) => ({ id: one.id, label: one.deck.head.title })),
              { id: NEW, label: "A new one" },
            ]}
            onChange={(next) => {
              setChosen(next);
              setAt(END);
            }}
          />
          {into ? (
            <Select
              label="Place"
              value={at}
              options={[
                { id: END, label: "At the end" },
                ...into.deck.slides.map((one, index) => ({
                  id: one.id,
                  label: `In place of slide ${index + 1}${one.ok ? `: ${one.slide.headline}` : ""}`,
                })),
              ]}
              onChange={setAt}
            />
          ) : (
            <Field label="Its title" required value={title} onChange={setTitle} />
          )}
          {(problem || own.error) && (
            <div className={styles.problem} role="alert">
              <p>
                <strong>{problem?.cause ?? own.error?.message}</strong> {problem?.advice}
              </p>
              {problem && (
                <Button
                  onClick={() => saveText(`${problem.deck.head.id}.json`, deckText(problem.deck), "application/json")}
                >
                  Save it as a file
                </Button>
              )}
            </div>
          )}
          <p className={styles.tools}>
            <Button type="submit" disabled={own.isPending}>
              Add the slide
            </Button>
          </p>
        </form>
      )}
    </Dialog>
  );
}
