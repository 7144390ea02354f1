import { useId, useMemo } from "react";
import { Button } from "../Button";
import { Dialog } from "../Dialog";
import { OpenFile } from "../OpenFile";
import { usePageLink } from "../pageLink";
import { rowsInOrder, type Sort } from "../tableOrder";
import styles from "./DownloadDialog.module.css";
import type { Exhibit } from "./exhibit";
import { formatsOf } from "./formats";
import { type Provenance, provenanceOf } from "./provenance";
import { type Making, useDownload } from "./useDownload";

const kilobytes = new Intl.NumberFormat("en-GB", { style: "unit", unit: "kilobyte", maximumSignificantDigits: 3 });

/** What is said aloud: what is being done and how it ended, not every step on the way. */
function words(making: Making): string {
  switch (making.state) {
    case "idle":
      return "";
    case "making":
      return `${making.label}: ${making.doing} …`;
    case "saved":
      return `${making.file} is saved, ${kilobytes.format(making.bytes / 1000)}.`;
    case "cancelled":
      return `${making.label} was cancelled; nothing was saved.`;
    case "failed":
      return `${making.label} could not be made. ${making.cause}`;
  }
}

function Carried({ said }: { said: Provenance }) {
  return (
    <>
      <p className={styles.title} dir="auto">
        {said.title}
      </p>
      <p className={styles.carried}>
        Each file says: {said.filters} · as of {said.asOf} · data version {said.version} · its sources · {said.licence}{" "}
        · the address of this view. It is made on this device; nothing is sent anywhere.
      </p>
    </>
  );
}

function FormatRow({
  format: { label, about },
  making,
  onStart,
  onCancel,
}: {
  format: { label: string; about: string };
  making: Making;
  onStart: () => void;
  onCancel: () => void;
}) {
  const id = useId();
  const busy = making.state === "making";
  const own = busy && making.label === label;
  return (
    <li className={styles.format}>
      <h3 className={styles.label}>{label}</h3>
      <p className={styles.about} id={id}>
        {about}
      </p>
      {own && <progress className={styles.progress} value={making.done} aria-label={`${label}: ${making.doing}`} />}
      {/* One button for both, so that the focus stays where it is. */}
      <Button aria-describedby={id} disabled={busy && !own} onClick={own ? onCancel : onStart}>
        {own ? "Cancel" : "Download"} <span className="visually-hidden">{label}</span>
      </Button>
    </li>
  );
}

/**
 * Takes a figure or table away as files, each with its filters, date, version, sources, licence and address.
 * @param sort the order of the table on the screen, which the files keep
 */
export default function DownloadDialog<Row>({
  exhibit: given,
  sort,
  onClose,
}: {
  exhibit: Exhibit<Row>;
  sort?: Sort | undefined;
  onClose: () => void;
}) {
  const { pinned } = usePageLink();
  const exhibit = useMemo(
    () => ({ ...given, table: { ...given.table, rows: rowsInOrder(given.table, sort) } }),
    [given, sort],
  );
  const said = useMemo(() => provenanceOf(exhibit, pinned), [exhibit, pinned]);
  const { making, start, cancel } = useDownload(exhibit, said);
  return (
    <Dialog title="Download" onClose={onClose}>
      <Carried said={said} />
      <ul className={styles.formats}>
        {formatsOf(exhibit).map((format) => (
          <FormatRow
            key={format.label}
            format={{ label: format.label, about: format.about(exhibit) }}
            making={making}
            onStart={() => start(format)}
            onCancel={cancel}
          />
        ))}
      </ul>
      <p className={styles.said} role="status" data-state={making.state}>
        {words(making)}
      </p>
      <OpenFile />
    </Dialog>
  );
}
