import { Suspense, useId, useRef } from "react";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { lazyAgain } from "../../ui/retry";
import { usePopover } from "../../ui/usePopover";
import styles from "./DatasetSwitch.module.css";

const DatasetMenu = lazyAgain(() => import("./DatasetMenu"));

/**
 * Which dataset is shown, and the way to the others. The list is fetched when it is asked for.
 * @param title of what is shown
 */
export function DatasetSwitch({ title, shown = "" }: { title: string /** Id of the dataset. */; shown?: string }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { open, popover } = usePopover();
  return (
    <>
      <button type="button" popoverTarget={id} className={styles.button} title="Choose another dataset" dir="auto">
        <span>{title}</span>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1.5 3.5 5 7l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="visually-hidden">, choose another dataset</span>
      </button>
      <div ref={menu} id={id} {...popover} className={styles.menu}>
        {open && (
          <ErrorBoundary name="The list of datasets">
            <Suspense fallback={<p role="status">Looking…</p>}>
              <DatasetMenu shown={shown} onChoose={() => menu.current?.hidePopover()} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </>
  );
}
