import styles from "./Chip.module.css";

/** A filter in force, with the button that takes it away. */
export function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" className={styles.chip} aria-label={`Remove the filter ${label}`} onClick={onRemove}>
      <span>{label}</span>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M1.5 1.5l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </button>
  );
}
