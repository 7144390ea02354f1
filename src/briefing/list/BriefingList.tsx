import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { type ListedBriefing, ownBriefingsQuery } from "../../data/briefingQuery";
import { forgetBriefing, restoreBriefing } from "../../data/briefingStore";
import type { LoadError } from "../../data/loadError";
import type { Dataset } from "../../domain/dataset";
import { deckText } from "../../domain/deck";
import { briefingsOf } from "../../domain/resources";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/event/counted";
import { PathLink } from "../../ui/links";
import { keepNew } from "../keepNew";
import { newDeck } from "../newDeck";
import { briefingPath } from "../paths";
import styles from "./BriefingList.module.css";
import { OpenFile } from "./OpenFile";

/** When a briefing was last changed, to the minute. */
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

function Problem({ problem }: { problem: { message: string; advice: string } }) {
  return (
    <p className={styles.problem} role="alert">
      <strong>{problem.message}</strong> {problem.advice}
    </p>
  );
}

function OwnBriefing({ dataset, one, onDelete }: { dataset: Dataset; one: ListedBriefing; onDelete: () => void }) {
  if ("problem" in one) {
    return (
      <li>
        <p className={styles.title}>{one.id}</p>
        <Problem problem={one.problem} />
        <Button look="quiet" onClick={onDelete}>
          Delete
        </Button>
      </li>
    );
  }
  const { head, slides } = one.deck;
  return (
    <li>
      <p className={styles.title} dir="auto">
        <PathLink path={briefingPath(dataset.id, one.id)}>{head.title}</PathLink>
      </p>
      <p className={styles.meta}>
        {counted(slides.length, "slide")}
        {head.changed && `, changed ${moment.format(new Date(head.changed))}`}
        {head.dataset !== dataset.id && `, made for the dataset “${head.dataset}”`}
      </p>
      <p className={styles.actions}>
        <PathLink path={briefingPath(dataset.id, one.id, "present", 0)}>
          Present<span className="visually-hidden"> {head.title}</span>
        </PathLink>
        <Button look="quiet" onClick={onDelete}>
          Delete<span className="visually-hidden"> {head.title}</span>
        </Button>
      </p>
    </li>
  );
}

/** The reader's own briefings and those that come with the dataset; new ones, files to open, and undo of a deletion. */
export function BriefingList({ dataset }: { dataset: Dataset }) {
  const own = useQuery(ownBriefingsQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [deleted, setDeleted] = useState<ListedBriefing>();
  const refresh = () => client.invalidateQueries({ queryKey: ["briefings"] });
  const remove = useMutation<void, LoadError, ListedBriefing>({
    mutationFn: ({ id }) => forgetBriefing(id),
    onSuccess: (_, one) => {
      setDeleted(one);
      return refresh();
    },
  });
  const restore = useMutation<void, LoadError, ListedBriefing>({
    mutationFn: (one) =>
      restoreBriefing(
        one.id,
        "deck" in one ? { text: deckText(one.deck), revision: one.revision } : { text: one.text, revision: 1 },
      ),
    onSuccess: () => {
      setDeleted(undefined);
      return refresh();
    },
  });
  const create = useMutation<string, LoadError>({
    mutationFn: () => keepNew(newDeck(dataset, "Untitled briefing"), own.data?.map(({ id }) => id) ?? []),
    onSuccess: (id) => navigate(briefingPath(dataset.id, id)),
  });
  const problem = own.error ?? create.error ?? remove.error ?? restore.error;
  const readyMade = briefingsOf(dataset.descriptor);
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <h1 tabIndex={-1}>Briefings</h1>
      <p className={styles.lead}>
        A slide is a saved view: it stays live, keeps its sources, and says which version of the data it was made for.
      </p>
      {problem && "advice" in problem && <Problem problem={problem as LoadError} />}
      {readyMade.length > 0 && (
        <section aria-labelledby="ready-made">
          <h2 id="ready-made">Ready-made</h2>
          <ul className={styles.list}>
            {readyMade.map(({ id, title }) => (
              <li key={id}>
                <p className={styles.title}>
                  <PathLink path={briefingPath(dataset.id, id)}>{title}</PathLink>
                </p>
                <p className={styles.actions}>
                  <PathLink path={briefingPath(dataset.id, id, "present", 0)}>
                    Present<span className="visually-hidden"> {title}</span>
                  </PathLink>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="own">
        <h2 id="own">Yours</h2>
        <p className={styles.meta}>Kept in this browser, and nowhere else. Save a file to take one with you.</p>
        {deleted && (
          <p className={styles.undo} role="status">
            “{"deck" in deleted ? deleted.deck.head.title : deleted.id}” was deleted.{" "}
            <Button look="quiet" onClick={() => restore.mutate(deleted)}>
              Undo
            </Button>
          </p>
        )}
        {own.data?.length === 0 && <p>You have none yet. Start one here, or choose “Add to briefing” on any view.</p>}
        {own.data && own.data.length > 0 && (
          <ul className={styles.list}>
            {own.data.map((one) => (
              <OwnBriefing key={one.id} dataset={dataset} one={one} onDelete={() => remove.mutate(one)} />
            ))}
          </ul>
        )}
        <div className={styles.tools}>
          <Button onClick={() => create.mutate()}>New briefing</Button>
          <OpenFile dataset={dataset} taken={own.data?.map(({ id }) => id) ?? []} />
        </div>
      </section>
    </main>
  );
}
