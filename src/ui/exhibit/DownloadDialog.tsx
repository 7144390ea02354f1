import { useMemo } from "react";
import { DeviceOnly } from "../DeviceOnly";
import { Dialog } from "../Dialog";
import { OpenFile } from "../OpenFile";
import { usePageLink } from "../pageLink";
import { rowsInOrder, type Sort } from "../tableOrder";
import styles from "./DownloadDialog.module.css";
import type { Exhibit } from "./exhibit";
import { FormatRow, MakingStatus } from "./FormatRow";
import { fileName, formatsOf } from "./formats";
import { type Provenance, provenanceOf } from "./provenance";
import { useMaking } from "./useMaking";

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
  const { making, start, cancel } = useMaking();
  return (
    <Dialog title="Download" onClose={onClose}>
      <Carried said={said} />
      <DeviceOnly />
      <ul className={styles.formats}>
        {formatsOf(exhibit).map((format) => (
          <FormatRow
            key={format.label}
            format={{ label: format.label, about: format.about(exhibit) }}
            making={making}
            onStart={() =>
              start({
                label: format.label,
                file: fileName(exhibit, format),
                make: (work) => format.make(exhibit, said, work),
              })
            }
            onCancel={cancel}
          />
        ))}
      </ul>
      <MakingStatus making={making} />
      <OpenFile />
    </Dialog>
  );
}
