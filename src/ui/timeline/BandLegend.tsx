import styles from "./Band.module.css";

/** The forms of the marks and what they say. */
const FORMS = [
  { label: "exact date", width: 7, round: true, solid: true, dash: "" },
  { label: "as wide as the date is uncertain", width: 20, round: false, solid: false, dash: "" },
  { label: "announced or planned", width: 9, round: true, solid: false, dash: "2 1.75" },
] as const;

/** How to read the marks. */
export function BandLegend() {
  return (
    <ul className={styles.legend} aria-label="Marks">
      {FORMS.map(({ label, width, round, solid, dash }) => (
        <li key={label}>
          <svg width={width + 2} height="15" aria-hidden="true">
            <rect
              x="1"
              y="1"
              width={width}
              height="13"
              rx={round ? width / 2 : 1.5}
              fill={solid ? "currentColor" : "none"}
              stroke="currentColor"
              strokeWidth={solid ? 0 : 1.5}
              strokeDasharray={dash}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
