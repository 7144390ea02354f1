import { useId, useState } from "react";
import styles from "./OpenFile.module.css";
import { useOpenText } from "./openFile";

/** Opens a JSON file that was downloaded before: chosen, or dropped on its place. It is read on this device and sent nowhere. */
export function OpenFile() {
  const openText = useOpenText();
  const id = useId();
  const [refusal, setRefusal] = useState("");
  const [over, setOver] = useState(false);
  if (!openText) return null;

  const open = async (file: File | undefined) => {
    if (!file) return;
    setRefusal("");
    setRefusal((await openText(file.name, await file.text())) ?? "");
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
        open(event.dataTransfer.files[0]).catch((error: unknown) => setRefusal(String(error)));
      }}
    >
      <label htmlFor={id}>Open a downloaded file</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-how`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // So that the same file can be chosen again, once it is corrected.
          currentTarget.value = "";
          open(file).catch((error: unknown) => setRefusal(String(error)));
        }}
      />
      <p id={`${id}-how`} className={styles.how}>
        A JSON file from here is shown as it was. Choose it or drop it here; it is read on this device and sent nowhere.
      </p>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
    </div>
  );
}
