import type { ReactNode } from "react";
import { DATE_BASES } from "../../domain/event";
import { GroupMark } from "../../ui/GroupMark";
import { Tag } from "../../ui/Tag";
import styles from "./About.module.css";
import { Section } from "./Section";

/** A mark of the timeline, as its band draws it. */
function BandMark({ width, round, filled, dash }: { width: number; round?: boolean; filled?: boolean; dash?: string }) {
  return (
    <svg width="64" height="16" viewBox="0 0 64 16" aria-hidden="true">
      <rect
        x={32 - width / 2}
        y="1.5"
        width={width}
        height="13"
        rx={round ? width / 2 : 1.5}
        fill={filled ? "var(--ink)" : "none"}
        stroke="var(--ink)"
        strokeWidth={filled ? 0 : 1.5}
        strokeDasharray={dash}
      />
    </svg>
  );
}

const MARKS: readonly { readonly mark: ReactNode; readonly meaning: string }[] = [
  { mark: <BandMark width={7} round filled />, meaning: "A date exact to the day." },
  {
    mark: <BandMark width={40} />,
    meaning:
      "A month, a year, a stretch of time or an approximate date: the outline is as wide as the days that it may mean.",
  },
  {
    mark: <BandMark width={9} round dash="2 1.75" />,
    meaning: "Announced or planned; no source was found that says it happened.",
  },
  { mark: <Tag>announced</Tag>, meaning: "The same in words, beside a title." },
  {
    mark: <Tag tone="warn">sources disagree</Tag>,
    meaning: "Sources contradict each other: both claims stand in its detail.",
  },
  { mark: <GroupMark group="countries" hollow />, meaning: "A lower bound: the source says “over” or “at least”." },
];

/** What the marks and words of the views mean. */
export function Marks() {
  return (
    <Section title="What the marks mean">
      <dl className={styles.marks}>
        {MARKS.map(({ mark, meaning }) => (
          <div key={meaning}>
            <dt>{mark}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        A date is written as exactly as it is known, and no more: “December 2014” is not the first of the month. It
        rests on one of three grounds, and the detail of an event says so where it is not the first:
      </p>
      <ul className={styles.bullets}>
        {Object.values(DATE_BASES).map(({ label }) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <p>
        A number raised beside a title or figure is the number of its sources; choosing it names them. Pointing at
        anything marks what belongs to it everywhere on the page.
      </p>
    </Section>
  );
}
