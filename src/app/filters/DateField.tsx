import { useId, useState } from "react";
import { type DateSpan, readDate } from "../../domain/dates";
import styles from "./YearRange.module.css";

/** Why a typed text cannot be an end of the range; undefined where it can. */
function problemOf(text: string, wrong: (date: DateSpan) => string | undefined): string | undefined {
  if (text === "") return undefined;
  const reading = readDate(text);
  const plain = reading.ok && !reading.date.interval && !reading.date.approximate && !reading.date.uncertain;
  return plain ? wrong(reading.date) : "is not a year, month (2014-12) or day (2014-12-10)";
}

/**
 * One end of the range as text: a year, month or day. It takes effect on Enter or when the field is left.
 * @param years both ends in force, as a text that tells them apart
 */
export function DateField({
  label,
  value,
  years,
  placeholder,
  onChange,
  wrong,
}: {
  label: string;
  value: string;
  years: string;
  placeholder: string;
  onChange: (value: string) => void;
  wrong: (date: DateSpan) => string | undefined;
}) {
  // A draft is typed over the years in force; when they change from elsewhere it is no longer what the reader sees.
  const [typed, setTyped] = useState<{ text: string; over: string }>();
  const draft = typed?.over === years ? typed.text : undefined;
  const setDraft = (next: string | undefined) => setTyped(next === undefined ? undefined : { text: next, over: years });
  const id = useId();
  const text = draft ?? value;
  const problem = draft === undefined ? undefined : problemOf(draft.trim(), wrong);
  const commit = () => {
    if (draft === undefined || problem) return;
    setDraft(undefined);
    if (draft.trim() !== value) onChange(draft.trim());
  };
  return (
    <span className={styles.field}>
      <input
        aria-label={`${label}: year, month or day`}
        value={text}
        placeholder={placeholder}
        size={10}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(undefined);
        }}
      />
      {problem && (
        <span id={id} className={styles.problem} role="alert">
          “{text.slice(0, 20)}” {problem}
        </span>
      )}
    </span>
  );
}
