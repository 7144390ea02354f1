import styles from "./PinNumber.module.css";

/** The number of an annotation of a slide, in a disc beside the words that it is about (`usePins`). `className` places it. */
export function PinNumber({ number, className }: { number: number; className: string | undefined }) {
  return (
    <span className={`${styles.pin} ${className ?? ""}`} aria-hidden="true">
      {number}
    </span>
  );
}
