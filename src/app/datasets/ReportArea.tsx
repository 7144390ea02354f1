import { useQuery } from "@tanstack/react-query";
import { type RefObject, Suspense, useEffect, useMemo, useRef } from "react";
import { useLocation, useParams } from "react-router";
import { sourceTextQuery } from "../../data/sourceText";
import type { Dataset } from "../../domain/dataset";
import { recordsLeftOut } from "../../domain/faultyRecords";
import { NO_FILTERS } from "../../domain/filters";
import { OPENED_ID } from "../../domain/opened";
import type { Catalog } from "../../domain/schema";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { ErrorPanel } from "../../ui/ErrorPanel";
import { EmphasisProvider } from "../../ui/emphasis";
import { counted } from "../../ui/event/counted";
import { faultRows } from "../../ui/faults/faultModel";
import { HrefProvider, PathLink } from "../../ui/links";
import { PageTitle } from "../../ui/PageTitle";
import { lazyAgain } from "../../ui/retry";
import { hrefFor } from "../address";
import { Footer } from "../Footer";
import { Header } from "../Header";
import page from "../Page.module.css";
import styles from "./Report.module.css";
import { ReportList } from "./ReportList";

const SourceViewer = lazyAgain(() => import("./SourceViewer"));

/** The text of a file at the place of a fault. */
function Source({
  catalog,
  dataset,
  file,
  place,
}: {
  catalog: Catalog;
  dataset: Dataset;
  file: string;
  place: string;
}) {
  const source = useQuery(sourceTextQuery(catalog, dataset, file, place));
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a narrow page it takes the place of the list, in which the reader may be far down.
    const isAbove = (section.current?.getBoundingClientRect().top ?? 0) < 0;
    if (file !== "" && isAbove) section.current?.scrollIntoView();
  }, [file]);
  return (
    <section ref={section} className={styles.source} aria-label="Source">
      <div className={styles.head}>
        <h2 dir="auto">{file}</h2>
        <PathLink path={`/${dataset.id}/report`}>Close the text</PathLink>
      </div>
      {source.isPending && <p role="status">Fetching the text…</p>}
      {source.isError && (
        <ErrorPanel
          title="The text could not be shown"
          cause={source.error.message}
          {...("advice" in source.error && { advice: String(source.error.advice) })}
          onRetry={() => void source.refetch()}
        />
      )}
      {source.data && (
        <ErrorBoundary name="The text">
          <Suspense fallback={<p role="status">Fetching the text…</p>}>
            <SourceViewer key={`${file} ${place}`} file={file} source={source.data} />
          </Suspense>
        </ErrorBoundary>
      )}
    </section>
  );
}

/** What the dataset is without, and what was given with it for nothing. */
function Besides({ dataset: { own } }: { dataset: Dataset }) {
  if (!own || own.absent.length + own.unused.length === 0) return null;
  return (
    <div className={styles.besides}>
      {own.absent.length > 0 && (
        <p>Not among the files: {own.absent.join(", ")}. They are empty; what refers to them is shown by its id.</p>
      )}
      {own.unused.length > 0 && (
        <p dir="auto">
          Not used, because nothing of a dataset is in them, another file holds the same, or they lie outside of the
          folder of the descriptor: {own.unused.join(", ")}.
        </p>
      )}
    </div>
  );
}

/**
 * Gives the focus back when the text is closed: to the fault that leads to it, or to the heading where none in the list does.
 * @param open file and place whose text is shown; "" where none is
 */
function useFocusBack(report: RefObject<HTMLElement | null>, open: string) {
  const opener = useRef<HTMLElement>(null);
  useEffect(() => {
    const at = (selector: string) => report.current?.querySelector<HTMLElement>(selector) ?? null;
    if (open !== "") opener.current = at("[data-open] a") ?? at("h1");
    else if (opener.current) {
      (opener.current.isConnected ? opener.current : at("h1"))?.focus();
      opener.current = null;
    }
  }, [report, open]);
}

/** The report on the files of a dataset: every fault by row, and the text in which it stands. */
export default function ReportArea({ dataset, catalog }: { dataset: Dataset; catalog: Catalog }) {
  const { file = "", place = "" } = useParams();
  const { pathname } = useLocation();
  const rows = useMemo(() => faultRows(dataset), [dataset]);
  const href = useMemo(() => hrefFor(dataset.id, NO_FILTERS), [dataset.id]);
  useEffect(() => {
    document.title = `Report on the files · ${dataset.descriptor.title} · Alliance Atlas`;
  }, [dataset]);
  const report = useRef<HTMLDivElement>(null);
  const open = file === "" ? "" : `${file} ${place}`;
  useFocusBack(report, open);
  const leftOut = recordsLeftOut(dataset.faults);
  return (
    <HrefProvider value={href}>
      <EmphasisProvider dataset={dataset}>
        <a className={page.skip} href="#main">
          Skip to the content
        </a>
        <Header dataset={dataset} catalog={catalog} pathname={pathname} />
        <main id="main" className={styles.page} tabIndex={-1} data-source={file !== "" || undefined}>
          <div ref={report} className={styles.report}>
            <PageTitle>Report on the files</PageTitle>
            <p className={styles.lead}>
              {rows.length === 0
                ? "Every file of this dataset was read, and every record in it passed the checks."
                : `${counted(rows.length, "fault")} in the files; ${leftOut === 0 ? "no record is" : counted(leftOut, "record is", "records are")} left out, and everything else is shown.`}{" "}
              <PathLink path={`/${dataset.id}`}>Go to the views</PathLink>
            </p>
            <Besides dataset={dataset} />
            {rows.length > 0 && (
              <ReportList rows={rows} name={dataset.id} linked={dataset.id !== OPENED_ID} open={open} />
            )}
          </div>
          {file !== "" && <Source catalog={catalog} dataset={dataset} file={file} place={place} />}
        </main>
        <Footer dataset={dataset} />
      </EmphasisProvider>
    </HrefProvider>
  );
}
