import { type ReactNode, useId } from "react";
import { ErrorBoundary } from "./ErrorBoundary";
import styles from "./Panel.module.css";

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
  return (
    <section className={`${styles.panel} ${className}`} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {tools && <div className={styles.tools}>{tools}</div>}
      </div>
      <ErrorBoundary name={title}>{children}</ErrorBoundary>
    </section>
  );
}
