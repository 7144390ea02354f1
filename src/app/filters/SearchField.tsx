import { useEffect, useEffectEvent, useRef } from "react";
import type { HistoryStep } from "../../url/useLinkState";
import styles from "./SearchField.module.css";
import { useVisit } from "./useVisit";

function typing(target: EventTarget | null) {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/**
 * The search over events, actors and sources. Every letter counts at once; all letters typed in one visit to the field
 * are one step of the history. "/" brings the focus here, after `onWanted` has brought the field into view.
 */
export function SearchField({
  value,
  onChange,
  onWanted,
}: {
  value: string;
  onChange: (q: string, step: HistoryStep) => void;
  onWanted: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const visit = useVisit(value);
  const wanted = useEffectEvent(onWanted);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      event.preventDefault();
      wanted();
      input.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <label className={styles.search}>
      <span>Search</span>
      <input
        ref={input}
        type="search"
        value={value}
        placeholder="Events, actors, sources"
        maxLength={200}
        aria-keyshortcuts="/"
        onChange={({ target }) => onChange(target.value, visit.step(target.value))}
        onBlur={visit.end}
      />
    </label>
  );
}
