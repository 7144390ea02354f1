import { type FormEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { loadProgress } from "../../data/loadProgress";
import { formatNumber } from "../../domain/membership";
import { Button } from "../../ui/Button";
import { counted } from "../../ui/event/counted";
import { takeFocus } from "../../ui/takeFocus";
import styles from "./Datasets.module.css";
import type { Answer, Opening } from "./useOpening";

/** How far the reading is, and a way out. */
function Reading({ files, onStop }: { files: number; onStop: () => void }) {
  const { records, totalRecords } = useSyncExternalStore(loadProgress.subscribe, loadProgress.get);
  const share = totalRecords > 0 ? { value: records / totalRecords } : {};
  return (
    <div className={styles.reading}>
      <progress {...share} aria-label="Reading the files" />
      <p>
        {totalRecords > 0
          ? `Reading ${formatNumber(records)} of ${formatNumber(totalRecords)} events`
          : `Reading ${counted(files, "file")}`}
      </p>
      <Button onClick={onStop}>Stop</Button>
    </div>
  );
}

type Asking = Extract<Opening, { step: "asking" }>;

/** Asks for a title where the files say none. */
function TitleForm({ asking, onAnswer }: { asking: Asking; onAnswer: (answer: Answer) => void }) {
  const id = useId();
  const [title, setTitle] = useState(asking.unpacked.suggestion);
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The reader goes on here: what was chosen waits for it.
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== "") return onAnswer({ title: title.trim() });
    setEmpty(true);
    field.current?.focus();
  };
  return (
    <form className={styles.ask} onSubmit={submit} noValidate>
      <label htmlFor={id}>Title of the dataset</label>
      <p id={`${id}-why`} className={styles.soft}>
        There is no datapackage.json among {counted(asking.unpacked.files.size, "file")}, which would say it.
      </p>
      <div className={styles.tools}>
        <input
          id={id}
          value={title}
          maxLength={200}
          required
          aria-describedby={`${id}-why`}
          aria-invalid={empty || undefined}
          aria-errormessage={empty ? `${id}-empty` : undefined}
          ref={field}
          onChange={(event) => {
            setTitle(event.target.value);
            setEmpty(false);
          }}
        />
        <Button type="submit" look="strong">
          Open
        </Button>
      </div>
      {empty && (
        <p id={`${id}-empty`} role="alert" className={styles.wrong}>
          A dataset needs a title.
        </p>
      )}
    </form>
  );
}

/** Asks whether the files are another edition of a dataset that is here. */
function EditionChoice({ asking, onAnswer }: { asking: Asking; onAnswer: (answer: Answer) => void }) {
  const { same, unpacked } = asking;
  return (
    <fieldset className={styles.ask}>
      <legend className="visually-hidden">A dataset with this title is here already</legend>
      <p>You have “{same?.title}” already. Are these files another edition of it, or a dataset of their own?</p>
      <div className={styles.tools}>
        <Button look="strong" ref={takeFocus} onClick={() => onAnswer({ title: unpacked.suggestion, earlier: same })}>
          Update it
        </Button>
        <Button onClick={() => onAnswer({ title: unpacked.suggestion })}>Keep both</Button>
      </div>
    </fieldset>
  );
}

/** Where the opening of files stands, with what the reader has to say to it. */
export function OpeningStatus({
  opening,
  onAnswer,
  onStop,
}: {
  opening: Opening;
  onAnswer: (asking: Asking, answer: Answer) => void;
  onStop: () => void;
}) {
  const { step } = opening;
  return (
    <>
      <p className="visually-hidden" role="status">
        {step === "reading" && "Reading the files"}
        {step === "stopped" && "Stopped. What you have is in the list."}
        {step === "updated" && `“${opening.title}” is updated; the list says what changed.`}
      </p>
      {step === "reading" && <Reading files={opening.files} onStop={onStop} />}
      {step === "asking" &&
        (opening.same ? (
          <EditionChoice asking={opening} onAnswer={(answer) => onAnswer(opening, answer)} />
        ) : (
          <TitleForm asking={opening} onAnswer={(answer) => onAnswer(opening, answer)} />
        ))}
      {step === "failed" && (
        <p className={styles.problem} role="alert">
          <strong dir="auto">{opening.cause}</strong> {opening.advice}
        </p>
      )}
    </>
  );
}
