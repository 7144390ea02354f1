import { useEffect, useState } from "react";
import { useEmphasis } from "../emphasis";
import type { Target } from "./chartMarks";

/**
 * Which target is pointed at or focused, whether its tooltip is open, and the emphasis that follows in the other views.
 * `current` is the last one, open or not, from which the arrows go on. Escape closes the tooltip wherever the focus is.
 */
export function usePointing(targets: readonly Target[]) {
  const [key, setKey] = useState<string>();
  const [open, setOpen] = useState(false);
  const [, emphasise] = useEmphasis();
  const active = targets.find((target) => target.key === key);

  const point = (target: Target) => {
    setKey(target.key);
    setOpen(true);
    const [type, id] = target.key.split(" ");
    // A range is no record that other views could mark.
    emphasise(id !== undefined && (type === "event" || type === "count") ? { type, id } : undefined);
  };
  const close = () => {
    setOpen(false);
    emphasise(undefined);
  };

  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setOpen(false);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);

  return { active: open ? active : undefined, current: active ?? targets[0], point, close };
}
