import { type ReactNode, useCallback } from "react";
import { version } from "../../package.json";
import type { Dataset } from "../domain/dataset";
import { ReportContext } from "../ui/errorReport";

/** Lets every error inside say where it happened: the address, the app's version, and the data that are shown. */
export function Reporting({ dataset, children }: { dataset?: Dataset; children: ReactNode }) {
  const facts = useCallback(
    () => ({
      Address: window.location.href,
      Data: dataset ? `${dataset.id} ${dataset.descriptor.version}` : "none yet",
      App: version,
      Browser: navigator.userAgent,
    }),
    [dataset],
  );
  return <ReportContext value={facts}>{children}</ReportContext>;
}
