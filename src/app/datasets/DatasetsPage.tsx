import { useCallback, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { OwnHead } from "../../data/ownStore";
import type { GivenFile } from "../../domain/own";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { PageTitle } from "../../ui/PageTitle";
import { AddressForm } from "./AddressForm";
import { BareHeader } from "./BareHeader";
import styles from "./Datasets.module.css";
import { takeHanded } from "./handed";
import { OpeningStatus } from "./OpeningStatus";
import { OpenPlace } from "./OpenPlace";
import { OwnList } from "./OwnList";
import { useOpening } from "./useOpening";

/** The page on which every field and column is described. It is no page of the app. */
const REFERENCE = `${import.meta.env.BASE_URL}schema/index.html`;

/** The reader's own datasets: opened here, listed, updated, renamed, taken along and removed. */
export default function DatasetsPage() {
  const navigate = useNavigate();
  const [target, setTarget] = useState<OwnHead>();
  const onOpened = useCallback(
    (id: string, earlier: OwnHead | undefined) => {
      setTarget(undefined);
      // After an update the list says what changed; a new dataset is what the reader wants to see.
      if (!earlier) void navigate(`/${id}`);
    },
    [navigate],
  );
  const { opening, start, answer, stop } = useOpening(onOpened);
  const onGiven = useCallback((files: readonly GivenFile[]) => void start(files, target), [start, target]);
  useEffect(() => {
    document.title = "Your datasets · Alliance Atlas";
    const handed = takeHanded();
    if (handed.length > 0) void start(handed);
  }, [start]);
  return (
    <>
      <BareHeader title="Your datasets" />
      <main id="main" className={styles.page} tabIndex={-1}>
        <PageTitle>Your datasets</PageTitle>
        {target ? (
          <OpenPlace
            key={target.id}
            title={`Another edition of “${target.title}”`}
            about="Choose all of its files again. What they do not hold is gone from it afterwards; it keeps its address."
            onGiven={onGiven}
            onCancel={() => setTarget(undefined)}
          />
        ) : (
          <OpenPlace
            title="Open a dataset"
            about={
              <>
                A folder, a zip, or single files: JSON, or tables as CSV (<a href={REFERENCE}>how to write them</a>).
                They are read on this device, kept in this browser, and sent nowhere.
              </>
            }
            onGiven={onGiven}
          />
        )}
        <OpeningStatus opening={opening} onAnswer={(asking, said) => void answer(asking, said)} onStop={stop} />
        {!target && <AddressForm />}
        <ErrorBoundary name="The list of your datasets">
          <OwnList
            onUpdate={(head) => {
              setTarget(head);
              window.scrollTo(0, 0);
            }}
          />
        </ErrorBoundary>
      </main>
    </>
  );
}
