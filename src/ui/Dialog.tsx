import { type ReactNode, useId } from "react";
import { Button } from "./Button";
import styles from "./Dialog.module.css";
import { useModal } from "./useModal";

/**
 * A modal dialog in the middle of the window, whose content scrolls under its title. Escape, the button and a press on the
 * backdrop close it; closing gives the focus back to what had it before. The caller mounts it to open it.
 * @param wide gives it the width of two columns
 */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  const modal = useModal(onClose);
  const id = useId();
  return (
    <dialog {...modal} className={`${styles.dialog} ${wide ? styles.wide : ""}`} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" className={styles.close} onClick={onClose}>
          Close
        </Button>
      </div>
      <div className={styles.content}>{children}</div>
    </dialog>
  );
}
