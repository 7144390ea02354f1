import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { readBriefing } from "../../data/briefingFile";
import { LoadError } from "../../data/loadError";
import type { Dataset, Fault } from "../../domain/dataset";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/event/counted";
import { keepNew } from "../keepNew";
import { briefingPath } from "../paths";
import styles from "./BriefingList.module.css";

interface Outcome {
  readonly file: string;
  readonly problem?: LoadError;
  readonly faults: readonly Fault[];
  /** Id under which it was kept. */
  readonly id?: string;
}

function Faults({ outcome, onOpen }: { outcome: Outcome; onOpen: (id: string) => void }) {
  const { file, faults, id } = outcome;
  return (
    <div className={styles.problem} role="alert">
      <p>
        <strong>
          {counted(faults.length, "fault")} in {file}.
        </strong>{" "}
        The slides concerned are kept as they are and say what is wrong with them; the others are shown.
      </p>
      <ol className={styles.faults}>
        {faults.map(({ path, line, record, expected, found, suggestion }) => (
          <li key={`${path} ${expected}`} dir="auto">
            {record}: <code>{path}</code>
            {line !== undefined && `, line ${line}`}: expected {expected}, found {found}.
            {suggestion !== undefined && ` Did you mean ${suggestion}?`}
          </li>
        ))}
      </ol>
      {id !== undefined && <Button onClick={() => onOpen(id)}>Open it</Button>}
    </div>
  );
}

/** Opens a briefing file: chosen, or dropped on the button. A file without faults opens at once. */
export function OpenFile({ dataset, taken }: { dataset: Dataset; taken: readonly string[] }) {
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<Outcome>();
  const open = (id: string) => void navigate(briefingPath(dataset.id, id));
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      const { deck, faults } = await readBriefing(file.name, await file.text());
      const id = await keepNew(deck, taken);
      if (faults.length === 0) open(id);
      else setOutcome({ file: file.name, faults, id });
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      setOutcome({ file: file.name, faults: [], problem: error });
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        aria-label="Briefing file"
        tabIndex={-1}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <Button
        onClick={() => input.current?.click()}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void read(event.dataTransfer.files[0]);
        }}
      >
        Open a file
      </Button>
      {outcome?.problem && (
        <p className={styles.problem} role="alert">
          <strong>{outcome.problem.message}</strong> {outcome.problem.advice}
        </p>
      )}
      {outcome && outcome.faults.length > 0 && <Faults outcome={outcome} onOpen={open} />}
    </>
  );
}
