import { type ReactNode, Suspense, use, useDeferredValue, useMemo, useState } from "react";
import { FORMS, type Form } from "../../domain/filters";
import type { Sort } from "../tableOrder";
import styles from "./ExhibitFrame.module.css";
import type { Exhibit } from "./exhibit";
import { downloadModule, sourcesModule, tableModule } from "./onDemand";

interface Coming<Row> {
  exhibit: Promise<Exhibit<Row>>;
}

// Each of these suspends until the exhibit and its own code are there.
function TableForm<Row>({
  exhibit,
  ...sorting
}: Coming<Row> & { sort: Sort | undefined; onSort: (sort: Sort) => void }) {
  const { default: DataTable } = use(tableModule());
  return <DataTable {...use(exhibit).table} {...sorting} />;
}

function SourcesForm<Row>({ exhibit, of }: Coming<Row> & { of: string }) {
  const { default: SourceTab } = use(sourcesModule());
  const { dataset, citations } = use(exhibit);
  return <SourceTab dataset={dataset} citations={citations} of={of} />;
}

function Download<Row>({ exhibit, ...dialog }: Coming<Row> & { sort: Sort | undefined; onClose: () => void }) {
  const { default: DownloadDialog } = use(downloadModule());
  return <DownloadDialog exhibit={use(exhibit)} {...dialog} />;
}

/**
 * The frame of a figure: Chart · Table · Sources · Download, all of the same records under the same filters. The form is part of
 * the link, which is why it comes from outside.
 * @param load makes what the other forms and the files show; called when one of them is first asked for, so that the chart
 *   pays for none of it. Memoised by the caller: a new function means a new exhibit
 * @param of what is shown, for the names of the controls: "the counts", "the timeline"
 * @param children the chart
 */
export function ExhibitFrame<Row>({
  load,
  of,
  form,
  onForm,
  tools,
  stage,
  children,
}: {
  load: () => Promise<Exhibit<Row>>;
  of: string;
  form: Form;
  onForm: (form: Form) => void;
  /** Further controls of this figure, at the end of the row. */
  tools?: ReactNode;
  /** Class of the place in which every form stands: its height, so that nothing jumps between them. */
  stage?: string;
  children: ReactNode;
}) {
  const [downloading, setDownloading] = useState(false);
  const [sort, setSort] = useState<Sort>();
  const asked = form !== "chart" || downloading;
  const coming = useMemo(() => (asked ? load() : undefined), [asked, load]);
  // While the next exhibit is made the present one stays: a filter does not make a table blink.
  const exhibit = useDeferredValue(coming);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form around a few buttons. */}
      <div role="group" aria-label={`Show ${of} as`} className={styles.forms}>
        {(Object.keys(FORMS) as Form[]).map((one) => (
          <button
            key={one}
            type="button"
            className={styles.form}
            aria-pressed={form === one}
            onClick={() => onForm(one)}
          >
            {FORMS[one]}
          </button>
        ))}
        <button type="button" className={styles.form} aria-haspopup="dialog" onClick={() => setDownloading(true)}>
          Download<span className="visually-hidden"> {of}</span>
        </button>
        {tools}
      </div>
      <div className={stage}>
        {form === "chart" ? (
          children
        ) : (
          <Suspense fallback={<div className={styles.coming} aria-busy="true" />}>
            {exhibit && form === "table" && <TableForm exhibit={exhibit} sort={sort} onSort={setSort} />}
            {exhibit && form === "sources" && <SourcesForm exhibit={exhibit} of={of} />}
          </Suspense>
        )}
      </div>
      {downloading && exhibit && (
        <Suspense>
          <Download exhibit={exhibit} sort={sort} onClose={() => setDownloading(false)} />
        </Suspense>
      )}
    </>
  );
}
