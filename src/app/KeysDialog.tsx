import { memo, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "../ui/Button";
import styles from "./KeysDialog.module.css";

const KEYS: readonly (readonly [string, string])[] = [
  ["Tab", "Next control, chart, band or list"],
  ["← →", "In the band and the chart: previous and next in time"],
  ["↑ ↓", "In the band: another lane; in the chart: another group"],
  ["Home End", "First and last"],
  ["Enter", "Open what is in focus"],
  ["Esc", "Close, or leave the chart or band"],
  ["+ − 0", "In the band: closer, further, whole span"],
  ["Shift ← →", "In the band: move in time"],
  ["/", "Search"],
  ["?", "These keys"],
];

function typing(target: EventTarget | null) {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** The list of keys: opened by "?" anywhere, or by its button, and made only then. */
export const KeysDialog = memo(function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = useCallback(() => {
    // Before the dialog takes the focus, which goes to the first control in it.
    flushSync(() => setOpen(true));
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      event.preventDefault();
      show();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [show]);
  return (
    <>
      <Button look="quiet" aria-label="Keys" title="Keys (?)" onClick={show}>
        ?
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-label="Keys" onClose={() => setOpen(false)}>
        {open && (
          <>
            <h2>Keys</h2>
            <dl>
              {KEYS.map(([key, what]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
            <Button onClick={() => dialog.current?.close()}>Close</Button>
          </>
        )}
      </dialog>
    </>
  );
});
