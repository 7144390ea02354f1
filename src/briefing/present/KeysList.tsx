import { Dialog } from "../../ui/Dialog";
import styles from "./Present.module.css";
import { PRESENT_KEYS } from "./presentKeys";

/** The keys of a presentation. */
export function KeysList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className={styles.keys}>
        {PRESENT_KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
