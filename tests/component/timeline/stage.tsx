import { useState } from "react";
import { MemoryRouter } from "react-router";
import type { Dataset } from "../../../src/domain/dataset";
import { type Display, type Filters, NO_FILTERS, PLAIN_DISPLAY } from "../../../src/domain/filters";
import { EmphasisProvider } from "../../../src/ui/emphasis";
import { Band } from "../../../src/ui/timeline/Band";
import { Chronicle } from "../../../src/ui/timeline/Chronicle";
import { TimelineFigure } from "../../../src/ui/timeline/TimelineFigure";

/** Everything that the views wrote, in order. */
export interface Written {
  readonly displays: { change: Partial<Display>; step: string | undefined }[];
  readonly filters: Partial<Filters>[];
}

/** The band (alone or in its frame) and the chronicle with a link state of their own, as the app feeds them. `written` records what they wrote. */
export function Stage({
  dataset,
  written,
  filters: first = NO_FILTERS,
  parts = ["band", "chronicle"],
}: {
  dataset: Dataset;
  written: Written;
  filters?: Filters;
  parts?: readonly ("band" | "figure" | "chronicle")[];
}) {
  const [filters, setFilters] = useState(first);
  const [display, setDisplay] = useState(PLAIN_DISPLAY);
  const onDisplay = (change: Partial<Display>, step?: "push" | "replace") => {
    written.displays.push({ change, step });
    setDisplay((now) => ({ ...now, ...change }));
  };
  const onFilters = (change: Partial<Filters>) => {
    written.filters.push(change);
    setFilters((now) => ({ ...now, ...change }));
  };
  return (
    <MemoryRouter>
      <EmphasisProvider dataset={dataset}>
        <h1>Timeline</h1>
        <h2>What happened</h2>
        {parts.includes("band") && <Band dataset={dataset} filters={filters} display={display} onDisplay={onDisplay} />}
        {parts.includes("figure") && (
          <TimelineFigure dataset={dataset} filters={filters} display={display} onDisplay={onDisplay} />
        )}
        {parts.includes("chronicle") && (
          <Chronicle
            dataset={dataset}
            filters={filters}
            display={display}
            onFilters={onFilters}
            onDisplay={onDisplay}
            level={3}
          />
        )}
      </EmphasisProvider>
    </MemoryRouter>
  );
}

/** A fresh record of what is written. */
export const nothingWritten = (): Written => ({ displays: [], filters: [] });
