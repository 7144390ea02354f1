import { type ReactNode, useState } from "react";
import { MemoryRouter } from "react-router";
import { withClaims } from "../../../src/domain/claims";
import type { Dataset } from "../../../src/domain/dataset";
import { type Display, type Filters, NO_FILTERS, PLAIN_DISPLAY } from "../../../src/domain/filters";
import { ClaimChoiceProvider } from "../../../src/ui/claimChoice";
import { EmphasisProvider } from "../../../src/ui/emphasis";
import { HrefProvider, type Target } from "../../../src/ui/links";
import type { ViewProps } from "../../../src/views/view";

const href = (target: Target) => ("id" in target ? `/${target.view}/${target.id}` : `/${target.view}`);

/** What the shell puts around a view: router, addresses and the shared emphasis. */
export function Stage({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  return (
    <MemoryRouter>
      <HrefProvider value={href}>
        <EmphasisProvider dataset={dataset}>
          <main>{children}</main>
        </EmphasisProvider>
      </HrefProvider>
    </MemoryRouter>
  );
}

/** A view with filters, claims and display that it can change, as the address bar would keep them. */
export function ViewStage({
  dataset,
  view: View,
  id = "",
  part = "",
  filters: given = {},
}: {
  dataset: Dataset;
  view: React.ComponentType<ViewProps>;
  id?: string;
  part?: string;
  filters?: Partial<Filters>;
}) {
  const [filters, setFilters] = useState<Filters>({ ...NO_FILTERS, ...given });
  const [display, setDisplay] = useState<Display>(PLAIN_DISPLAY);
  const read = withClaims(dataset, filters.claims);
  return (
    <Stage dataset={read}>
      <ClaimChoiceProvider value={(claims) => setFilters((now) => ({ ...now, claims }))}>
        <View
          dataset={read}
          filters={filters}
          display={display}
          id={id}
          part={part}
          onFilters={(change) => setFilters((now) => ({ ...now, ...change }))}
          onDisplay={(change) => setDisplay((now) => ({ ...now, ...change }))}
        />
      </ClaimChoiceProvider>
    </Stage>
  );
}
