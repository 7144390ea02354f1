import { useId } from "react";
import { formatNumber } from "../../domain/membership";
import styles from "./ClassChoice.module.css";
import type { ActorClass } from "./directoryModel";

/** A choice of one class of actors, or all: radio buttons, so that it is one Tab stop with arrows inside. */
export function ClassChoice({
  classes,
  total,
  chosen,
  onChoose,
}: {
  classes: readonly ActorClass[];
  total: number;
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">Which class of actors to list</legend>
      {[{ id: "", label: "All", count: total }, ...classes].map(({ id, label, count }) => (
        <label key={id} className={styles.option}>
          <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
          {label} <span className={styles.count}>{formatNumber(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
