import { createContext, useContext } from "react";

/** Which mark of the chart is pointed at or focused. */
export interface ActiveTarget {
  /** Prefix of the marks' element ids. */
  readonly id: string;
  readonly active?: string;
  /** Event whose detail is open, or "". */
  readonly selected: string;
  readonly onFocus: (key: string) => void;
}

/** Reaches the marks past Recharts, so that pointing does not draw the whole chart again. */
export const ActiveTargetContext = createContext<ActiveTarget>({ id: "", selected: "", onFocus: () => {} });

/** The id of a mark's element. */
export function markId(id: string, key: string): string {
  return `${id}-${key.replace(" ", "-")}`;
}

/** What one mark has to know of the state of the chart, and what its element carries. */
export function useTarget(target: { readonly key: string; readonly name: string; readonly opens?: string }) {
  const { id, active, selected, onFocus } = useContext(ActiveTargetContext);
  return {
    id: markId(id, target.key),
    role: target.opens === undefined ? "img" : "button",
    "aria-label": target.name,
    tabIndex: -1,
    "data-active": target.key === active || undefined,
    "data-selected": (selected !== "" && target.opens === selected) || undefined,
    onFocus: () => onFocus(target.key),
  };
}
