import { useId, useState } from "react";
import styles from "./OpenFile.module.css";
import { useOpenGiven } from "./openFile";

/** Opens a file of the reader's own, chosen or dropped on its place. It is read on this device and sent nowhere. */
export function OpenFile() {
  const openGiven = useOpenGiven();
  const id = useId();
  const [refusal, setRefusal] = useState("");
  const [over, setOver] = useState(false);
  if (!openGiven) return null;

  const open = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setRefusal("");
    setRefusal((await openGiven(files.map((file) => ({ path: file.name, content: file })))) ?? "");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: to drop a file is the other way to what the field inside does.
    <div
      className={styles.place}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        open([...event.dataTransfer.files]).catch((error: unknown) => setRefusal(String(error)));
      }}
    >
      <label htmlFor={id}>Open a downloaded file</label>
      <input
        id={id}
        type="file"
        multiple
        accept=".json,.csv,.zip,application/json,text/csv,application/zip"
        aria-describedby={`${id}-how`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file can be chosen again, once it is corrected.
          currentTarget.value = "";
          open(files).catch((error: unknown) => setRefusal(String(error)));
        }}
      />
      <p id={`${id}-how`} className={styles.how}>
        A JSON file from here is shown as it was; the files of a dataset (JSON, CSV or a zip) become one of yours.
        Choose them or drop them here; they are read on this device and sent nowhere.
      </p>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </div>
  );
}
