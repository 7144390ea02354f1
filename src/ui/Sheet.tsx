import type { ReactNode } from "react";
import styles from "./Sheet.module.css";
import { useModal } from "./useModal";

/**
 * A modal sheet at the foot of the window. Escape and a press on the backdrop close it; closing gives the focus back to what
 * had it before. The caller mounts it to open it, and offers a button inside that closes it.
 * @param label name of the dialog for screen readers
 */
export function Sheet({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const modal = useModal(onClose);
  return (
    <dialog {...modal} className={styles.sheet} aria-label={label}>
      <div className={styles.content}>{children}</div>
    </dialog>
  );
}
