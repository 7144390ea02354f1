import { useId, useState } from "react";
import styles from "./SlideForm.module.css";

/**
 * A labelled text field of one or several lines. A required one that is emptied says so and keeps its last text until there is
 * another: a briefing is never kept with a hole in it.
 */
export function Field({
  label,
  hint,
  value,
  required = false,
  lines = 1,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  required?: boolean;
  lines?: number;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const [emptied, setEmptied] = useState(false);
  const shared = {
    id,
    value: emptied ? "" : value,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    "aria-invalid": emptied ? (true as const) : undefined,
    onBlur: () => setEmptied(false),
    onChange: ({ target }: { target: { value: string } }) => {
      const none = required && target.value.trim() === "";
      setEmptied(none);
      if (!none) onChange(target.value);
    },
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? <input type="text" dir="auto" {...shared} /> : <textarea rows={lines} dir="auto" {...shared} />}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A labelled choice of one option. */
export function Select({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly { readonly id: string; readonly label: string }[];
  onChange: (id: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
