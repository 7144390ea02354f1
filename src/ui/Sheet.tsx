import { type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./Sheet.module.css";

/**
 * A modal sheet at the foot of the window. Escape and a press on the backdrop close it; closing gives the focus back to what
 * had it before. The caller mounts it to open it, and offers a button inside that closes it.
 * @param label name of the dialog for screen readers
 */
export function Sheet({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing before React removes the element: only then does the browser restore the focus.
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for what a press on the backdrop does, and native to the dialog.
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.content}>{children}</div>
    </dialog>
  );
}
