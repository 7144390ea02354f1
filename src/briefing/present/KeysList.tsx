import { Dialog } from "../../ui/Dialog";
import styles from "./Present.module.css";
import { APP_KEYS, PRESENT_KEYS } from "./presentKeys";

/** The keys of a presentation. `alone` where there is no app around it. */
export function KeysList({ alone, onClose }: { alone: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className={styles.keys}>
        {PRESENT_KEYS.filter(([key]) => !alone || !APP_KEYS.has(key)).map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {alone && <p>Filters and the presenter window need the app; this file has neither.</p>}
    </Dialog>
  );
}
