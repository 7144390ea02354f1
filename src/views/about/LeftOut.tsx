import type { Dataset } from "../../domain/dataset";
import { OPENED_ID } from "../../domain/opened";
import { counted } from "../../ui/event/counted";
import { FaultList } from "../../ui/faults/FaultList";
import { faultRows } from "../../ui/faults/faultModel";
import { ViewLink } from "../../ui/links";
import { Section } from "./Section";

/** More faults than this stand in the report alone. */
const LISTED = 20;

/** Files that could not be used and records that were left out, each with what was expected and what was found. */
export function LeftOut({ dataset }: { dataset: Dataset }) {
  const rows = faultRows(dataset);
  if (rows.length === 0) {
    return (
      <Section title="Left out">
        <p>Every file of the dataset was read and every record in it passed the checks: nothing is left out.</p>
      </Section>
    );
  }
  // An opened file has no report: its text is not at hand.
  const linked = dataset.id !== OPENED_ID;
  return (
    <Section title="Left out">
      <p>
        {counted(rows.length, "fault")} in the files. What is wrong is left out or passed over; the rest is shown.{" "}
        {rows.length > LISTED && `The first ${LISTED} are listed here. `}
        {linked && <ViewLink to={{ view: "report" }}>The whole report, and the text of the files</ViewLink>}
      </p>
      <FaultList rows={rows.slice(0, LISTED)} linked={linked} />
    </Section>
  );
}
