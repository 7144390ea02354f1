import { lazy, type ReactNode, Suspense, useState } from "react";
import { FORMS, type Form } from "../../domain/filters";
import styles from "./ExhibitFrame.module.css";
import type { Exhibit } from "./exhibit";

const DataTable = lazy(() => import("../DataTable"));
const SourceTab = lazy(() => import("./SourceTab"));
const DownloadDialog = lazy(() => import("./DownloadDialog"));

/**
 * The frame of a figure: Chart · Table · Sources · Download, all of the same records under the same filters. The form is part of
 * the link, which is why it comes from outside.
 * @param of what is shown, for the names of the controls: "the counts", "the timeline"
 * @param children the chart
 */
export function ExhibitFrame<Row>({
  exhibit,
  of,
  form,
  onForm,
  tools,
  children,
}: {
  exhibit: Exhibit<Row>;
  of: string;
  form: Form;
  onForm: (form: Form) => void;
  /** Further controls of this figure, at the end of the row. */
  tools?: ReactNode;
  children: ReactNode;
}) {
  const [downloading, setDownloading] = useState(false);
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
      {form === "chart" ? (
        children
      ) : (
        <Suspense fallback={<div className={styles.coming} />}>
          {form === "table" ? (
            <DataTable {...exhibit.table} />
          ) : (
            <SourceTab dataset={exhibit.dataset} citations={exhibit.citations} of={of} />
          )}
        </Suspense>
      )}
      {downloading && (
        <Suspense>
          <DownloadDialog exhibit={exhibit} onClose={() => setDownloading(false)} />
        </Suspense>
      )}
    </>
  );
}
