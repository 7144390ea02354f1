import { type ReactNode, useId, useRef } from "react";
import { ErrorBoundary } from "./ErrorBoundary";
import styles from "./Panel.module.css";
import { useNear } from "./useNear";
import { useRested } from "./useRested";

/** A titled part of a page, a landmark of its own, whose failure stays inside it. `tools` stand beside the title. */
export function Panel({
  title,
  tools,
  children,
  className = "",
}: {
  title: string;
  tools?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const near = useNear(panel);
  const rested = useRested();
  return (
    <section ref={panel} className={`${styles.panel} ${className}`} aria-labelledby={id} data-laid={near || rested}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {tools && <div className={styles.tools}>{tools}</div>}
      </div>
      <ErrorBoundary name={title}>{children}</ErrorBoundary>
    </section>
  );
}
