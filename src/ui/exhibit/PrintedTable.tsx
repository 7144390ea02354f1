import { useLater } from "../useLater";
import { usePrinting } from "../usePrinting";
import type { Exhibit } from "./exhibit";
import { printedTableModule } from "./onDemand";

/**
 * On paper only, under a chart: the table of what it draws. It is made ready while the browser is idle, because once printing
 * begins nothing can be waited for.
 * @param load as for `ExhibitFrame`
 */
export function PrintedTable<Row>({ load }: { load: () => Promise<Exhibit<Row>> }) {
  const printing = usePrinting();
  const table = useLater(printedTableModule);
  const exhibit = useLater(load);
  return printing && table && exhibit && <table.default {...exhibit.table} />;
}
