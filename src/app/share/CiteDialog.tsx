import { useMemo, useState } from "react";
import type { Dataset } from "../../domain/dataset";
import type { Day } from "../../domain/dates";
import type { Filters } from "../../domain/filters";
import { formatNumber } from "../../domain/membership";
import { sourcesBehind } from "../../domain/sourcesBehind";
import { Button } from "../../ui/Button";
import { Choice, type Option } from "../../ui/Choice";
import { DeviceOnly } from "../../ui/DeviceOnly";
import { Dialog } from "../../ui/Dialog";
import { saveFile } from "../../ui/exhibit/saveFile";
import { usePageLink } from "../../ui/pageLink";
import styles from "./CiteDialog.module.css";
import { CopyButton } from "./CopyButton";
import { CITATION_FORMS, type CitationForm, STYLES, type Style } from "./citationForms";
import type { Citation, CitationRequest } from "./citations";
import { sourceItem, viewItem } from "./cslItems";
import { italicHtml, plainText } from "./runs";
import type { NamedView } from "./shownView";
import { useCitation } from "./useCitation";

const optionsOf = <Id extends string>(table: Record<Id, { label: string }>) =>
  (Object.keys(table) as Id[]).map((id) => ({ id, label: table[id].label }));
const FORM_OPTIONS = optionsOf(CITATION_FORMS);
const STYLE_OPTIONS = optionsOf(STYLES);

type Extent = "view" | "sources";

/** A citation as text, with and without its formatting. */
function textsOf(citation: Citation): { text: string; html?: string } {
  if ("file" in citation) return { text: citation.file };
  return {
    text: citation.entries.map(({ runs }) => `${plainText(runs)}\n`).join("\n"),
    html: citation.entries.map(({ runs }) => `<p>${italicHtml(runs)}</p>`).join(""),
  };
}

function Shown({ citation, label }: { citation: Citation; label: string }) {
  if ("file" in citation) {
    return <textarea className={styles.file} readOnly aria-label={label} value={citation.file} spellCheck={false} />;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.entries} aria-label={label} tabIndex={0}>
      <ul>
        {citation.entries.map(({ id, runs }) => (
          <li key={id} dir="auto">
            {runs.map(({ text, italic }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of an entry have no other name, and never change places.
              italic ? <i key={index}>{text}</i> : <span key={index}>{text}</span>,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Citations of the view, and of the sources behind it, to be copied or taken as a file. */
export default function CiteDialog({
  dataset,
  filters,
  shown,
  today,
  onClose,
}: {
  dataset: Dataset;
  filters: Filters;
  shown: NamedView;
  today: Day;
  onClose: () => void;
}) {
  const { pinned } = usePageLink();
  const [extent, setExtent] = useState<Extent>("view");
  const [form, setForm] = useState<CitationForm>("text");
  const [style, setStyle] = useState<Style>("harvard");
  const [attempt, setAttempt] = useState(0);
  const view = useMemo(
    () => viewItem(dataset, filters, { shown, title: shown.title, url: pinned, accessed: today }),
    [dataset, filters, shown, pinned, today],
  );
  const sources = useMemo(() => sourcesBehind(dataset, filters, shown).map(sourceItem), [dataset, filters, shown]);
  const request = useMemo(
    (): CitationRequest => ({ items: extent === "view" ? [view] : [view, ...sources], form, style }),
    [view, sources, extent, form, style],
  );
  const state = useCitation(request, attempt);
  const behind = sources.length === 1 ? "source" : `${formatNumber(sources.length)} sources`;
  const extents: Option<Extent>[] = [{ id: "view", label: "This view" }];
  if (sources.length > 0) extents.push({ id: "sources", label: `This view and the ${behind} behind it` });
  const { label, extension, type } = CITATION_FORMS[form];
  const texts = state.is === "there" ? textsOf(state.citation) : { text: "" };
  const name = [
    dataset.descriptor.name,
    shown.view,
    shown.id,
    extent === "sources" && "sources",
    form === "text" && style,
  ];
  return (
    <Dialog title="Cite this view" onClose={onClose}>
      <DeviceOnly />
      <div className={styles.choices}>
        <span aria-hidden="true">What</span>
        <Choice legend="What to cite" options={extents} chosen={extent} onChoose={setExtent} />
        <span aria-hidden="true">Form</span>
        <Choice legend="Form of the citation" options={FORM_OPTIONS} chosen={form} onChoose={setForm} />
        {form === "text" && (
          <>
            <span aria-hidden="true">Style</span>
            <Choice legend="Style of the citation" options={STYLE_OPTIONS} chosen={style} onChoose={setStyle} />
          </>
        )}
      </div>
      <div className={styles.result} aria-busy={state.is === "coming"}>
        {state.is === "there" && <Shown citation={state.citation} label={`Citation, ${label}`} />}
        {state.is === "coming" && <p className={styles.coming}>Making the citation …</p>}
        {state.is === "failed" && (
          <div className={styles.failed} role="alert">
            <p>The citation could not be made. {state.cause}</p>
            <Button onClick={() => setAttempt((now) => now + 1)}>Try again</Button>
          </div>
        )}
      </div>
      <div className={styles.actions}>
        <CopyButton label="Copy" {...texts} disabled={state.is !== "there"} />
        <Button
          disabled={state.is !== "there"}
          onClick={() =>
            saveFile(
              `${name.filter(Boolean).join("-")}.${extension}`,
              new Blob([texts.text], { type: `${type};charset=utf-8` }),
            )
          }
        >
          Download .{extension}
        </Button>
      </div>
      <p className={styles.note}>
        The address names data version {dataset.descriptor.version} and the filters in force. Should the data have
        changed when it is opened, the page says so.
      </p>
    </Dialog>
  );
}
