import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { readBriefing } from "../data/briefingFile";
import { briefingQuery, type FoundBriefing, type Origin } from "../data/briefingQuery";
import type { Doubt } from "../data/fileHash";
import { LoadError } from "../data/loadError";
import type { Dataset } from "../domain/dataset";
import type { Deck } from "../domain/deck";
import { briefingsOf } from "../domain/resources";
import type { Catalog } from "../domain/schema";
import { Button } from "../ui/Button";
import { counted } from "../ui/event/counted";
import { PathLink } from "../ui/links";
import { lazyAgain } from "../ui/retry";
import { BriefingTitle, PresentLink } from "./BriefingHead";
import styles from "./BriefingPage.module.css";
import { keepNew } from "./keepNew";
import { briefingPath, SHARED } from "./paths";
import { unpackBriefing } from "./shareLink";
import { Thumbnail } from "./slide/Thumbnail";

const Editor = lazyAgain(async () => ({ default: (await import("./edit/Editor")).Editor }));

const HandOver = lazyAgain(() => import("./handover/HandOver"));

/** A briefing as it was found, or why it cannot be shown. */
export type Found =
  | { readonly state: "coming" }
  | { readonly state: "none" }
  | { readonly state: "problem"; readonly cause: string; readonly advice: string; readonly retry?: () => void }
  | {
      readonly state: "found";
      readonly deck: Deck;
      readonly origin: Origin | { readonly kind: "shared" };
      readonly doubt?: Doubt | undefined;
    };

const broken = (error: unknown, retry?: () => void): Found => {
  if (error instanceof LoadError) {
    return { state: "problem", cause: error.message, advice: error.advice, ...(retry && { retry }) };
  }
  throw error;
};

async function readShared(fragment: string): Promise<Found> {
  const unpacked = await unpackBriefing(fragment);
  if (unpacked.kind === "none") return { state: "none" };
  if (unpacked.kind === "damaged") return { state: "problem", ...unpacked };
  try {
    const { deck } = await readBriefing("the briefing in the link", unpacked.text);
    return { state: "found", deck, origin: { kind: "shared" } };
  } catch (error) {
    return broken(error);
  }
}

function useShared(fragment: string | undefined): Found {
  const [found, setFound] = useState<Found>({ state: "coming" });
  useEffect(() => {
    if (fragment === undefined) return;
    let gone = false;
    void readShared(fragment).then((next) => {
      if (!gone) setFound(next);
    });
    return () => {
      gone = true;
    };
  }, [fragment]);
  return found;
}

/** Finds a briefing by its id: the reader's own, a ready-made one, or the one that the address itself holds. */
export function useFound(catalog: Catalog, dataset: Dataset, id: string): Found {
  const { hash } = useLocation();
  const isShared = id === SHARED;
  const shared = useShared(isShared ? hash : undefined);
  const kept = useQuery({ ...briefingQuery(catalog, dataset, id), enabled: !isShared });
  if (isShared) return shared;
  if (kept.isPending || (kept.isError && kept.isFetching)) return { state: "coming" };
  if (kept.isError) return broken(kept.error, () => void kept.refetch({ cancelRefetch: false }));
  const found: FoundBriefing | null = kept.data;
  return found ? { state: "found", deck: found.deck, origin: found.origin, doubt: found.doubt } : { state: "none" };
}

/** A briefing that is not the reader's to change: its slides, and the way to make it theirs. */
function ReadOnly({
  dataset,
  deck,
  shared,
  doubt,
}: {
  dataset: Dataset;
  deck: Deck;
  shared: boolean;
  doubt: Doubt | undefined;
}) {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<LoadError>();
  const [handing, setHanding] = useState(false);
  const id = shared ? SHARED : deck.head.id;
  const take = () =>
    keepNew(
      deck,
      briefingsOf(dataset.descriptor).map((one) => one.id),
    ).then(
      (own) => navigate(briefingPath(dataset.id, own)),
      (error: unknown) => {
        if (!(error instanceof LoadError)) throw error;
        setProblem(error);
      },
    );
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <BriefingTitle dataset={dataset} deck={deck} />
      {doubt && (
        <p className={styles.problem} role="status">
          <strong>{doubt.cause}</strong> It is shown as it came. {doubt.advice}
        </p>
      )}
      {deck.head.subtitle && (
        <p className={styles.lead} dir="auto">
          {deck.head.subtitle}
        </p>
      )}
      <p className={styles.meta}>
        {counted(deck.slides.length, "slide")}
        {deck.head.dataVersion && `, made for data version ${deck.head.dataVersion}`}
        {shared && ". It came in a link, and is not kept until you say so."}
      </p>
      <div className={styles.tools}>
        <PresentLink to={`${briefingPath(dataset.id, id, "present", 0)}${shared ? hash : ""}`} />
        <Button onClick={() => void take()}>Make it mine</Button>
        <Button onClick={() => setHanding(true)}>Hand over…</Button>
      </div>
      {handing && (
        <Suspense>
          <HandOver dataset={dataset} deck={deck} onClose={() => setHanding(false)} />
        </Suspense>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          <strong>{problem.message}</strong> {problem.advice}
        </p>
      )}
      <ol className={styles.grid}>
        {deck.slides.map((entry, index) => (
          <li key={entry.id}>
            <PathLink path={`${briefingPath(dataset.id, id, "present", index)}${shared ? hash : ""}`}>
              <Thumbnail dataset={dataset} deck={deck} index={index} width={288} />
              <span dir="auto">
                {index + 1}. {entry.ok ? entry.slide.headline : "A slide that could not be read"}
              </span>
            </PathLink>
          </li>
        ))}
      </ol>
    </main>
  );
}

/** What is shown where a briefing is not. */
export function Absent({ dataset, found, id }: { dataset: Dataset; found: Found; id: string }) {
  if (found.state === "coming" || found.state === "found")
    return (
      <main id="main" className={styles.page} aria-busy="true">
        <p className={styles.coming} role="status">
          The briefing is on its way.
        </p>
      </main>
    );
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <h1 tabIndex={-1}>
        {found.state === "none" ? "There is no such briefing here" : "This briefing cannot be shown"}
      </h1>
      <p className={styles.problem} role="alert">
        {found.state === "none" ? (
          <>
            No briefing “{id}” is kept in this browser or comes with this dataset. If you kept one, its storage may have
            been cleared.
          </>
        ) : (
          <>
            <strong>{found.cause}</strong> {found.advice}
          </>
        )}
      </p>
      {found.state === "problem" && found.retry && (
        <div className={styles.tools}>
          <Button onClick={found.retry}>Try again</Button>
        </div>
      )}
      <p>
        <PathLink path={briefingPath(dataset.id)}>All briefings</PathLink>
      </p>
    </main>
  );
}

/** One briefing: the editor for the reader's own, its slides for others. */
export function BriefingPage({ catalog, dataset, id }: { catalog: Catalog; dataset: Dataset; id: string }) {
  const found = useFound(catalog, dataset, id);
  if (found.state !== "found") return <Absent dataset={dataset} found={found} id={id} />;
  const { deck, origin } = found;
  if (origin.kind !== "own") {
    return <ReadOnly dataset={dataset} deck={deck} shared={origin.kind === "shared"} doubt={found.doubt} />;
  }
  return (
    <Suspense fallback={<Absent dataset={dataset} found={found} id={id} />}>
      <Editor key={id} dataset={dataset} first={deck} revision={origin.revision} />
    </Suspense>
  );
}
