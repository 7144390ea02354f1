import { type ReactNode, Suspense, useEffect } from "react";
import { Route, Routes, useLocation, useParams } from "react-router";
import type { Dataset } from "../domain/dataset";
import type { Catalog } from "../domain/schema";
import type { Href } from "../ui/links";
import { lazyAgain } from "../ui/retry";
import { Absent, BriefingPage, useFound } from "./BriefingPage";
import { BriefingList } from "./list/BriefingList";
import { briefingPath, SHARED } from "./paths";
import type { Live } from "./slide/slideModel";

const Present = lazyAgain(() => import("./present/Present"));
const PrintBriefing = lazyAgain(() => import("./handover/PrintBriefing"));
const PresenterWindow = lazyAgain(() => import("./present/PresenterWindow"));

interface BriefingRoutesProps {
  /** The dataset as loaded, before any choice between claims. */
  readonly dataset: Dataset;
  readonly catalog: Catalog;
  readonly href: Href;
  /** Absolute address of the deployment, without a slash at its end. */
  readonly base: string;
  /** The app's bar of filters, for the presenter. */
  readonly filterBar: (live: Live, onLive: (live: Live) => void) => ReactNode;
}

function Titled({ title, dataset, children }: { title: string; dataset: Dataset; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${dataset.descriptor.title} · Alliance Atlas`;
  }, [title, dataset]);
  return children;
}

function One({ dataset, catalog }: BriefingRoutesProps) {
  const { briefing: id = "" } = useParams();
  return (
    <Titled title="Briefing" dataset={dataset}>
      <BriefingPage key={id} catalog={catalog} dataset={dataset} id={id} />
    </Titled>
  );
}

function OnStage({ presenter, ...props }: BriefingRoutesProps & { presenter: boolean }) {
  const { briefing: id = "" } = useParams();
  const { hash } = useLocation();
  const { dataset, catalog, base } = props;
  const found = useFound(catalog, dataset, id);
  if (found.state !== "found") return <Absent dataset={dataset} found={found} id={id} />;
  const fragment = id === SHARED ? hash : "";
  const { deck } = found;
  return (
    <Titled title={deck.head.title} dataset={dataset}>
      <Suspense fallback={<Absent dataset={dataset} found={found} id={id} />}>
        {presenter ? (
          <PresenterWindow dataset={dataset} deck={deck} id={id} href={props.href} />
        ) : (
          <Present
            dataset={dataset}
            deck={deck}
            id={id}
            href={props.href}
            presenterAt={(slide) => `${base}${briefingPath(dataset.id, id, "presenter", slide)}${fragment}`}
            filterBar={props.filterBar}
          />
        )}
      </Suspense>
    </Titled>
  );
}

function OnPaper({ dataset, catalog, notes }: BriefingRoutesProps & { notes: boolean }) {
  const { briefing: id = "" } = useParams();
  const found = useFound(catalog, dataset, id);
  if (found.state !== "found") return <Absent dataset={dataset} found={found} id={id} />;
  const { deck } = found;
  return (
    <Titled title={deck.head.title} dataset={dataset}>
      <Suspense fallback={<Absent dataset={dataset} found={found} id={id} />}>
        <PrintBriefing dataset={dataset} deck={deck} notes={notes} />
      </Suspense>
    </Titled>
  );
}

/** The routes under `/:dataset/briefings`. */
export default function BriefingRoutes(props: BriefingRoutesProps) {
  return (
    <Routes>
      <Route
        index
        element={
          <Titled title="Briefings" dataset={props.dataset}>
            <BriefingList dataset={props.dataset} />
          </Titled>
        }
      />
      <Route path=":briefing" element={<One {...props} />} />
      <Route path=":briefing/present" element={<OnStage {...props} presenter={false} />} />
      <Route path=":briefing/presenter" element={<OnStage {...props} presenter />} />
      <Route path=":briefing/print" element={<OnPaper {...props} notes={false} />} />
      <Route path=":briefing/print-notes" element={<OnPaper {...props} notes />} />
    </Routes>
  );
}
