import { useId } from "react";
import { formatNumber } from "../domain/membership";
import styles from "./Choice.module.css";

/** One option of a choice, with how many things it would list where it lists any. */
export interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly count?: number;
}

/**
 * A choice of one option: radio buttons, so that it is one Tab stop with arrows inside.
 * @param legend what is chosen, for screen readers
 */
export function Choice<T extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: {
  legend: string;
  options: readonly Option<T>[];
  chosen: T;
  onChoose: (id: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ id, label, count }) => (
        <label key={id} className={styles.option}>
          <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
          {label} {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
